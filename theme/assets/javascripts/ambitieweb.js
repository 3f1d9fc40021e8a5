// @ts-check
/* Small helps on top of pages that are whole without them: tables for screen readers, what is folded, rows that scroll. */
"use strict";
{
  /** @type {<T extends Element = HTMLElement>(selector: string, what: (part: T) => void) => void} */
  const all = (selector, what) =>
    document.querySelectorAll(selector).forEach((part) => what(/** @type {any} */ (part)));

  const help = window.ambitieweb;

  /** A link to a place that is folded away opens what it lies in; Chromium does so by itself. */
  function openTarget() {
    const target = document.getElementById(help?.place() ?? "");
    /** @type {(part: Element | null | undefined) => HTMLDetailsElement | null | undefined} */
    const around = (part) => part?.parentElement?.closest("details:not([open])");
    let folded = target?.matches("details:not([open])") ? /** @type {any} */ (target) : around(target);
    if (!folded) return;
    for (; folded; folded = around(folded)) folded.open = true;
    target?.scrollIntoView();
  }

  /** A link to a sheet of paper chooses that one. */
  function chooseSheet() {
    const sheet = document.getElementById(help?.place() ?? "")?.dataset.sheet;
    const choice = sheet && document.querySelector(`input[name="vel"][value="${sheet}"]`);
    if (choice instanceof HTMLInputElement) choice.checked = true;
  }

  const paper = matchMedia("print");
  let isPrinting = false;

  /**
   * What the reader opened, or the browser by itself (an address, a word that was looked for), is printed open; mkdocs-material
   * opens everything, but only to print.
   * @param {Event} event
   */
  function remember(event) {
    const line = event.target;
    if (!(line instanceof HTMLDetailsElement) || isPrinting || paper.matches) return;
    line.toggleAttribute("data-opened", line.open);
  }

  /** @type {Record<string, string>} */
  const ROLES = { table: "table", thead: "rowgroup", tbody: "rowgroup", tr: "row", td: "cell" };

  /**
   * Tables that are laid out as cards stay tables for screen readers.
   * @param {Element} table
   */
  function nameParts(table) {
    for (const part of [table, ...table.querySelectorAll("thead, tbody, tr, th, td")]) {
      const isRowHead = part.getAttribute("scope") === "row";
      part.setAttribute("role", ROLES[part.localName] ?? (isRowHead ? "rowheader" : "columnheader"));
    }
  }

  /**
   * A box to tick in a list of tasks is named after its task.
   * @param {HTMLElement} box
   */
  function nameTask(box) {
    const task = /** @type {HTMLElement | null} */ (box.closest("li"));
    if (task && !box.hasAttribute("aria-label")) box.setAttribute("aria-label", task.innerText.trim().split("\n")[0]);
  }

  /**
   * A row that scrolls sideways needs the focus to do so; one that does not scroll is only a stop too many.
   * @param {HTMLElement} box
   */
  function tabStop(box) {
    if (box.scrollWidth > box.clientWidth + 1) box.setAttribute("tabindex", "0");
    else box.removeAttribute("tabindex");
  }

  const tabStops = () => all(".aw-scroll, .aw-wide", tabStop);

  /** @param {HTMLElement} button */
  function connectPrint(button) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }

  const here = /** @type {HTMLScriptElement} */ (document.currentScript).src.split("?")[0];

  /**
   * What only some pages need: those with this part.
   * @param {string} selector
   * @param {string} file
   */
  function load(selector, file) {
    if (!document.querySelector(selector)) return;
    help?.script(here.replace(/ambitieweb\.js$/, file));
  }

  function start() {
    load("a.aw-wedge", "web.js");
    load("[data-aw-picture], figure.aw-figure svg", "picture.js");
    load("figure.aw-figure svg, [data-aw-board]", "as-file.js");
    load("figure.aw-figure svg", "chart.js");
    load("[data-aw-wall]", "wall.js");
    load("[data-aw-pick]", "pick.js");
    load("[data-aw-board]", "board/board.js");
    all("[data-aw-print]", connectPrint);
    all(".aw-table", nameParts);
    tabStops();
    openTarget();
    chooseSheet();
    all(".task-list-item input[type=checkbox]", nameTask);
  }

  /* For parts of a page that come later, such as rows of a long table. */
  if (help) {
    const { refresh } = help;
    help.refresh = (part) => {
      refresh(part);
      if (part.nodeName === "TR") nameParts(part);
    };
  }
  window.addEventListener("hashchange", openTarget);
  window.addEventListener("hashchange", chooseSheet);
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest("a");
    if (link && link.hash && link.href === location.href) openTarget(); // the address stays what it was
  });
  window.addEventListener("beforeprint", () => (isPrinting = true));
  window.addEventListener("afterprint", () => (isPrinting = false));
  document.addEventListener("toggle", remember, true);
  window.addEventListener("resize", tabStops);
  document.addEventListener("toggle", tabStops, true); // what was folded has no width until it opens
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
}
