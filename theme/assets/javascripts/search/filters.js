// @ts-check
/* A choice of kind, theme and category among what was found, with the number that each leaves: in the dialog and on the page with
   all results. What is chosen stands in an address by its id, so that it means the same after a new build. */
(function () {
  "use strict";

  const search = globalThis.awSearch;
  const { make } = search;
  /** @type {SearchFacet[]} */
  const KEYS = ["soort", "thema", "categorie"];

  /** @implements {SearchFilters} */
  class Filters {
    /** @type {Partial<Record<SearchFacet, string>>} */
    chosen = {};
    /** Per page its category and the number of its list of themes. @type {number[]} */
    #of = [];
    /** Lists of themes. @type {number[][]} */
    #lists = [];
    /** @type {Record<SearchFacet, string[]>} */
    #ids = { soort: [], thema: [], categorie: [] };
    /** @type {Record<SearchFacet, string[]>} */
    #names = { soort: [], thema: [], categorie: [] };

    /** @param {() => void} act when somebody chose */
    constructor(act) {
      this.act = act;
      this.element = make("div", "aw-found-filters");
    }

    /** @type {SearchFilters["load"]} */
    async load(index) {
      if (this.#of.length) return;
      /** @type {SearchFacets} */
      const { categories, themes, lists, of } = await index.file("facets", 0);
      const kinds = index.start.kinds;
      [this.#ids, this.#names] = [0, 1].map((part) => ({
        soort: kinds.map((pair) => pair[part]),
        thema: themes.map((pair) => pair[part]),
        categorie: categories.map((pair) => pair[part]),
      }));
      this.#lists = lists.map(search.numbers);
      this.#of = search.numbers(of);
    }

    /** @type {SearchFilters["count"]} */
    get count() {
      return KEYS.filter((key) => this.chosen[key]).length;
    }

    /** @type {SearchFilters["read"]} */
    read(asked) {
      this.chosen = {};
      for (const key of KEYS) this.chosen[key] = asked.get(key) ?? "";
    }

    /** @type {SearchFilters["write"]} */
    write(asked) {
      for (const key of KEYS) if (this.chosen[key]) asked.set(key, String(this.chosen[key]));
    }

    /**
     * The places of what a page is about.
     * @param {SearchIndex} index
     * @param {number} page
     * @param {SearchFacet} key
     */
    #about(index, page, key) {
      if (key === "soort") return [index.kindOf[page]];
      return key === "thema" ? this.#lists[this.#of[2 * page + 1]] : [this.#of[2 * page] - 1];
    }

    /** @type {SearchFilters["fitting"]} */
    fitting(index, pages, but) {
      const wanted = KEYS.filter((key) => key !== but && this.chosen[key]).map(
        (key) => /** @type {[SearchFacet, number]} */ ([key, this.#ids[key].indexOf(this.chosen[key] ?? "")]),
      );
      /** @type {(page: number, key: SearchFacet, place: number) => boolean} */
      const fits = (page, key, place) => place >= 0 && this.#about(index, page, key).includes(place);
      return pages.filter(({ page }) => wanted.every(([key, place]) => fits(page, key, place)));
    }

    /** @type {SearchFilters["show"]} */
    show(index, pages) {
      if (!this.#of.length) return;
      const { words } = index;
      const focused = document.activeElement instanceof HTMLSelectElement ? document.activeElement.name : "";
      /** @type {[key: SearchFacet, label: string, all: string][]} */
      const shown = [
        ["soort", words.kind_label, words.all_kinds],
        ["thema", words.theme_label, words.all_themes],
        ["categorie", words.category_label, words.all_categories],
      ];
      this.element.replaceChildren(...shown.map(([key, label, all]) => this.#field(index, pages, key, label, all)));
      /** @type {HTMLSelectElement | null} */
      const again = focused ? this.element.querySelector(`[name="${focused}"]`) : null;
      again?.focus();
    }

    /**
     * A list of what can be chosen among the pages that fit the other choices.
     * @param {SearchIndex} index
     * @param {SearchEntry[]} pages
     * @param {SearchFacet} key
     * @param {string} label
     * @param {string} all
     */
    #field(index, pages, key, label, all) {
      const counts = this.#ids[key].map(() => 0);
      for (const { page } of this.fitting(index, pages, key))
        for (const place of this.#about(index, page, key)) counts[place] += 1;
      const select = make("select", "", new Option(all, ""));
      select.name = key;
      select.setAttribute("aria-label", label);
      this.#ids[key].forEach((id, place) => {
        if (counts[place] || this.chosen[key] === id)
          select.append(new Option(`${this.#names[key][place]} (${counts[place]})`, id));
      });
      select.value = this.chosen[key] ?? "";
      select.addEventListener("change", () => {
        this.chosen[key] = select.value;
        this.act();
      });
      const field = make("label", "", label + " ", select);
      field.hidden = select.options.length < 2;
      return field;
    }

    /** @type {SearchFilters["nothing"]} */
    nothing(index) {
      const button = make("button", "aw-button", index.words.drop_filters);
      button.type = "button";
      button.addEventListener("click", () => {
        this.chosen = {};
        this.act();
      });
      return make("p", "aw-remark", index.words.none_chosen + " ", button);
    }
  }

  search.Filters = Filters;
})();
