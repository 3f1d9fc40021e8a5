/* The page with all results, whose address can be sent, and what a wrong address may have meant. */
(function () {
  "use strict";

  const search = globalThis.awSearch;
  const { make, fill } = search;
  const ON_PAGE = 30;

  class ResultsPage {
    constructor(form, place) {
      this.form = form;
      this.input = form.elements.q;
      this.place = place;
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
      ["soort", "thema", "categorie"].forEach((key) => {
        if (asked.get(key)) this.chosen[key] = Number(asked.get(key));
      });
      this.input.value = (asked.get("q") || "").slice(0, 300);
      if (this.input.value.trim()) this.ask(this.input.value);
    }

    write() {
      const asked = new URLSearchParams({ q: this.input.value.trim() });
      Object.entries(this.chosen).forEach(([key, value]) => {
        if (value) asked.set(key, value);
      });
      try {
        history.pushState(null, "", "?" + asked);
      } catch (refused) {
        location.hash = "?" + asked;
      }
    }

    async ask(typed, isExact) {
      this.limit = ON_PAGE;
      try {
        this.index = await search.theIndex();
        this.facets = this.facets || (await this.index.file("facets", 0));
        this.of = this.of || this.facets.of.split(" ");
        this.found = await search.ask(this.index, typed, isExact);
        await this.show();
      } catch (failed) {
        this.status.textContent = search.failure();
      }
    }

    /* The category of a page and its themes, as numbers from 1. */
    about(page) {
      const [category, ...themes] = search.numbers(this.of[page]);
      return { soort: [this.index.kindOf[page] + 1], thema: themes.map((theme) => theme + 1), categorie: [category] };
    }

    fits(page, but) {
      const about = this.about(page);
      return Object.entries(this.chosen).every(([key, value]) => key === but || !value || about[key].includes(value));
    }

    async show() {
      const { index, found } = this;
      const pages = found.pages.filter(({ page }) => this.fits(page));
      const groups = await search.grouped(index, found, pages.slice(0, this.limit));
      this.showFilters();
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
            this.show();
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
              this.show();
            }),
          ),
        );
      this.shown.replaceChildren(...content);
      this.status.textContent = search.count(index, found, pages.length);
    }

    button(words, act) {
      const button = make("button", "aw-button", words);
      button.type = "button";
      button.addEventListener("click", act);
      return button;
    }

    /* A choice per kind, theme and category that the results have, with the number that it leaves. */
    showFilters() {
      const { words } = this.index;
      const focused = document.activeElement && document.activeElement.name;
      this.filters.replaceChildren(
        ...[
          ["soort", words.kind_label, words.all_kinds, this.index.start.kinds.map(([, name]) => name)],
          ["thema", words.theme_label, words.all_themes, this.facets.themes],
          ["categorie", words.category_label, words.all_categories, this.facets.categories],
        ].map(([key, label, all, names]) => {
          const counts = new Map();
          this.found.pages.forEach(({ page }) => {
            if (this.fits(page, key))
              this.about(page)[key].forEach((value) => counts.set(value, (counts.get(value) || 0) + 1));
          });
          const select = make("select", "", new Option(all, ""));
          select.name = key;
          names.forEach((name, place) => {
            const n = counts.get(place + 1) || 0;
            if (n || this.chosen[key] === place + 1) select.append(new Option(`${name} (${n})`, place + 1));
          });
          select.value = this.chosen[key] || "";
          select.addEventListener("change", () => {
            this.chosen[key] = Number(select.value);
            this.limit = ON_PAGE;
            this.write();
            this.show();
          });
          const field = make("label", "", label + " ", select);
          field.hidden = select.options.length < 2;
          return field;
        }),
      );
      if (focused && this.filters.querySelector(`[name=${focused}]`))
        this.filters.querySelector(`[name=${focused}]`).focus();
    }
  }

  /* What a wrong address may have meant: its words, searched. */
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

  /* Fills the page that is open, when it is one of these. */
  search.showPage = () => {
    const form = document.querySelector("[data-aw-search-page]");
    if (form) new ResultsPage(form, document.querySelector("[data-aw-search-results]"));
    const lost = document.querySelector("[data-aw-search-address]");
    if (lost) forAddress(lost).catch(() => {});
  };
})();
