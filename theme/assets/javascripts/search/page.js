// @ts-check
/* The page with all results, whose address can be sent, and what a wrong address may have meant. */
(function () {
  "use strict";

  const search = globalThis.awSearch;
  const { make, fill } = search;
  const ON_PAGE = 30;

  class ResultsPage {
    limit = ON_PAGE;
    /** Shows the pages that fit what is chosen. */
    showAgain = () => {};

    /**
     * @param {HTMLFormElement} form
     * @param {Element} place
     */
    constructor(form, place) {
      this.input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
      this.status = make("p", "aw-found-count");
      this.status.setAttribute("role", "status");
      this.filters = new search.Filters(() => {
        this.limit = ON_PAGE;
        this.write();
        this.showAgain();
      });
      this.shown = make("div", "aw-found-shown");
      place.append(this.status, this.filters.element, this.shown);
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.filters.chosen = {};
        this.ask(this.input.value);
        this.write();
      });
      addEventListener("popstate", () => this.read());
      this.read();
    }

    read() {
      const asked = new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(2) : location.search);
      this.filters.read(asked);
      this.input.value = (asked.get("q") ?? "").slice(0, 300);
      if (this.input.value.trim()) this.ask(this.input.value);
    }

    write() {
      const asked = new URLSearchParams({ q: this.input.value.trim() });
      this.filters.write(asked);
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
        const found = await search.ask(index, typed, isExact);
        this.showAgain = () => this.show(index, found);
        await this.filters.load(index);
        await this.show(index, found);
      } catch {
        this.status.textContent = search.failure();
      }
    }

    /**
     * @param {SearchIndex} index
     * @param {SearchShown} found
     */
    async show(index, found) {
      const pages = this.filters.count ? this.filters.fitting(index, found.pages) : found.pages;
      const groups = await search.grouped(index, found, pages.slice(0, this.limit));
      /** @type {SearchAgain} */
      const again = (typed, isExact) => {
        this.input.value = typed;
        this.filters.chosen = {};
        this.ask(typed, isExact);
        this.write();
      };
      const content = [
        ...search.remarks(index, found, again),
        ...found.answers.map((one) => search.answerBox(index, one)),
      ];
      groups.forEach((links, name) => {
        if (name !== index.words.best) links.forEach((link) => link.querySelector(".aw-hit-kind")?.remove());
        content.push(
          make("h2", "aw-found-group", name),
          make("ul", "aw-found-list", ...links.map((link) => make("li", "", link))),
        );
      });
      if (pages.length > this.limit)
        content.push(
          this.button(index.words.more, () => {
            this.limit += ON_PAGE;
            this.showAgain();
          }),
        );
      if (!pages.length && found.pages.length) content.push(this.filters.nothing(index));
      this.shown.replaceChildren(...content);
      this.filters.show(index, found.pages);
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
  }

  /**
   * What a wrong address may have meant: its words, searched.
   * @param {HTMLElement} place
   */
  async function forAddress(place) {
    const path = location.pathname.replace(/%(?![0-9a-f]{2})/gi, "");
    const typed = (window.ambitieweb?.decoded(path) ?? path)
      .replace(/(index|404)\.html?$|\.html?$/, "")
      .split("/")
      .filter(Boolean)
      .slice(-2)
      .join(" ")
      .replace(/[-_]+/g, " ");
    if (!typed.trim()) return;
    const field = document.getElementById("aw-lost");
    if (field instanceof HTMLInputElement && !field.value) field.value = typed.trim();
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
