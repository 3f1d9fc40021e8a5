// @ts-check
/* Light or dark as the reader chose, before the page is drawn. Without a choice it follows the device, day and night: what
   mkdocs-material keeps by itself at a first visit is no choice. */
"use strict";
{
  if (!window.__md_get("__palette_chosen")) window.__md_set("__palette", null);
  document.addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.name === "__palette")
      window.__md_set("__palette_chosen", true);
  });
  const chosen = window.__md_get("__palette")?.color;
  if (chosen) {
    let color = chosen;
    if (color.media === "(prefers-color-scheme)") {
      const wanted = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
      const option = document.querySelector(`[data-md-color-media='(prefers-color-scheme: ${wanted})']`);
      const of = (/** @type {string} */ key) => option?.getAttribute("data-md-color-" + key) ?? color[key];
      color = { media: of("media"), scheme: of("scheme"), primary: of("primary"), accent: of("accent") };
    }
    for (const [key, value] of Object.entries(color)) document.body.setAttribute("data-md-color-" + key, String(value));
  }
}
