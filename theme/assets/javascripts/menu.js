// @ts-check
/* Menu, contents and colours for the keyboard: buttons that work the theme's own switches. */
"use strict";
{
  /** @type {(selector: string) => HTMLInputElement | null} */
  const input = (id) => /** @type {HTMLInputElement | null} */ (document.getElementById(id));

  /**
   * The menu: a button that opens the drawer and gives the focus to its first link.
   * @param {HTMLElement} button
   */
  function connect(button) {
    const toggle = input("__" + button.dataset.awToggle);
    if (!toggle) return;
    const tell = () => button.setAttribute("aria-expanded", String(toggle.checked));
    toggle.addEventListener("change", tell);
    tell();
    button.addEventListener("click", () => {
      toggle.click();
      if (toggle.checked) visibleLinks(document.querySelector(".md-sidebar--primary"))[0]?.focus();
    });
  }

  /**
   * @param {Element | null} part
   * @returns {HTMLElement[]}
   */
  function visibleLinks(part) {
    /** @type {HTMLElement[]} */
    const links = part ? Array.from(part.querySelectorAll("a[href], label[tabindex]")) : [];
    return links.filter((link) => link.offsetWidth > 0 && getComputedStyle(link).visibility === "visible");
  }

  /**
   * Escape, or leaving the drawer with Tab, closes it; Escape gives the focus back to its button.
   * @param {Event} event
   */
  function closeDrawer(event) {
    const toggle = input("__drawer");
    const button = /** @type {HTMLElement | null} */ (document.querySelector("[data-aw-toggle=drawer]"));
    if (!toggle?.checked || !button) return;
    if (event instanceof KeyboardEvent) {
      if (event.key !== "Escape") return;
      toggle.click();
      button.focus();
      return;
    }
    const drawer = document.querySelector(".md-sidebar--primary");
    const target = /** @type {Node} */ (event.target);
    if (drawer && !drawer.contains(target) && target !== button) toggle.click();
  }

  /**
   * Light or dark: the button chooses the next and gives the focus to the button that takes its place.
   * @param {HTMLElement} button
   */
  function connectColours(button) {
    // the theme acts on Enter as well, and would hide the button before its click
    button.addEventListener("keydown", (event) => event.stopPropagation());
    button.addEventListener("click", () => {
      const next = input(button.dataset.awNext ?? "");
      next?.click();
      const shown = /** @type {HTMLElement | null} */ (next?.nextElementSibling);
      setTimeout(() => shown?.focus(), 50);
    });
  }

  /**
   * The whole notice in the header closes with Escape, and when a reader goes on elsewhere.
   * @param {Event} event
   */
  function closeNotice(event) {
    const target = /** @type {Element} */ (event.target);
    for (const notice of /** @type {NodeListOf<HTMLDetailsElement>} */ (
      document.querySelectorAll(".aw-made-up[open]")
    )) {
      const isInside = notice.contains(target);
      if (event instanceof KeyboardEvent ? event.key !== "Escape" : isInside) continue;
      notice.open = false;
      if (isInside) notice.querySelector("summary")?.focus();
    }
  }

  const start = () => {
    for (const button of document.querySelectorAll("[data-aw-toggle]")) connect(/** @type {HTMLElement} */ (button));
    for (const button of document.querySelectorAll("[data-aw-next]"))
      connectColours(/** @type {HTMLElement} */ (button));
  };

  for (const type of ["keydown", "focusin"]) document.addEventListener(type, closeDrawer);
  for (const type of ["keydown", "focusin", "click"]) document.addEventListener(type, closeNotice);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
}
