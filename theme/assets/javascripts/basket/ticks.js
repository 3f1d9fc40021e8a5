// @ts-check
/* A box to tick before each text that can be taken along: on a category, a project, among the measures and on a measure. */
"use strict";
{
  const basket = window.awBasket;
  const words = () => /** @type {HTMLElement | null} */ (document.querySelector("[data-aw-basket]"))?.dataset ?? {};
  const ACTIONS = ".aw-copy-title";

  /** @param {string} id @param {string} name @param {boolean} [isSaid] */
  function tick(id, name, isSaid) {
    const label = document.createElement("label");
    label.className = "aw-tick";
    const box = document.createElement("input");
    box.type = "checkbox";
    box.dataset.awTickText = id;
    box.checked = basket.has(id);
    box.setAttribute("aria-label", (words().awTakeOne ?? "").replace("{name}", name.trim().replace(/\s+/g, " ")));
    label.append(box);
    if (isSaid) label.append(" ", words().awTakeShort ?? "");
    return label;
  }

  /** The measures of a card or project, each at its place on this page. @param {HTMLElement} list */
  function connectList(list) {
    const { awTexts, awKeys = "", awPlace } = list.dataset;
    for (const pair of awKeys.split(" ")) {
      const [number, key] = pair.split(":");
      const place = document.getElementById(`${awPlace}${number}`);
      const row = place?.closest("li.aw-ask, li.aw-demand, .aw-measure");
      if (!row || row.querySelector(".aw-tick")) continue;
      const name = row.querySelector(".aw-ask-name, .aw-demand-name, h3")?.textContent ?? "";
      const actions = row.matches(".aw-measure") ? row.querySelector(ACTIONS) : null;
      if (actions) actions.append(tick(`${awTexts}.${key}`, name, true));
      else if (!row.matches(".aw-measure")) row.prepend(tick(`${awTexts}.${key}`, name));
    }
  }

  /** A text that stands alone. @param {HTMLElement} box */
  function connectText(box) {
    const actions = box.querySelector(ACTIONS);
    if (!actions || actions.querySelector(".aw-tick")) return;
    const row = box.closest("tr")?.cells[0].querySelector("a")?.textContent;
    actions.append(tick(box.dataset.awText ?? "", row ?? document.querySelector("h1")?.textContent ?? "", true));
  }

  /** @type {<T extends HTMLElement = HTMLElement>(within: ParentNode, selector: string) => T[]} */
  const all = (within, selector) => /** @type {any} */ (Array.from(within.querySelectorAll(selector)));

  /** @param {ParentNode} part */
  const connect = (part) => {
    all(part, "[data-aw-keys]").forEach(connectList);
    all(part, "[data-aw-text]").forEach(connectText);
  };

  /** What choosing gives when nothing stands beside the page: a way to choose several at once. @param {HTMLElement} list */
  function addMenu(list) {
    const label = words().awChoose;
    if (!label || list.matches(".aw-buy")) return;
    const menu = document.createElement("details");
    menu.className = "aw-more aw-choose-more";
    const summary = document.createElement("summary");
    summary.textContent = label;
    menu.append(summary);
    list.before(menu);
    menu.addEventListener("toggle", () => {
      if (!menu.open || menu.dataset.loaded) return;
      menu.dataset.loaded = "";
      const come = window.ambitieweb?.script(basket.scripts + "menu.js");
      come?.then(() => window.awBasketMenu?.(menu, list.dataset.awTexts ?? ""));
    });
  }

  /** @type {WeakMap<HTMLElement, { id: string, numbers: number[] }[]>} */
  const known = new WeakMap();
  /** The texts of a row in the places that were found. @param {AwFoundRow} row */
  function textsIn({ tr, fitting }) {
    let texts = known.get(tr);
    if (!texts) {
      texts = all(tr, "[data-aw-text]").map(({ dataset: { awText = "", n } }) => ({
        id: awText,
        numbers: n ? n.split(" ").map(Number) : [],
      }));
      known.set(tr, texts);
    }
    const isFound = (/** @type {{ numbers: number[] }} */ { numbers }) =>
      !fitting || !numbers.length || numbers.some((number) => fitting.has(number));
    return texts.filter(isFound).map(({ id }) => id);
  }

  /** Under a filter all texts that it leaves can be taken along at once. @param {HTMLElement} table */
  function addFound(table) {
    const label = words().awFound;
    const place = document.querySelector(`[data-aw-filter="${table.id}"] .aw-filter-buttons`);
    if (!label || !place) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "aw-button";
    button.hidden = true;
    place.append(button);
    /** @type {string[]} */
    let ids = [];
    button.addEventListener("click", () => basket.add(ids));
    const show = () => {
      const left = ids.filter((id) => !basket.has(id));
      button.hidden = !ids.length;
      button.disabled = !left.length;
      button.textContent = label.replace("{n}", String(left.length || ids.length));
    };
    table.addEventListener("aw-found", (event) => {
      ids = /** @type {CustomEvent<AwFoundRow[]>} */ (event).detail.flatMap(textsIn);
      show();
    });
    basket.onChange(show);
  }

  const start = () => {
    connect(document);
    if (document.querySelector("[data-aw-text]")) all(document, "[data-aw-live]").forEach(addFound);
    all(document, "[data-aw-keys]").forEach(addMenu);
    const page = document.querySelector("[data-aw-basket-page]");
    page?.classList.toggle("aw-basket--full", basket.ids.length > 0 || location.hash.length > 1);
    if (page) load();
  };

  /** The page of the basket has scripts of its own. */
  function load() {
    for (const part of ["texts", "taken", "written", "page"]) window.ambitieweb?.script(basket.scripts + part + ".js");
  }

  document.addEventListener("change", ({ target }) => {
    const id = target instanceof HTMLInputElement ? target.dataset.awTickText : undefined;
    if (id) basket.toggle([id], /** @type {HTMLInputElement} */ (target).checked);
  });
  basket.onChange(() => {
    for (const box of /** @type {HTMLInputElement[]} */ (all(document, "[data-aw-tick-text]")))
      box.checked = basket.has(box.dataset.awTickText ?? "");
  });
  const help = window.ambitieweb;
  if (help) {
    const { refresh } = help;
    help.refresh = (part) => {
      refresh(part);
      connect(/** @type {any} */ (part));
    };
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
}
