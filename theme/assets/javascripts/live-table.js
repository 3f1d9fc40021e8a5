// @ts-check
/* Loads the scripts in `table/` on a page that has a table to filter; other pages load no more than this. */
"use strict";
{
  const here = /** @type {HTMLScriptElement} */ (document.currentScript).src.split("?")[0];
  const PARTS = ["words", "rows", "address", "filters", "sorting", "form", "drawing", "overlay", "table"];

  const start = () => {
    if (!document.querySelector("[data-aw-live]")) return;
    const isLaidOver = document.querySelector("[data-aw-over]");
    for (const part of PARTS) {
      if (part === "overlay" && !isLaidOver) continue;
      window.ambitieweb?.script(here.replace(/live-table\.js$/, "table/" + part + ".js"));
    }
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
}
