// @ts-check
/* The basket: the names of the texts that a reader chose, kept in this browser, and "Take along (n)" that stays in sight.

   A link to the basket carries what is in it, so that it can be sent. From a folder a browser may keep a store for each page: then
   the name of the window carries it from page to page, as it does where a browser refuses to store anything. */
"use strict";
{
  const here = /** @type {HTMLScriptElement} */ (document.currentScript).src.split("?")[0];
  const root = here.replace(/assets\/([^/]+\/)?javascripts\/basket\/store\.js$/, "");
  const PLACE = "aw-basket:" + new URL(root).pathname;
  const NAME = /^[cpm]\.[\w-]+(\.[\w-]+)?$/;

  /** @typedef {{ at: number, ids: string[] }} Kept */

  /** @param {string | null} text @returns {Kept | null} */
  function read(text) {
    try {
      const found = JSON.parse(text ?? "");
      const ids = found.ids.filter((/** @type {unknown} */ id) => typeof id === "string" && NAME.test(id));
      return { at: Number(found.at) || 0, ids: Array.from(new Set(ids)) };
    } catch {
      return null;
    }
  }

  let isKept = true;

  /** @returns {Kept | null} */
  function stored() {
    try {
      return read(localStorage.getItem(PLACE));
    } catch {
      isKept = false;
      return null;
    }
  }

  /** What the window carries from page to page. @returns {Kept | null} */
  const carried = () => (window.name.startsWith(PLACE) ? read(window.name.slice(PLACE.length)) : null);

  /** @param {string[]} ids */
  function keep(ids) {
    const text = JSON.stringify({ at: Date.now(), ids });
    try {
      localStorage.setItem(PLACE, text);
      isKept = true;
    } catch {
      isKept = false;
    }
    if (!isKept || location.protocol === "file:") window.name = PLACE + text;
  }

  const now = () => [stored(), carried()].reduce((a, b) => (!a || (b && b.at > a.at) ? b : a), null)?.ids ?? [];
  /** @type {((ids: string[]) => void)[]} */
  const listeners = [];

  const tell = () => {
    for (const listener of listeners) listener(basket.ids);
  };

  /** @type {AwBasketStore} */
  const basket = {
    root,
    scripts: here.replace(/store\.js$/, ""),
    isKept: () => isKept,
    ids: now(),
    has: (id) => basket.ids.includes(id),
    set(ids) {
      basket.ids = Array.from(new Set(ids));
      keep(basket.ids);
      tell();
    },
    add: (ids) => basket.set([...basket.ids, ...ids]),
    remove: (ids) => basket.set(basket.ids.filter((id) => !ids.includes(id))),
    toggle: (ids, isIn) => (isIn ? basket.add(ids) : basket.remove(ids)),
    onChange: (listener) => void listeners.push(listener),
    /** The short form of names in a link: `c.catering.2d352b.9c96d3~m.papier` */
    packed(ids) {
      /** @type {string[]} */
      const parts = [];
      let before = "";
      for (const id of ids) {
        const [kind, card, name] = id.split(".");
        if (name && before === `${kind}.${card}`) parts[parts.length - 1] += "." + name;
        else parts.push(id);
        before = name ? `${kind}.${card}` : "";
      }
      return parts.join("~");
    },
    unpacked(text) {
      const found = text.split("~").flatMap((part) => {
        const [kind, card, ...names] = part.split(".");
        return names.length ? names.map((name) => `${kind}.${card}.${name}`) : [part];
      });
      return Array.from(new Set(found.filter((id) => NAME.test(id))));
    },
    /** Where the basket stands, with what is in it. */
    link: () => root + "meenemen/mand/index.html" + (basket.ids.length ? "#" + basket.packed(basket.ids) : ""),
  };
  window.awBasket = /** @type {AwBasket} */ (basket);

  window.addEventListener("storage", ({ key }) => {
    if (key !== PLACE) return;
    basket.ids = now();
    tell();
  });
  window.addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    basket.ids = now();
    tell();
  });

  /** "Basket: n texts" at the foot of the window, unless the page has one of its own. */
  function start() {
    const words = /** @type {HTMLElement | null} */ (document.querySelector("[data-aw-basket]"))?.dataset;
    if (!words?.awBasket || document.querySelector("[data-aw-basket-page]")) return;
    const link = document.createElement("a");
    link.className = "aw-basket-link";
    document.body.append(link);
    const show = () => {
      link.href = basket.link();
      const n = basket.ids.length;
      link.textContent = (n === 1 ? words.awBasketOne : words.awBasket?.replace("{n}", String(n))) ?? "";
      link.hidden = !basket.ids.length || document.querySelector(".aw-buy-take") !== null;
      document.documentElement.classList.toggle("aw-has-basket", !link.hidden);
    };
    basket.onChange(show);
    show();
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
}
