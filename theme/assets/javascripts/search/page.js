// @ts-check
/* The page with all results, whose address can be sent, and what a wrong address may have meant. */
(function () {
  "use strict";

  const search = globalThis.awSearch;
  const { make, fill } = search;
  const ON_PAGE = 30;
  /** @type {Key[]} */
  const KEYS = ["soort", "thema", "categorie"];

  /** @typedef {"soort" | "thema" | "categorie"} Key */
  /** @typedef {{categories: string[], themes: string[], of: string}} Facets names, and per page their numbers */

  class ResultsPage {
    limit = ON_PAGE;
    /** What was chosen, as numbers from 1. @type {Partial<Record<Key, number>>} */
    chosen = {};
    /** Of each page. @type {string[]} */
    of = [];

    /**
     * @param {HTMLFormElement} form
     * @param {Element} place
     */
    constructor(form, place) {
      this.input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
      this.status = make("p", "aw-found-count");
      this.status.setAttribute("role", "status");
      this.filters = make("div", "aw-found-filters");
      this.shown = make("div", "");
      place.append(this.status, this.filters, this.shown);
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.chosen = {};
        this.ask(this.input.value);
        this.write();
      });
      addEventListener("popstate", () => this.read());
      this.read();
    }

    read() {
      const asked = new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(2) : location.search);
      this.chosen = {};
      for (const key of KEYS) if (asked.get(key)) this.chosen[key] = Number(asked.get(key));
      this.input.value = (asked.get("q") ?? "").slice(0, 300);
      if (this.input.value.trim()) this.ask(this.input.value);
    }

    write() {
      const asked = new URLSearchParams({ q: this.input.value.trim() });
      Object.entries(this.chosen).forEach(([key, value]) => {
        if (value) asked.set(key, String(value));
      });
      try {
        history.pushState(null, "", "?" + asked);
      } catch {
        location.hash = "?" + asked;
      }
    }

    /**
     * @param {string} typed
     * @param {boolean} [isExact]
     */
    async ask(typed, isExact) {
      this.limit = ON_PAGE;
      try {
        const index = await search.theIndex();
        /** @type {Facets} */
        const facets = await index.file("facets", 0);
        if (!this.of.length) this.of = facets.of.split(" ");
        const found = await search.ask(index, typed, isExact);
        await this.show(index, facets, found);
      } catch {
        this.status.textContent = search.failure();
      }
    }

    /**
     * The category of a page and its themes, as numbers from 1.
     * @param {SearchIndex} index
     * @param {number} page
     * @returns {Record<Key, number[]>}
     */
    about(index, page) {
      const [category, ...themes] = search.numbers(this.of[page]);
      return { soort: [index.kindOf[page] + 1], thema: themes.map((theme) => theme + 1), categorie: [category] };
    }

    /**
     * @param {SearchIndex} index
     * @param {number} page
     * @param {Key} [but]
     */
    fits(index, page, but) {
      const about = this.about(index, page);
      return KEYS.every((key) => {
        const value = this.chosen[key];
        return key === but || !value || about[key].includes(value);
      });
    }

    /**
     * @param {SearchIndex} index
     * @param {Facets} facets
     * @param {SearchShown} found
     */
    async show(index, facets, found) {
      const pages = found.pages.filter(({ page }) => this.fits(index, page));
      const showAgain = () => this.show(index, facets, found);
      const groups = await search.grouped(index, found, pages.slice(0, this.limit));
      this.showFilters(index, facets, found, showAgain);
      /** @type {SearchAgain} */
      const again = (typed, isExact) => {
        this.input.value = typed;
        this.chosen = {};
        this.ask(typed, isExact);
        this.write();
      };
      const content = [
        ...search.remarks(index, found, again),
        ...found.answers.map((one) => search.answerBox(index, one)),
      ];
      groups.forEach((links, name) => {
        content.push(
          make("h2", "aw-found-group", name),
          make("ul", "aw-found-list", ...links.map((link) => make("li", "", link))),
        );
      });
      if (pages.length > this.limit)
        content.push(
          this.button(index.words.more, () => {
            this.limit += ON_PAGE;
            showAgain();
          }),
        );
      if (!pages.length && found.pages.length)
        content.push(
          make(
            "p",
            "aw-remark",
            index.words.none_chosen + " ",
            this.button(index.words.drop_filters, () => {
              this.chosen = {};
              this.write();
              showAgain();
            }),
          ),
        );
      this.shown.replaceChildren(...content);
      this.status.textContent = search.count(index, found, pages.length);
    }

    /**
     * @param {string} words
     * @param {() => void} act
     */
    button(words, act) {
      const button = make("button", "aw-button", words);
      button.type = "button";
      button.addEventListener("click", act);
      return button;
    }

    /**
     * A choice per kind, theme and category that the results have, with the number that it leaves.
     * @param {SearchIndex} index
     * @param {Facets} facets
     * @param {SearchShown} found
     * @param {() => void} showAgain
     */
    showFilters(index, facets, found, showAgain) {
      const { words } = index;
      const focused = document.activeElement instanceof HTMLSelectElement ? document.activeElement.name : "";
      /** @type {[key: Key, label: string, all: string, names: string[]][]} */
      const filters = [
        ["soort", words.kind_label, words.all_kinds, index.start.kinds.map(([, name]) => name)],
        ["thema", words.theme_label, words.all_themes, facets.themes],
        ["categorie", words.category_label, words.all_categories, facets.categories],
      ];
      this.filters.replaceChildren(
        ...filters.map(([key, label, all, names]) => {
          /** @type {Map<number, number>} */
          const counts = new Map();
          found.pages.forEach(({ page }) => {
            if (this.fits(index, page, key))
              this.about(index, page)[key].forEach((value) => counts.set(value, (counts.get(value) ?? 0) + 1));
          });
          const select = make("select", "", new Option(all, ""));
          select.name = key;
          names.forEach((name, place) => {
            const n = counts.get(place + 1) ?? 0;
            if (n || this.chosen[key] === place + 1) select.append(new Option(`${name} (${n})`, String(place + 1)));
          });
          select.value = String(this.chosen[key] || "");
          select.addEventListener("change", () => {
            this.chosen[key] = Number(select.value);
            this.limit = ON_PAGE;
            this.write();
            showAgain();
          });
          const field = make("label", "", label + " ", select);
          field.hidden = select.options.length < 2;
          return field;
        }),
      );
      /** @type {HTMLSelectElement | null} */
      const again = focused ? this.filters.querySelector(`[name="${focused}"]`) : null;
      again?.focus();
    }
  }

  /**
   * What a wrong address may have meant: its words, searched.
   * @param {HTMLElement} place
   */
  async function forAddress(place) {
    const typed = decodeURIComponent(location.pathname.replace(/%(?![0-9a-f]{2})/gi, ""))
      .replace(/index\.html?$|\.html?$/, "")
      .split("/")
      .filter(Boolean)
      .slice(-2)
      .join(" ")
      .replace(/[-_]+/g, " ");
    if (!typed.trim()) return;
    const index = await search.theIndex();
    const found = await search.ask(index, typed + " ");
    const links = Array.from((await search.grouped(index, found, found.pages.slice(0, 5))).values()).flat();
    if (!links.length) return;
    const all = make("a", "", fill(index.words.all, { n: found.pages.length }));
    all.href = search.pageOf(typed.trim());
    place.append(
      make("h2", "", place.dataset.awTitle),
      make("ul", "aw-found-list", ...links.map((link) => make("li", "", link))),
      make("p", "", all),
    );
  }

  /** Fills the page that is open, when it is one of these. */
  search.showPage = () => {
    /** @type {HTMLFormElement | null} */
    const form = document.querySelector("[data-aw-search-page]");
    const place = document.querySelector("[data-aw-search-results]");
    if (form && place) new ResultsPage(form, place);
    /** @type {HTMLElement | null} */
    const lost = document.querySelector("[data-aw-search-address]");
    if (lost) forAddress(lost).catch(() => {});
  };
})();
