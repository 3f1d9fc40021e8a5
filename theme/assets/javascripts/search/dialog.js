// @ts-check
/* The dialog in which a reader types, after the combobox of the ARIA guide. */
(function () {
  "use strict";

  const search = globalThis.awSearch;
  const { make, fill } = search;
  const WAIT = 70;
  const IN_DIALOG = 10;
  const QUIET = 700;

  class Dialog {
    turn = 0;
    active = -1;
    /** @type {number | undefined} */
    timer;
    /** @type {number | undefined} */
    quiet;
    /** @type {SearchIndex | undefined} */
    index;
    /** @type {Element | null} */
    from = null;
    /** Shows what was found last, as far as it fits what is chosen. @type {() => unknown} */
    showAgain = () => {};

    constructor() {
      this.input = make("input", "aw-search-input");
      Object.entries({
        type: "text",
        role: "combobox",
        "aria-autocomplete": "list",
        "aria-expanded": "false",
        "aria-controls": "aw-search-list",
        autocomplete: "off",
        autocapitalize: "off",
        spellcheck: "false",
        enterkeyhint: "search",
        maxlength: "300",
        name: "q",
      }).forEach(([name, value]) => this.input.setAttribute(name, value));
      this.close = make("button", "aw-search-close");
      this.close.type = "button";
      this.form = make("form", "aw-search-line", this.input, this.close);
      this.form.setAttribute("role", "search");
      this.status = make("p", "aw-search-status");
      this.status.setAttribute("role", "status");
      this.filters = new search.Filters(() => this.showAgain());
      this.filters.element.id = "aw-search-filters";
      this.filters.element.hidden = true;
      this.filter = make("button", "aw-link aw-search-filter");
      this.filter.type = "button";
      this.filter.setAttribute("aria-controls", "aw-search-filters");
      this.filter.setAttribute("aria-expanded", "false");
      const above = make("div", "aw-search-above", this.status, this.filter);
      this.before = make("div", "aw-search-before");
      this.list = make("div", "aw-search-list");
      this.list.id = "aw-search-list";
      this.list.setAttribute("role", "listbox");
      this.more = make("p", "aw-search-more");
      this.keys = make("p", "aw-search-keys");
      this.body = make("div", "aw-search-body", this.before, this.list, this.more);
      this.element = make("dialog", "aw-search", this.form, above, this.filters.element, this.body, this.keys);
      this.clear();
      document.body.append(this.element);
      this.listen();
    }

    listen() {
      this.input.addEventListener("input", () => this.later());
      this.input.addEventListener("keydown", (event) => this.key(event));
      this.form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.enter();
      });
      this.close.addEventListener("click", () => this.element.close());
      this.filter.addEventListener("click", () => this.toggleFilters());
      this.element.addEventListener("click", (event) => {
        if (event.target === this.element) this.element.close();
      });
      this.element.addEventListener("close", () => {
        document.documentElement.classList.remove("aw-searching");
        if (this.from instanceof HTMLElement) this.from.focus();
      });
      this.list.addEventListener("click", (event) => {
        const isLink = event.target instanceof Element && event.target.closest("a");
        if (isLink && !event.ctrlKey && !event.metaKey && !event.shiftKey) this.element.close();
      });
    }

    /** @param {Element | null} from where the focus goes back to */
    async open(from) {
      this.from = from;
      document.documentElement.classList.add("aw-searching");
      this.element.showModal();
      this.input.focus();
      this.input.select();
      try {
        this.index = await search.theIndex();
      } catch {
        this.status.textContent = search.failure();
        return;
      }
      const { words } = this.index;
      this.element.setAttribute("aria-label", words.title);
      this.input.setAttribute("aria-label", words.field);
      this.input.placeholder = words.field;
      this.list.setAttribute("aria-label", words.results);
      this.close.setAttribute("aria-label", words.close);
      this.keys.textContent = words.keys;
      this.index.file("answers", 0);
      if (this.input.value.trim()) this.later();
      else this.status.textContent = words.hint;
    }

    later() {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.ask(this.input.value), WAIT);
    }

    /**
     * @param {string} typed
     * @param {boolean} [isExact]
     */
    async ask(typed, isExact) {
      const { index } = this;
      if (!index) return;
      const turn = ++this.turn;
      if (!typed.trim()) {
        this.clear();
        this.status.textContent = index.words.hint;
        return;
      }
      try {
        const found = await search.ask(index, typed, isExact);
        if (turn !== this.turn) return;
        this.showAgain = () => this.show(index, found, this.turn);
        await this.show(index, found, turn);
      } catch {
        if (turn === this.turn) this.status.textContent = index.words.failed;
      }
    }

    /** The lists to choose from ask for a file of their own, when somebody wants them. */
    async toggleFilters() {
      const isOpen = this.filters.element.hidden;
      this.filter.setAttribute("aria-expanded", String(isOpen));
      this.filters.element.hidden = !isOpen;
      if (!this.index || !isOpen) return;
      try {
        await this.filters.load(this.index);
        await this.showAgain();
      } catch {
        this.status.textContent = this.index.words.failed;
      }
    }

    clear() {
      this.filter.hidden = true;
      this.list.replaceChildren();
      this.before.replaceChildren();
      this.more.replaceChildren();
      this.list.hidden = true;
      this.move(-1);
      this.input.setAttribute("aria-expanded", "false");
    }

    /**
     * @param {SearchIndex} index
     * @param {SearchShown} found
     * @param {number} turn
     */
    async show(index, found, turn) {
      const pages = this.filters.count ? this.filters.fitting(index, found.pages) : found.pages;
      const groups = await search.grouped(index, found, pages.slice(0, IN_DIALOG));
      if (turn !== this.turn) return;
      this.clear();
      /** @type {SearchAgain} */
      const again = (typed, isExact) => {
        this.input.value = typed;
        this.input.focus();
        this.ask(typed, isExact);
      };
      this.before.append(
        ...search.remarks(index, found, again),
        ...found.answers.map((one) => search.answerBox(index, one)),
      );
      let number = 0;
      groups.forEach((links, name) => {
        const title = make("span", "aw-search-group", name);
        title.setAttribute("aria-hidden", "true");
        const group = make("div", "", title, ...links);
        group.setAttribute("role", "group");
        group.setAttribute("aria-label", name);
        links.forEach((link) => {
          link.id = "aw-hit-" + number++;
          link.tabIndex = -1;
          link.setAttribute("role", "option");
          link.setAttribute("aria-selected", "false");
        });
        this.list.append(group);
      });
      this.list.hidden = !number;
      this.input.setAttribute("aria-expanded", String(number > 0));
      if (pages.length) {
        const all = make("a", "", pages.length > 1 ? fill(index.words.all, { n: pages.length }) : index.words.one);
        all.href = this.address(found.typed);
        this.more.append(all);
      } else if (found.pages.length) this.more.append(this.filters.nothing(index));
      this.showFilters(index, found);
      this.body.scrollTop = 0;
      clearTimeout(this.quiet);
      const say = () => {
        this.status.textContent = search.count(index, found, pages.length);
      };
      if (pages.length) this.quiet = window.setTimeout(say, QUIET);
      else say();
    }

    /**
     * @param {SearchIndex} index
     * @param {SearchShown} found
     */
    showFilters(index, found) {
      const { count } = this.filters;
      this.filter.hidden = !found.pages.length;
      this.filter.textContent = index.words.filter + (count ? ` (${count})` : "");
      if (!this.filters.element.hidden) this.filters.show(index, found.pages);
    }

    /**
     * The page with all results of what is typed and chosen.
     * @param {string} typed
     */
    address(typed) {
      const asked = new URLSearchParams();
      this.filters.write(asked);
      return search.pageOf(typed) + (this.filters.count ? "&" + asked : "");
    }

    /** @returns {HTMLElement[]} */
    get options() {
      return Array.from(this.list.querySelectorAll("[role=option]"));
    }

    /** @param {number} to the place of an option, or -1 */
    move(to) {
      const { options } = this;
      this.active = to;
      options.forEach((option, place) => option.setAttribute("aria-selected", String(place === to)));
      if (options[to]) {
        this.input.setAttribute("aria-activedescendant", options[to].id);
        options[to].scrollIntoView({ block: "nearest" });
      } else this.input.removeAttribute("aria-activedescendant");
    }

    /** @param {KeyboardEvent} event */
    key(event) {
      const last = this.options.length - 1;
      if (event.isComposing || last < 0) return;
      let to = -1;
      if (event.key === "ArrowDown") to = this.active >= last ? -1 : this.active + 1;
      else if (event.key === "ArrowUp") to = this.active < 0 ? last : this.active - 1;
      else return;
      event.preventDefault();
      this.move(to);
    }

    enter() {
      const chosen = this.options[this.active];
      if (chosen) chosen.click();
      else if (this.input.value.trim()) location.href = this.address(this.input.value.trim());
    }
  }

  /** @type {Dialog | undefined} */
  let dialog;

  search.openDialog = (from) => {
    dialog ??= new Dialog();
    if (!dialog.element.open) dialog.open(from);
  };
})();
