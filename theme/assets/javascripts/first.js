// @ts-check
/* Before anything is drawn: asks for the letters, so that nothing moves when they come, and gives the script of mkdocs-material
   what it keeps a choice of the reader with. That stands on the page itself in the stock theme; a strict policy forbids it. */
"use strict";
{
  const own = /** @type {HTMLScriptElement} */ (document.currentScript);

  // from a folder a browser may not ask for letters ahead
  if (location.protocol !== "file:") {
    for (const font of (own.dataset.fonts ?? "").split(" ").filter(Boolean)) {
      const link = document.createElement("link");
      Object.assign(link, { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "" });
      link.href = new URL("../" + font, own.src).href;
      document.head.append(link);
    }
  }

  // what was asked comes later; until then the page keeps room for it
  if (/[?&]q=[^&]/.test(location.search + location.hash)) document.documentElement.classList.add("aw-asked");

  const home = new URL(own.dataset.base || ".", location.href);
  const scope = home.pathname.endsWith("/") ? home : new URL(home.pathname + "/", home);

  /** @type {(name: string, store?: Storage, place?: URL) => any} */
  const kept = (name, store, place = scope) => {
    try {
      return JSON.parse((store ?? localStorage).getItem(place.pathname + "." + name) ?? "null");
    } catch {
      return null; // a browser that keeps nothing
    }
  };
  /** @type {(name: string, value: unknown, store?: Storage, place?: URL) => void} */
  const keep = (name, value, store, place = scope) => {
    try {
      (store ?? localStorage).setItem(place.pathname + "." + name, JSON.stringify(value));
    } catch {
      /* a browser that keeps nothing, or is full */
    }
  };
  /** @param {string} text */
  const hash = (text) => [...text].reduce((sum, sign) => (sum << 5) - sum + sign.charCodeAt(0), 0);

  Object.assign(window, { __md_scope: scope, __md_get: kept, __md_set: keep, __md_hash: hash });
}
