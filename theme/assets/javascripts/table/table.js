// @ts-check
/* A table that a reader searches, filters, sorts and shares by its address, on top of one that is whole without this. */
"use strict";
{
  const table = window.awTable;
  const AT_ONCE = 200;

  class LiveTable {
    /** How many rows are shown at most. */
    limit = AT_ONCE;
    hasFailed = false;
    /** Ends what was done for paper. @type {(() => void) | undefined} */
    afterPrint;
    /** @type {Promise<void> | undefined} */
    loading;

    /**
     * @param {HTMLTableElement} element
     * @param {string} prefix in the address, when a page has more than one table
     */
    constructor(element, prefix) {
      this.element = element;
      this.prefix = prefix;
      this.form = /** @type {HTMLFormElement | null} */ (this.part("filter"));
      this.count = document.getElementById(element.id + "-aantal");
      this.folded = this.part("folded");
      this.foldedBody = this.folded?.querySelector("tbody") ?? null;
      this.more = this.part("more");
      this.pager = this.part("pager");
      this.onPaper = this.part("words");
      /** @type {HTMLElement[]} */
      this.followers = Array.from(document.querySelectorAll(`[data-aw-follows="${element.id}"] > [data-id]`));
      this.parts = this.folded ? [element, this.folded] : [element];
      /** @type {HTMLElement | null} */
      this.only = this.form?.querySelector("[data-aw-only]") ?? null;
      this.unseen = table.rowsOf(this.foldedBody);
      this.rows = [...table.rowsOf(element.tBodies[0]), ...this.unseen];
      this.served = this.rows;
      this.shown = this.rows;
      this.rest = element.dataset.awRest ?? "";
      this.facets = table.facetsOf(element, this.form);
      this.state = table.nothingAsked();
      this.sorts = table.sortsOf(element, (key) => {
        this.state.sort = table.nextSort(this.state.sort, key);
        this.step();
      });
      this.connect();
      this.restore(true);
    }

    /**
     * @param {string} name
     * @returns {HTMLElement | null}
     */
    part(name) {
      return document.querySelector(`[data-aw-${name}="${this.element.id}"]`);
    }

    get isFiltered() {
      return Boolean(this.state.words.trim() || Object.keys(this.state.chosen).length || this.state.only);
    }

    get isActive() {
      return this.isFiltered || Boolean(this.state.sort);
    }

    connect() {
      const { form, only } = this;
      if (form) {
        const reset = () => {
          this.state = table.nothingAsked();
          this.step();
        };
        table.connectForm(form, (isStep) => this.change(form, isStep), reset);
      }
      if (only) {
        only.addEventListener("click", () => {
          this.state.only = !this.state.only;
          this.tick();
          this.write(true);
          this.render();
        });
        table.connectBoxes(this.parts, (id, isChosen) => {
          if (isChosen) this.state.ids.add(id);
          else this.state.ids.delete(id);
          this.tick();
          this.write(false);
        });
      }
      this.more?.querySelector("button")?.addEventListener("click", () => this.showMore());
      window.addEventListener("popstate", () => this.restore(false));
      window.addEventListener("hashchange", () => this.restore(false));
      window.addEventListener("beforeprint", () => this.unfold());
      window.addEventListener("afterprint", () => this.foldAgain());
    }

    /** What the reader asks changed otherwise than in the fields of the form. */
    step() {
      this.show();
      this.write(true);
      this.render();
    }

    /**
     * @param {HTMLFormElement} form
     * @param {boolean} isStep whether the reader can go back to before it
     */
    change(form, isStep) {
      const fields = new FormData(form);
      this.state.words = String(fields.get("zoek") ?? "");
      this.state.chosen = {};
      for (const { key, select } of this.facets) if (select.value) this.state.chosen[key] = select.value;
      if (fields.has("sorteer")) this.state.sort = String(fields.get("sorteer"));
      table.showChosen(form, this.state);
      this.write(isStep);
      this.render();
    }

    /** @param {boolean} isStep */
    write(isStep) {
      table.writeAddress(this.prefix, this.facets, this.state, isStep);
    }

    /**
     * What the address says; on a page without a question nothing needs to be drawn.
     * @param {boolean} isFirst
     */
    restore(isFirst) {
      const state = table.readAddress(this.prefix, this.facets, this.sorts);
      const isSame = plain(state) === plain(this.state);
      this.state = state;
      if (isFirst && !this.isActive) this.prepare(this.served);
      this.show();
      if (isSame || (isFirst && !this.isActive)) return;
      this.render().then(() => {
        if (isFirst && /^#[^?]/.test(location.hash)) this.count?.scrollIntoView();
      });
    }

    /** The form, the headings and the boxes say what the state is. */
    show() {
      if (this.form) table.showState(this.form, this.facets, this.state);
      this.tick();
    }

    tick() {
      if (!this.only) return;
      table.showBoxes(this.parts, this.only, this.state);
      table.layOver?.(
        this.element,
        this.rows.filter(({ id }) => this.state.ids.has(id)),
      );
    }

    async render() {
      this.limit = AT_ONCE;
      table.showSort(this.sorts, this.state.sort);
      if (this.rest && this.isActive) {
        this.element.setAttribute("aria-busy", "true");
        this.say(this.count?.dataset.awLoading);
        try {
          await (this.loading ??= this.load());
        } catch {
          this.hasFailed = true;
        }
        this.element.removeAttribute("aria-busy");
      }
      this.draw();
    }

    async load() {
      let rows = this.rows;
      for (const file of this.rest.split(" ")) rows = rows.concat(await table.load(this.element.id, file));
      this.rows = rows;
      this.rest = "";
    }

    draw() {
      const { isActive, isFiltered } = this;
      const found = isActive
        ? table.sorted(table.filtered(this.rows, this.facets, this.state), this.sorts, this.state.sort)
        : this.served;
      const unseen = isActive ? [] : this.unseen;
      this.shown = isActive ? found.slice(0, this.limit) : found;
      this.prepare(this.shown);
      const inSight = this.shown.slice(0, this.shown.length - unseen.length);
      this.element.tBodies[0].replaceChildren(...inSight.map(({ tr }) => tr));
      this.foldedBody?.replaceChildren(...unseen.map(({ tr }) => tr));
      if (this.folded) this.folded.hidden = isActive;
      for (const row of this.shown) table.mark(row, isActive ? row.fitting : null);
      this.tick();
      if (this.pager) this.pager.hidden = isActive && !this.hasFailed;
      if (this.more) this.more.hidden = this.shown.length >= found.length;
      /** @type {AwFoundRow[]} */
      const all = isFiltered ? found.map(({ tr, fitting }) => ({ tr, fitting })) : []; // drawn or not
      this.element.dispatchEvent(new CustomEvent("aw-found", { detail: all }));
      const ids = new Set(found.map(({ id }) => id));
      for (const tile of this.followers) tile.hidden = isFiltered && !ids.has(tile.dataset.id ?? "");
      this.tell(found.length);
    }

    /**
     * A row that is shown for the first time gets its box to tick, and the buttons that other scripts give.
     * @param {TableRow[]} rows
     */
    prepare(rows) {
      const { awChoose } = this.element.dataset;
      for (const row of rows.filter(({ isFresh }) => isFresh)) {
        row.isFresh = false;
        if (awChoose && row.id) table.addBox(row, awChoose);
        window.ambitieweb?.refresh(row.tr);
      }
    }

    /** The focus goes to the first of the rows that come. */
    showMore() {
      const first = this.shown.length;
      this.limit += AT_ONCE;
      this.draw();
      /** @type {HTMLElement | null | undefined} */
      const stop = this.shown[first]?.tr.querySelector("a[href], button, summary, input");
      stop?.focus();
    }

    /** @param {number} found */
    tell(found) {
      const words = this.count?.dataset ?? {};
      const total = Number(words.awTotal ?? this.rows.length);
      const text = table.countInWords(words, found, total, this.isFiltered);
      this.say(this.hasFailed ? text + " " + words.awFailed : text);
      if (this.onPaper)
        this.onPaper.textContent =
          this.form && this.isFiltered ? table.inWords(this.form, this.facets, this.state) : "";
    }

    /** @param {string | undefined} text */
    say(text) {
      if (this.count && text !== undefined && this.count.textContent !== text) this.count.textContent = text;
    }

    /** On paper stands all that was found, with every place. */
    unfold() {
      const { limit } = this;
      this.limit = Infinity;
      if (this.isActive) this.draw();
      const fold = table.unfold(this.parts);
      this.afterPrint = () => {
        fold();
        this.limit = limit;
        if (this.isActive) this.draw();
      };
    }

    foldAgain() {
      this.afterPrint?.();
      this.afterPrint = undefined;
    }
  }

  /** @param {TableState} state */
  const plain = (state) => JSON.stringify({ ...state, ids: Array.from(state.ids) });

  const start = () => {
    /** @type {NodeListOf<HTMLTableElement>} */
    const found = document.querySelectorAll("[data-aw-live]");
    found.forEach((element, place) => new LiveTable(element, place ? element.id + "." : ""));
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
}
