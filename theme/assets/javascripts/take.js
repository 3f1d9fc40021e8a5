// @ts-check
/* The page of a category: copy what is ticked here, see how much is in the basket, and count what a filter leaves. Without it the
   filters and the texts are there all the same. */
"use strict";
{
  const ICON = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M9 9h11v12H9zM15 9V4H4v12h5"/></svg>';

  /** @type {<T extends Element = HTMLElement>(within: ParentNode, selector: string) => T[]} */
  const all = (within, selector) => /** @type {any} */ (Array.from(within.querySelectorAll(selector)));

  /** @param {HTMLElement} page */
  function connect(page) {
    const words = page.dataset;
    const basket = window.awBasket;
    const bar = page.querySelector(".aw-buy-bar");
    const rows = all(page, ".aw-demand");
    if (!bar || !rows.length) return;

    /** @type {(tag: string, css: string, text?: string) => HTMLElement} */
    const made = (tag, css, text = "") => {
      const part = document.createElement(tag);
      part.className = css;
      part.textContent = text;
      return part;
    };
    /** @param {HTMLElement} row */
    const name = (row) => row.querySelector(".aw-demand-name")?.textContent ?? "";
    /** How a link to the basket calls it; nothing for what cannot be taken along. @param {HTMLElement} row */
    const idOf = (row) => {
      const key = keys.get(row.id.slice(words.awPlace?.length));
      return key ? `${words.awTexts}.${key}` : "";
    };
    const keys = new Map(words.awKeys?.split(" ").map((pair) => /** @type {[string, string]} */ (pair.split(":"))));
    /** @param {HTMLElement} row */
    const isShown = (row) => getComputedStyle(row).display !== "none";

    const count = made("p", "aw-buy-count");
    const take = made("div", "aw-buy-take");
    const number = /** @type {HTMLAnchorElement} */ (made("a", "aw-button aw-buy-n"));
    const word = /** @type {HTMLButtonElement} */ (made("button", "aw-button aw-buy-word", words.word));
    const button = /** @type {HTMLButtonElement} */ (made("button", "aw-button aw-buy-copy"));
    word.type = button.type = "button";
    const told = made("span", "aw-sr");
    told.setAttribute("role", "status");
    take.append(number, word, button, told);
    const file = bar.querySelector(".aw-buy-all");
    bar.insertBefore(count, file);
    bar.insertBefore(take, file);
    /** @type {HTMLElement} */ (bar).hidden = false;

    for (const row of rows) {
      if (row.closest(".aw-buy-list--explore")) continue;
      if (!row.querySelector(".aw-copy-text")) continue;
      const one = /** @type {HTMLButtonElement} */ (made("button", "aw-copy-one"));
      one.type = "button";
      one.innerHTML = ICON;
      one.title = (words.one ?? "").replace("{name}", name(row));
      one.setAttribute("aria-label", one.title);
      one.addEventListener("click", () => copy([row], () => done(one)));
      row.append(one);
    }
    for (const list of all(page, ".aw-buy-list:not(.aw-buy-list--explore)")) {
      const every = /** @type {HTMLButtonElement} */ (made("button", "aw-pick-all"));
      every.type = "button";
      if (words.awKeys && list.querySelector(".aw-demand")) list.querySelector(".aw-buy-list-head")?.append(every);
      every.addEventListener("click", () => {
        const shown = all(list, ".aw-demand").filter(isShown).map(idOf).filter(Boolean);
        basket.toggle(shown, !shown.every(basket.has));
      });
    }
    for (const list of all(page, ".aw-buy-list")) {
      const nothing = made("p", "aw-buy-list-nothing", words.empty);
      nothing.hidden = true;
      list.append(nothing);
    }

    const chosen = () => rows.filter((row) => basket.has(idOf(row)));

    /** What is taken along, and what the filters leave, in words. */
    function tell() {
      const n = chosen().length;
      const total = basket.ids.length;
      number.textContent = (words.take ?? "").replace("{n}", String(total));
      number.href = basket.link();
      number.classList.toggle("aw-button--main", total > 0);
      word.disabled = !total;
      button.textContent = (n === total ? words.copy : words.copyHere?.replace("{n}", String(n))) ?? "";
      button.disabled = !n;
      const left = rows.filter((row) => !isHidden(row)).length;
      count.textContent = (left === 1 ? words.countOne : words.count?.replace("{n}", String(left))) ?? "";
      for (const list of all(page, ".aw-buy-list")) {
        const own = all(list, ".aw-demand");
        const of = own.filter((row) => !isHidden(row)).length;
        const nothing = /** @type {HTMLElement | null} */ (list.querySelector(":scope > .aw-buy-list-nothing"));
        if (nothing) nothing.hidden = !own.length || of > 0;
        const every = list.querySelector(".aw-pick-all");
        if (every) every.textContent = (words.all ?? "").replace("{n}", String(of));
      }
    }

    /** Filtered away; what lies in a closed group or behind a tab is not. @param {HTMLElement} row */
    function isHidden(row) {
      return picks.some((pick) => {
        const asked = /** @type {HTMLInputElement | null} */ (pick.querySelector("input:checked"));
        return (
          asked && !asked.classList.contains("aw-f-all") && !row.classList.contains(asked.className.replace("f-", ""))
        );
      });
    }

    const picks = /** @type {HTMLDetailsElement[]} */ (all(page, ".aw-pick"));
    for (const pick of picks) {
      const any = pick.querySelector(".aw-pick-now")?.textContent ?? "";
      pick.addEventListener("change", (event) => {
        const input = /** @type {HTMLInputElement} */ (event.target);
        const now = pick.querySelector(".aw-pick-now");
        const said = input.parentElement?.textContent?.trim() ?? "";
        if (now) now.textContent = input.classList.contains("aw-f-all") ? any : `: ${said}`;
        for (const group of /** @type {HTMLDetailsElement[]} */ (all(page, ".aw-demand-group")))
          if (!input.classList.contains("aw-f-all"))
            group.open = all(group, ".aw-demand").some((row) => !isHidden(row));
        tell();
      });
    }
    const close = () => picks.forEach((pick) => void (pick.open = false));
    document.addEventListener("click", (event) => {
      const target = /** @type {Element} */ (event.target);
      const isChoice = target instanceof HTMLInputElement && event.detail > 0; // with the arrow keys it stays open
      for (const pick of picks) if (!pick.contains(target) || isChoice) pick.open = false;
    });
    page.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      const open = picks.find((pick) => pick.open);
      close();
      open?.querySelector("summary")?.focus();
    });
    basket.onChange(tell);
    word.addEventListener("click", async () => {
      try {
        told.textContent = await asFile();
      } catch {
        told.textContent = word.textContent = words.failed ?? "";
        setTimeout(() => void (word.textContent = words.word ?? ""), 6000);
      }
    });
    button.addEventListener("click", () =>
      copy(chosen(), () => {
        button.textContent = told.textContent = words.copied ?? "";
        setTimeout(() => {
          told.textContent = "";
          tell();
        }, 3000);
      }),
    );

    /** @param {HTMLElement} one */
    function done(one) {
      one.classList.add("aw-copy-done");
      told.textContent = words.copied ?? "";
      const title = one.title;
      one.title = words.copied ?? "";
      setTimeout(() => {
        one.classList.remove("aw-copy-done");
        one.title = title;
        told.textContent = "";
      }, 3000);
    }
    openPlace(page);
    window.addEventListener("hashchange", () => openPlace(page));
    tell();
  }

  /** The whole basket as a file for Word, by the scripts of the page of the basket; what it says when it is there. */
  async function asFile() {
    const basket = window.awBasket;
    const help = /** @type {NonNullable<Window["ambitieweb"]>} */ (window.ambitieweb);
    if (!basket.script) await help.script(basket.scripts + "texts.js");
    for (const part of ["taken", "written", "zip", "word"]) await basket.script(part);
    const said = await basket.words();
    const { found } = await basket.found(basket.now(basket.ids, said));
    const name = said.say.file + ".docx";
    const file = await basket.asWord(basket.taken(found, said), said);
    help.save(name, file, "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    return basket.fill(said.say, "ready", { file: name });
  }

  /** A link to a measure opens it, and on a phone the list that it stands on. @param {HTMLElement} page */
  function openPlace(page) {
    const place = document.getElementById(window.ambitieweb?.place() ?? "");
    const list = place?.closest(".aw-buy-list");
    if (!place || !list || !page.contains(place)) return;
    const key = [...list.classList].find((css) => css.startsWith("aw-buy-list--"))?.slice("aw-buy-list--".length);
    const tab = /** @type {HTMLInputElement | null} */ (page.querySelector(`.aw-tab-${key}`));
    if (tab) tab.checked = true;
    const fold = /** @type {HTMLDetailsElement | null} */ (place.querySelector("details.aw-demand-fold"));
    if (fold && place.matches(".aw-demand")) fold.open = true;
    place.scrollIntoView();
  }

  /**
   * One text as it reads; several with their names, as text and as HTML that a text processor keeps the lists of.
   * @param {HTMLElement[]} rows
   * @param {() => void} done
   */
  function copy(rows, done) {
    const help = window.ambitieweb;
    if (!help) return;
    const parts = rows.map((row) => {
      const text = row.querySelector(".aw-copy-text");
      const name = row.querySelector(".aw-demand-name")?.textContent ?? "";
      const own = text ? help.clean(text) : null;
      return { name, html: own ? inParagraphs(own) : "", plain: own ? help.plain(own) : "" };
    });
    if (parts.length === 1) {
      help.copyRich(parts[0].html, parts[0].plain, done);
      return;
    }
    const html = parts.map((part) => `<h3>${help.escaped(part.name)}</h3>${part.html}`).join("\n");
    const plain = parts.map((part) => [part.name, part.plain].filter(Boolean).join("\n\n")).join("\n\n\n");
    help.copyRich(html, plain, done);
  }

  /** @param {Element} text */
  const inParagraphs = (text) =>
    text.querySelector("p, ul, ol, table, pre") ? text.innerHTML : `<p>${text.innerHTML}</p>`;

  const start = () => all(document, ".aw-buy").forEach(connect);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
}
