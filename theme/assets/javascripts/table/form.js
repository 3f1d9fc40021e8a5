// @ts-check
/* What a reader does in the form above a table and with the boxes before its rows. */
"use strict";
{
  const table = window.awTable;
  const PAUSE = 150;
  const SAID = 3000;

  /** The name of the field in which something happened. @type {(event: Event) => string} */
  const nameOf = ({ target }) => (target instanceof HTMLInputElement ? target.name : "");

  /** While words are typed they wait for a pause; a choice is a step of its own, to which the reader can go back. */
  table.connectForm = (form, change, reset) => {
    let waiting = 0;
    const flush = () => {
      if (!waiting) return;
      clearTimeout(waiting);
      waiting = 0;
      change(false);
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      flush();
    });
    form.addEventListener("input", (event) => {
      if (nameOf(event) !== "zoek") return;
      clearTimeout(waiting);
      waiting = window.setTimeout(flush, PAUSE);
    });
    form.addEventListener("change", (event) => {
      if (nameOf(event) === "zoek") flush();
      else change(true);
    });
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      reset();
    });
    /** @type {HTMLElement | null} */
    const button = form.querySelector("[data-aw-copy-link]");
    if (button) connectCopy(button, flush);
    const filters = filtersButton(form);
    if (filters) connectFilters(filters);
  };

  /**
   * @param {HTMLElement} button
   * @param {() => void} flush
   */
  function connectCopy(button, flush) {
    const words = button.textContent;
    button.addEventListener("click", () => {
      flush();
      window.ambitieweb?.copy(location.href, () => {
        button.textContent = button.dataset.awCopyLink ?? "";
        setTimeout(() => {
          button.textContent = words;
        }, SAID);
      });
    });
  }

  /** On a phone the choices are behind one button, which says how many of them are set. @type {(form: HTMLFormElement) => HTMLElement | null} */
  const filtersButton = (form) => form.querySelector("[data-aw-filters]");

  /** @param {HTMLElement} button */
  function connectFilters(button) {
    button.dataset.awLabel = button.textContent ?? "";
    button.addEventListener("click", () => {
      button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") !== "true"));
    });
  }

  table.showState = (form, facets, state) => {
    /** @type {(field: HTMLInputElement | HTMLSelectElement | null, value: string) => void} */
    const put = (field, value) => {
      if (field && field.value !== value) field.value = value;
    };
    put(form.querySelector('input[name="zoek"]'), state.words);
    put(form.querySelector('select[name="sorteer"]'), state.sort);
    for (const { key, select } of facets) {
      put(select, state.chosen[key] ?? "");
      const folded = select.closest("details");
      if (folded && state.chosen[key]) folded.open = true;
    }
    table.showChosen(form, state);
  };

  table.showChosen = (form, state) => {
    const button = filtersButton(form);
    if (!button) return;
    const n = Object.keys(state.chosen).length + (state.sort ? 1 : 0);
    button.textContent = (n ? table.fill(button.dataset.awFilters, { n }) : button.dataset.awLabel) ?? "";
  };

  table.addBox = ({ tr, id }, words) => {
    const box = document.createElement("input");
    box.type = "checkbox";
    box.dataset.awTick = id;
    box.setAttribute("aria-label", words + ": " + table.textOf(tr.cells[0]).trim().replace(/\s+/g, " "));
    const label = document.createElement("label");
    label.className = "aw-choose";
    label.append(box);
    tr.cells[0].prepend(label);
  };

  table.connectBoxes = (parts, choose) => {
    for (const part of parts) {
      part.addEventListener("change", ({ target }) => {
        const id = target instanceof HTMLInputElement ? target.dataset.awTick : undefined;
        if (id !== undefined) choose(id, /** @type {HTMLInputElement} */ (target).checked);
      });
    }
  };

  table.showBoxes = (parts, button, state) => {
    const n = state.ids.size;
    button.hidden = n === 0 && !state.only;
    button.textContent = table.fill(button.dataset.awOnly, { n });
    button.setAttribute("aria-pressed", String(state.only));
    for (const part of parts) {
      /** @type {NodeListOf<HTMLInputElement>} */
      const boxes = part.querySelectorAll("[data-aw-tick]");
      for (const box of boxes) box.checked = state.ids.has(box.dataset.awTick ?? "");
    }
  };
}
