// @ts-check
/* Tabs on a hand-written page: the one that the address names is open, and with `data-linked` those that the reader chose. */
"use strict";
{
  const own = /** @type {HTMLScriptElement} */ (document.currentScript);
  const chosen = "linked" in own.dataset ? window.__md_get("__tabs") : null;
  if (Array.isArray(chosen)) {
    for (const set of document.querySelectorAll(".tabbed-set")) {
      const labels = Array.from(set.querySelectorAll(":scope > .tabbed-labels label"));
      const found = chosen.flatMap((tab) => labels.filter((label) => label.textContent?.trim() === tab))[0];
      const input = document.getElementById(found?.getAttribute("for") ?? "");
      if (input instanceof HTMLInputElement) input.checked = true;
    }
  }
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target instanceof HTMLInputElement && target.name.startsWith("__tabbed_")) target.checked = true;
}
