/* Tables that a reader searches, filters, sorts and shares by their address, on top of tables that are whole without this.
   A row holds its variants in `data-v`: parted by `|`; facets of one variant by `;`; values by spaces. A value is the number of
   an option of the facet, counted from 0; of a facet with a minimum (`+` in `data-aw-facets`) it is the number itself. */
(function () {
  "use strict";

  const AT_ONCE = 200;
  const language = document.documentElement.lang || "nl";
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  const tables = new Map();

  const fold = (text) =>
    text
      .normalize("NFD")
      .replace(/[\u0300-\u036f\u00ad]/g, "")
      .replace(/[\u2018\u2019]/g, "'")
      .toLowerCase();
  const fill = (words, values) =>
    (words || "").replace(/\{(\w+)\}/g, (all, name) => (name in values ? values[name] : all));
  /* A plural finds its singular and the other way round: the word without its ending, at the start of a word in the row. */
  function hasWord(text, word) {
    if (text.includes(word)) return true;
    const stem = word.replace(/('s|en|um|s|a)$/, "");
    if (stem === word || stem.length < 3) return false;
    for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
      if (!/[\p{L}\d]/u.test(text[at - 1] || " ")) return true;
    }
    return false;
  }
  const help = () => window.ambitieweb || { copy() {}, refresh() {} };

  /* What stands in a part of the page, without the words on buttons that scripts put there. */
  function textOf(part) {
    let text = "";
    part.childNodes.forEach((node) => {
      if (node.nodeType === Node.TEXT_NODE) text += node.data;
      else if (node.nodeName !== "BUTTON" && node.nodeName !== "INPUT") text += " " + textOf(node) + " ";
    });
    return text;
  }

  /* A number as people write it here: 1.250,5 in Dutch, 1,250.5 in English. */
  function numberOf(text) {
    const found = /-?[\d.,]*\d/.exec(text);
    if (!found) return NaN;
    return Number(language === "en" ? found[0].replace(/,/g, "") : found[0].replace(/\./g, "").replace(",", "."));
  }

  class Row {
    constructor(tr) {
      this.tr = tr;
      this.id = tr.dataset.id || "";
      this.isFresh = true;
    }

    get words() {
      if (this._words === undefined) this._words = fold(textOf(this.tr) + " " + (this.tr.dataset.w || ""));
      return this._words;
    }

    get variants() {
      if (!this._variants) {
        this._variants = (this.tr.dataset.v || "")
          .split("|")
          .map((variant) => variant.split(";").map((values) => (values ? values.split(" ").map(Number) : [])));
      }
      return this._variants;
    }

    key(column, kind) {
      const cell = this.tr.cells[column];
      const given = cell.dataset.s;
      if (kind === "text") return given === undefined ? textOf(cell).trim() : given;
      return given === undefined ? numberOf(textOf(cell)) : given === "" ? NaN : Number(given);
    }
  }

  class LiveTable {
    constructor(table, prefix) {
      this.table = table;
      this.prefix = prefix;
      this.name = table.id;
      this.body = table.tBodies[0];
      this.form = this.part("filter");
      this.count = document.getElementById(this.name + "-aantal");
      this.rows = Array.from(this.body.rows, (tr) => new Row(tr));
      this.folded = this.part("folded");
      this.unseen = this.folded ? Array.from(this.folded.querySelector("tbody").rows, (tr) => new Row(tr)) : [];
      this.rows.push(...this.unseen);
      this.parts = this.folded ? [this.table, this.folded] : [this.table];
      this.served = this.rows.slice();
      this.shown = this.served;
      this.rest = table.dataset.awRest || "";
      this.limit = AT_ONCE;
      this.facets = (table.dataset.awFacets || "")
        .split(" ")
        .filter(Boolean)
        .map((word, place) => {
          const key = word.replace("+", "");
          return { key, place, isMinimum: word.endsWith("+"), select: this.field(key) };
        })
        .filter((facet) => facet.select);
      this.state = this.empty();
      this.sorts = this.makeSortButtons();
      if (this.form) this.connectForm();
      this.connectPage();
      this.restore(true);
    }

    part(name) {
      return document.querySelector(`[data-aw-${name}="${this.name}"]`);
    }

    field(key) {
      return this.form ? this.form.querySelector(`[name="${key}"]`) : null;
    }

    empty() {
      return { words: "", chosen: {}, sort: "", ids: new Set(), only: false };
    }

    get isFiltered() {
      return Boolean(this.state.words.trim() || Object.keys(this.state.chosen).length || this.state.only);
    }

    get isActive() {
      return this.isFiltered || Boolean(this.state.sort);
    }

    /* --- what the reader does --- */

    connectForm() {
      const form = this.form;
      let waiting = 0;
      this.flush = () => {
        if (!waiting) return;
        clearTimeout(waiting);
        waiting = 0;
        this.change(false);
      };
      form.hidden = false;
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.flush();
      });
      form.addEventListener("input", (event) => {
        if (event.target.name !== "zoek") return;
        clearTimeout(waiting);
        waiting = setTimeout(this.flush, 150);
      });
      form.addEventListener("change", (event) => {
        if (event.target.name === "zoek") this.flush();
        else this.change(true);
      });
      form.addEventListener("reset", (event) => {
        event.preventDefault();
        this.state = this.empty();
        this.show();
        this.tick();
        this.write(true);
        this.render();
      });
      this.link = form.querySelector("[data-aw-copy-link]");
      if (this.link) {
        const words = this.link.textContent;
        this.link.addEventListener("click", () => {
          this.flush();
          help().copy(location.href, () => {
            this.link.textContent = this.link.dataset.awCopyLink;
            setTimeout(() => {
              this.link.textContent = words;
            }, 3000);
          });
        });
      }
      this.onlyButton = form.querySelector("[data-aw-only]");
      if (this.onlyButton) {
        this.onlyButton.addEventListener("click", () => {
          this.state.only = !this.state.only;
          this.tick();
          this.write(true);
          this.render();
        });
        this.parts.forEach((part) =>
          part.addEventListener("change", (event) => {
            if (!event.target.matches("[data-aw-tick]")) return;
            const id = event.target.dataset.awTick;
            if (event.target.checked) this.state.ids.add(id);
            else this.state.ids.delete(id);
            this.tick();
            this.write(false);
          }),
        );
      }
    }

    connectPage() {
      this.more = this.part("more");
      this.pager = this.part("pager");
      this.printed = this.part("words");
      this.followers = Array.from(document.querySelectorAll(`[data-aw-follows="${this.name}"] > [data-id]`));
      if (this.more) {
        this.more.querySelector("button").addEventListener("click", () => {
          const first = this.shown.length;
          this.limit += AT_ONCE;
          this.render(true);
          const next = this.shown[first];
          const stop = next && next.tr.querySelector("a[href], button, summary, input");
          if (stop) stop.focus();
        });
      }
      window.addEventListener("popstate", () => this.restore(false));
      window.addEventListener("hashchange", () => this.restore(false));
      window.addEventListener("beforeprint", () => this.unfold());
      window.addEventListener("afterprint", () => this.foldAgain());
    }

    /* On paper stands all that was found, with every place. */
    unfold() {
      if (this.isActive) {
        this.beforePrint = this.limit;
        this.limit = Infinity;
        this.draw();
      }
      this.unfolded = this.parts.flatMap((part) => Array.from(part.querySelectorAll("details.aw-rest:not([open])")));
      this.unfolded.forEach((folded) => {
        folded.open = true;
      });
    }

    foldAgain() {
      (this.unfolded || []).forEach((folded) => {
        folded.open = false;
      });
      if (this.beforePrint === undefined) return;
      this.limit = this.beforePrint;
      delete this.beforePrint;
      this.draw();
    }

    /* Headings become buttons; on a phone, where the headings are out of sight, the list in the form does the same. */
    makeSortButtons() {
      const found = [];
      Array.from(this.table.tHead.rows[0].cells).forEach((cell, column) => {
        if (!cell.dataset.sort) return;
        const label = document.createElement("span");
        label.className = "aw-sort-label";
        label.append(...cell.childNodes);
        const button = document.createElement("button");
        button.type = "button";
        button.className = "aw-sort";
        button.textContent = label.textContent;
        cell.append(button, label);
        const sort = { cell, column, kind: cell.dataset.sort, key: cell.dataset.key || String(column) };
        button.addEventListener("click", () => {
          const now = this.state.sort;
          this.state.sort = now === sort.key ? "-" + sort.key : now === "-" + sort.key ? "" : sort.key;
          this.show();
          this.write(true);
          this.render();
        });
        found.push(sort);
      });
      return found;
    }

    change(isStep) {
      this.state.words = (this.field("zoek") || { value: "" }).value;
      this.state.chosen = {};
      this.facets.forEach((facet) => {
        if (facet.select.value) this.state.chosen[facet.key] = facet.select.value;
      });
      const sort = this.field("sorteer");
      if (sort) this.state.sort = sort.value;
      this.write(isStep);
      this.render();
    }

    /* --- the address --- */

    restore(isFirst) {
      const written = location.hash.startsWith("#?") ? location.hash.slice(2) : location.search;
      const asked = new URLSearchParams(written);
      const get = (key) => asked.get(this.prefix + key) || "";
      const state = this.empty();
      state.words = get("zoek");
      this.facets.forEach((facet) => {
        const value = get(facet.key);
        if (Array.from(facet.select.options).some((option) => option.value === value) && value)
          state.chosen[facet.key] = value;
      });
      if (this.sorts.some((sort) => sort.key === get("sorteer").replace(/^-/, ""))) state.sort = get("sorteer");
      state.ids = new Set(get("kies").split(",").filter(Boolean));
      state.only = get("toon") === "gekozen" && state.ids.size > 0;
      const isSame = JSON.stringify(this.plain(state)) === JSON.stringify(this.plain(this.state));
      this.state = state;
      this.show();
      this.tick();
      if (isFirst && !this.isActive) this.served.forEach((row) => this.prepare(row));
      if (isSame || (isFirst && !this.isActive)) return;
      this.render().then(() => {
        if (isFirst && this.count && /^#[^?]/.test(location.hash)) this.count.scrollIntoView();
      });
    }

    plain(state) {
      return Object.assign({}, state, { ids: Array.from(state.ids) });
    }

    write(isStep) {
      const wasHash = location.hash.startsWith("#?");
      const asked = new URLSearchParams(wasHash ? location.hash.slice(2) : location.search);
      const set = (key, value) => {
        if (value) asked.set(this.prefix + key, value);
        else asked.delete(this.prefix + key);
      };
      set("zoek", this.state.words.trim());
      this.facets.forEach((facet) => set(facet.key, this.state.chosen[facet.key]));
      set("sorteer", this.state.sort);
      set("kies", Array.from(this.state.ids).join(","));
      set("toon", this.state.only ? "gekozen" : "");
      const query = asked.toString().replace(/%2C/g, ",");
      try {
        if (wasHash) throw new Error("this browser keeps no questions in the address of a file");
        history[isStep ? "pushState" : "replaceState"](null, "", location.pathname + (query ? "?" + query : ""));
      } catch (refused) {
        if (isStep) location.hash = "?" + query;
        else location.replace("#?" + query);
      }
    }

    /* --- what the reader sees --- */

    /* The form and the headings say what the state is. */
    show() {
      const put = (key, value) => {
        const field = this.field(key);
        if (field && field.value !== value) field.value = value;
      };
      put("zoek", this.state.words);
      put("sorteer", this.state.sort);
      this.facets.forEach((facet) => {
        put(facet.key, this.state.chosen[facet.key] || "");
        const folded = facet.select.closest("details");
        if (folded && this.state.chosen[facet.key]) folded.open = true;
      });
    }

    showSort() {
      this.sorts.forEach((sort) => {
        const key = this.state.sort.replace(/^-/, "");
        if (key !== sort.key) sort.cell.removeAttribute("aria-sort");
        else sort.cell.setAttribute("aria-sort", this.state.sort.startsWith("-") ? "descending" : "ascending");
      });
      const field = this.field("sorteer");
      if (field && field.value !== this.state.sort) field.value = this.state.sort;
    }

    tick() {
      if (!this.onlyButton) return;
      const n = this.state.ids.size;
      this.onlyButton.hidden = n === 0 && !this.state.only;
      this.onlyButton.textContent = fill(this.onlyButton.dataset.awOnly, { n });
      this.onlyButton.setAttribute("aria-pressed", String(this.state.only));
      this.parts.forEach((part) =>
        part.querySelectorAll("[data-aw-tick]").forEach((box) => {
          box.checked = this.state.ids.has(box.dataset.awTick);
        }),
      );
    }

    async render(isSameList) {
      if (!isSameList) this.limit = AT_ONCE;
      this.showSort();
      if (this.rest && this.isActive) {
        this.table.setAttribute("aria-busy", "true");
        this.say(this.count && this.count.dataset.awLoading);
        try {
          await this.load();
        } catch (failed) {
          this.failed = true;
        }
        this.table.removeAttribute("aria-busy");
      }
      this.draw();
    }

    draw() {
      const found = this.isActive ? this.found() : this.served;
      this.shown = found.slice(0, this.isActive ? this.limit : found.length);
      this.shown.forEach((row) => this.prepare(row));
      const unseen = this.isActive ? [] : this.unseen;
      this.body.replaceChildren(...this.shown.slice(0, this.shown.length - unseen.length).map((row) => row.tr));
      if (this.folded) {
        this.folded.querySelector("tbody").replaceChildren(...unseen.map((row) => row.tr));
        this.folded.hidden = this.isActive;
      }
      this.shown.forEach((row) => this.mark(row));
      this.tick();
      if (this.pager) this.pager.hidden = this.isActive && !this.failed;
      if (this.more) this.more.hidden = this.shown.length >= found.length;
      if (this.followers.length) {
        const ids = new Set(found.map((row) => row.id));
        this.followers.forEach((tile) => {
          tile.hidden = this.isFiltered && !ids.has(tile.dataset.id);
        });
      }
      this.tell(found.length);
    }

    found() {
      const words = fold(this.state.words).split(/\s+/).filter(Boolean);
      const asked = this.facets
        .filter((facet) => this.state.chosen[facet.key])
        .map((facet) => ({
          place: facet.place,
          isMinimum: facet.isMinimum,
          value: facet.isMinimum ? Number(facet.select.value) : facet.select.selectedIndex - 1,
        }));
      const fits = (variant) =>
        asked.every((facet) => {
          const values = variant[facet.place] || [];
          return facet.isMinimum ? values.some((value) => value >= facet.value) : values.includes(facet.value);
        });
      const found = this.rows.filter((row) => {
        row.fitting = null;
        if (this.state.only && !this.state.ids.has(row.id)) return false;
        if (asked.length) {
          row.fitting = new Set();
          row.variants.forEach((variant, number) => {
            if (fits(variant)) row.fitting.add(number);
          });
          if (!row.fitting.size) return false;
        }
        return words.every((word) => hasWord(row.words, word));
      });
      return this.sorted(found);
    }

    sorted(rows) {
      const sort = this.sorts.find((one) => one.key === this.state.sort.replace(/^-/, ""));
      if (!sort) return rows;
      const way = this.state.sort.startsWith("-") ? -1 : 1;
      const isText = sort.kind === "text";
      const isEmpty = (key) => (isText ? key === "" || key === "–" : Number.isNaN(key));
      const compare = isText ? collator.compare : (a, b) => a - b;
      return rows
        .map((row) => ({ row, key: row.key(sort.column, sort.kind) }))
        .sort((a, b) => isEmpty(a.key) - isEmpty(b.key) || (isEmpty(a.key) ? 0 : way * compare(a.key, b.key)))
        .map((one) => one.row);
    }

    /* A row that is shown for the first time gets its box to tick, and the buttons that other scripts give. */
    prepare(row) {
      if (!row.isFresh) return;
      row.isFresh = false;
      if (this.table.dataset.awChoose && row.id) {
        const box = document.createElement("input");
        box.type = "checkbox";
        box.dataset.awTick = row.id;
        box.setAttribute(
          "aria-label",
          this.table.dataset.awChoose + ": " + textOf(row.tr.cells[0]).trim().replace(/\s+/g, " "),
        );
        const label = document.createElement("label");
        label.className = "aw-choose";
        label.append(box);
        row.tr.cells[0].prepend(label);
      }
      help().refresh(row.tr);
    }

    /* In a row only the places are left that have what is asked for. */
    mark(row) {
      const fitting = this.isActive ? row.fitting : null;
      if (!fitting && !row.isMarked) return;
      row.isMarked = Boolean(fitting);
      row.tr.querySelectorAll("[data-n]").forEach((part) => {
        part.hidden = Boolean(fitting) && !part.dataset.n.split(" ").some((number) => fitting.has(Number(number)));
      });
      row.tr.querySelectorAll("[data-aw-rest-one]").forEach((folded) => {
        const left = folded.querySelectorAll("[data-n]:not([hidden])").length;
        const before = folded.parentElement.querySelectorAll("[data-n]:not([hidden])").length - left;
        folded.hidden = left === 0;
        folded.open = Boolean(fitting) && before === 0 && left > 0;
        folded.querySelector("summary").textContent = fill(
          left === 1 ? folded.dataset.awRestOne : folded.dataset.awRestMany,
          { n: left },
        );
      });
    }

    tell(found) {
      const words = this.count ? this.count.dataset : {};
      const total = Number(words.awTotal || this.rows.length);
      let text = fill(found === 1 ? words.awOne : words.awMany, { n: found, total });
      if (!this.isFiltered) text = words.awAll;
      else if (found === 0) text = fill(words.awNone, { n: found, total });
      if (this.failed) text += " " + words.awFailed;
      this.say(text);
      if (this.printed) this.printed.textContent = this.isFiltered ? this.inWords() : "";
    }

    say(text) {
      if (this.count && text !== undefined && this.count.textContent !== text) this.count.textContent = text;
    }

    /* 'Thema: Circulariteit; Niveau: 2 of hoger', for above the table on paper. */
    inWords() {
      const label = (field) => field.closest("label").firstChild.textContent.trim();
      const parts = this.facets
        .filter((facet) => this.state.chosen[facet.key])
        .map(
          (facet) => label(facet.select) + ": " + facet.select.selectedOptions[0].textContent.replace(/ \(\d+\)$/, ""),
        );
      if (this.state.words.trim()) parts.unshift(label(this.field("zoek")) + ": " + this.state.words.trim());
      if (this.state.only) parts.push(this.onlyButton.textContent);
      return parts.join("; ");
    }

    /* --- the other rows --- */

    load() {
      if (!this.loading) {
        this.loading = new Promise((done, failed) => {
          const script = document.createElement("script");
          this.receive = (rows) => {
            const holder = document.createElement("template");
            holder.innerHTML = "<table><tbody>" + rows.join("") + "</tbody></table>";
            this.rows = this.rows.concat(Array.from(holder.content.querySelector("tbody").rows, (tr) => new Row(tr)));
            this.rest = "";
            done();
          };
          script.onerror = () => failed(new Error("no rows in " + this.rest));
          script.src = this.rest;
          document.head.append(script);
        });
      }
      return this.loading;
    }
  }

  /* The script file with the other rows of a table calls this. */
  window.awRows = (name, rows) => {
    const table = tables.get(name);
    if (table && table.receive) table.receive(rows);
  };

  function start() {
    Array.from(document.querySelectorAll("[data-aw-live]")).forEach((table, place) => {
      tables.set(table.id, new LiveTable(table, place ? table.id + "." : ""));
    });
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
