// @ts-check
/* The page of the basket: what is in it by instrument, with buttons to take it along, to order it and to take things out. */
"use strict";
{
  const basket = window.awBasket;
  const help = /** @type {NonNullable<Window["ambitieweb"]>} */ (window.ambitieweb);
  const SAID = 4000;

  /** @type {(tag: string, css?: string, text?: string) => HTMLElement} */
  const made = (tag, css = "", text = "") => {
    const part = document.createElement(tag);
    if (css) part.className = css;
    part.textContent = text;
    return part;
  };

  /** @type {(words: string, act: () => void, css?: string) => HTMLButtonElement} */
  const button = (words, act, css = "aw-button") => {
    const part = /** @type {HTMLButtonElement} */ (made("button", css, words));
    part.type = "button";
    part.addEventListener("click", act);
    return part;
  };

  class BasketPage {
    /** What is shown: the basket of this reader, or one that came with a link. @type {string[]} */
    ids = [];
    isOwn = true;
    /** @type {AwTaken} */
    taken = { groups: [], kpis: [] };
    /** Numbers the drawings, so that one that comes late draws nothing. */
    round = 0;

    /**
     * @param {HTMLElement} place
     * @param {AwBasketWords} words
     */
    constructor(place, words) {
      this.place = place;
      this.words = words;
      this.say = words.say;
      this.told = made("p", "aw-basket-told");
      this.told.setAttribute("role", "status");
      this.told.tabIndex = -1;
      this.bar = made("div", "aw-basket-bar");
      this.count = made("strong", "aw-basket-count");
      this.ways = made("div", "aw-basket-buttons");
      this.ways.setAttribute("role", "group");
      this.ways.setAttribute("aria-label", words.title);
      this.bar.append(this.count, this.told, this.ways);
      this.notices = made("div", "aw-basket-notices");
      this.list = made("div", "aw-basket-list");
      place.replaceChildren(this.notices, this.bar, this.list);
      basket.onChange((ids) => {
        if (this.isOwn && ids.join() !== this.ids.join()) this.show(ids);
      });
      window.addEventListener("hashchange", () => this.open());
      this.open();
    }

    /** What the address holds; a basket that somebody sent does not take the place of the reader's own. */
    open() {
      const sent = basket.now(basket.unpacked(help.place()), this.words);
      const own = basket.now(basket.ids, this.words);
      if (own.join() !== basket.ids.join()) basket.set(own);
      this.isOwn = !sent.length || !own.length || sent.join() === own.join();
      if (this.isOwn && sent.length && !own.length) basket.set(sent);
      this.show(sent.length ? sent : own);
    }

    /** Keeps what is shown, and says it in the address. @param {string[]} ids */
    change(ids) {
      if (this.isOwn) {
        this.ids = ids;
        basket.set(ids);
      }
      return this.show(ids);
    }

    /** @param {string[]} ids */
    async show(ids) {
      this.ids = ids;
      const round = ++this.round;
      this.address();
      if (ids.length && !this.list.childElementCount) this.list.textContent = this.say.loading;
      const { found, gone } = await basket.found(ids);
      if (round !== this.round) return;
      this.taken = basket.taken(found, this.words);
      this.drawNotices(gone);
      this.drawBar(found.length);
      this.drawList(found.length);
      this.place.classList.toggle("aw-basket--full", found.length > 0);
    }

    address() {
      const hash = this.ids.length ? "#" + basket.packed(this.ids) : "";
      if (location.hash === hash) return;
      try {
        history.replaceState(null, "", location.pathname + location.search + hash);
      } catch {
        location.replace(hash || "#");
      }
    }

    /** @param {string[]} gone */
    drawNotices(gone) {
      const { say } = this;
      /** @type {HTMLElement[]} */
      const notices = [];
      /** @type {(words: string, ...actions: HTMLElement[]) => void} */
      const add = (words, ...actions) => {
        const notice = made("div", "aw-callout");
        notice.append(made("p", "", words), ...actions);
        notices.push(notice);
      };
      if (!this.isOwn)
        add(
          say.sent,
          button(say.sent_add, () => {
            this.isOwn = true;
            const ids = Array.from(new Set([...basket.ids, ...this.ids]));
            this.change(ids).then(() => this.toFirst(basket.fill(say, "added", { n: ids.length })));
          }),
          button(say.sent_keep, () => {
            this.isOwn = true;
            this.show(basket.ids).then(() => this.toFirst(say.own));
          }),
        );
      if (gone.length) {
        const names = made("p", "aw-note", gone.join(", "));
        const drop = button(say.gone_drop, () => {
          const { ids } = this;
          const left = ids.filter((id) => !gone.includes(id));
          this.change(left).then(() => this.tell(basket.fill(say, "dropped", { n: gone.length }), ids, true));
        });
        add(basket.fill(say, "gone", { n: gone.length }), names, drop);
      }
      if (!basket.isKept()) add(say.not_kept);
      this.notices.replaceChildren(...notices);
    }

    /** @param {number} n */
    drawBar(n) {
      const { say, ways, count } = this;
      count.textContent = n ? basket.fill(say, "count", { n }) : "";
      ways.hidden = n === 0;
      if (!n || ways.childElementCount) return;
      ways.append(
        button(say.copy, () => this.copy(), "aw-button aw-button--main"),
        button(say.word, () => this.word()),
        button(say.csv, () => this.csv()),
        button(say.link, () =>
          help.copy(
            location.href,
            () => this.tell(say.copied),
            () => this.tell(say.not_copied),
          ),
        ),
        button(say.print, () => window.print()),
        button(say.clear, () => this.clear()),
      );
    }

    copy() {
      const { taken, words, say } = this;
      if (!basket.asHtml) return this.tell(say.failed); // its script did not come
      help.copyRich(
        basket.asHtml(taken, words),
        basket.asText(taken, words),
        () => this.tell(say.copied),
        () => this.tell(say.not_copied),
      );
    }

    csv() {
      if (!basket.asCsv) return this.tell(this.say.failed);
      const name = this.say.file + ".csv";
      help.save(name, basket.asCsv(this.taken, this.words), "text/csv");
      this.tell(basket.fill(this.say, "ready", { file: name }));
    }

    /** Its scripts come when somebody asks for it. */
    async word() {
      const name = this.say.file + ".docx";
      try {
        await basket.script("zip");
        await basket.script("word");
        const file = await basket.asWord(this.taken, this.words);
        help.save(name, file, "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        this.tell(basket.fill(this.say, "ready", { file: name }));
      } catch {
        this.tell(this.say.failed);
      }
    }

    clear() {
      const { ids } = this;
      this.change([]).then(() => this.tell(this.say.cleared, ids, true));
    }

    /** @param {number} n */
    drawList(n) {
      const { say } = this;
      if (!n) {
        this.list.replaceChildren(made("p", "aw-empty", say.empty), made("p", "", say.empty_how));
        return;
      }
      const parts = this.taken.groups.map((group) => {
        const section = made("section", "aw-basket-group");
        const list = made("ol", "aw-basket-items");
        list.append(...group.items.map((one, place) => this.row(one, group.items, place)));
        section.append(made("h2", "", group.title), list);
        return section;
      });
      if (this.taken.kpis.length) parts.push(this.kpis());
      this.list.replaceChildren(...parts);
    }

    /**
     * @param {AwItem} one
     * @param {AwItem[]} group
     * @param {number} place
     */
    row(one, group, place) {
      const { say } = this;
      const { text } = one.found;
      const row = made("li", "aw-basket-item");
      row.dataset.id = one.found.id;
      const title = made("h3");
      const link = /** @type {HTMLAnchorElement} */ (made("a", "", text.name));
      link.href = one.here;
      title.append(made("span", "aw-basket-code", `${one.code}.`), " ", link);
      const tools = made("div", "aw-basket-tools");
      /** @type {(key: string, sign: string, act: () => void, isOff?: boolean) => void} */
      const tool = (key, sign, act, isOff = false) => {
        const part = button(sign, act, "aw-basket-tool");
        part.dataset.tool = key;
        part.title = basket.fill(say, key, { name: one.title });
        part.setAttribute("aria-label", part.title);
        if (isOff) part.setAttribute("aria-disabled", "true");
        tools.append(part);
      };
      tool("up", "↑", () => this.move(one, group, place, -1), place === 0);
      tool("down", "↓", () => this.move(one, group, place, 1), place === group.length - 1);
      tool("remove", "×", () => this.remove(one));
      const head = made("div", "aw-basket-head");
      head.append(title, tools);
      row.append(head);
      if (one.note) row.append(made("p", "aw-basket-note", one.note));
      const body = made("div", "aw-basket-text");
      body.innerHTML = one.body.innerHTML;
      if (body.childNodes.length) row.append(body);
      const facts = made("dl", "aw-facts aw-facts--inline");
      for (const { key, label, body: said } of one.facts) {
        if (key === "date") continue; // the foot of the page says it of all
        const fact = made("div");
        const value = made("dd");
        value.innerHTML = said.innerHTML;
        fact.append(made("dt", "", label), value);
        facts.append(fact);
      }
      row.append(facts);
      return row;
    }

    kpis() {
      const columns = basket.kpiColumns(this.taken, this.say);
      const section = made("section", "aw-basket-group");
      const box = made("div", "aw-scroll");
      box.tabIndex = 0;
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", this.say.kpi);
      const table = /** @type {HTMLTableElement} */ (made("table", "aw-table"));
      const head = table.createTHead().insertRow();
      for (const [label] of columns) {
        const cell = made("th", "", label);
        cell.setAttribute("scope", "col");
        head.append(cell);
      }
      const rows = table.createTBody();
      for (const kpi of this.taken.kpis) {
        const row = rows.insertRow();
        columns.forEach(([label, value], place) => {
          const cell = made(place ? "td" : "th", "", value(kpi));
          if (place) cell.dataset.label = label;
          else cell.setAttribute("scope", "row");
          row.append(cell);
        });
      }
      box.append(table);
      section.append(made("h2", "", this.say.kpi), box);
      return section;
    }

    /**
     * @param {AwItem} one
     * @param {AwItem[]} group
     * @param {number} place
     * @param {number} step
     */
    async move(one, group, place, step) {
      const other = group[place + step];
      if (!other) return;
      const { id } = one.found;
      const swapped = this.ids.map((each) => (each === id ? other.found.id : each === other.found.id ? id : each));
      await this.change(swapped);
      const values = { name: one.found.text.name, n: place + step + 1, total: group.length };
      this.tell(basket.fill(this.say, "moved", values));
      this.focus(id, step < 0 ? "up" : "down");
    }

    /** @param {AwItem} one */
    async remove(one) {
      const { ids } = this;
      await this.change(ids.filter((id) => id !== one.found.id));
      this.tell(basket.fill(this.say, "removed", { name: one.found.text.name }), ids, true);
    }

    /** @param {string} id @param {string} tool */
    focus(id, tool) {
      /** @type {HTMLElement | null} */
      const part = this.list.querySelector(`[data-id="${id}"] [data-tool="${tool}"]`);
      part?.focus();
    }

    /** Says what was done by a button that is gone now, and goes on at the first text. @param {string} words */
    toFirst(words) {
      this.tell(words);
      /** @type {HTMLElement | null} */
      const first = this.list.querySelector("h3 a");
      (first ?? this.told).focus();
    }

    /** Says what was done; with `before` there is a way back, which stays until the next thing is said. @param {string} words @param {string[]} [before] @param {boolean} [hasFocus] */
    tell(words, before, hasFocus) {
      clearTimeout(this.saying);
      this.told.textContent = words;
      if (!before) {
        this.saying = window.setTimeout(() => this.told.replaceChildren(), SAID);
        return;
      }
      const undo = button(this.say.undo, () => {
        this.change(before).then(() => {
          this.toFirst(this.say.back);
        });
      });
      this.told.append(" ", undo);
      if (hasFocus) undo.focus();
    }
    /** @type {number | undefined} */
    saying;
  }

  const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-aw-basket-page]"));
  if (place)
    basket.words().then(
      (words) => new BasketPage(place, words),
      () => {
        const told = made("p", "aw-callout", place.dataset.awFailed);
        told.setAttribute("role", "alert");
        place.replaceChildren(told);
      },
    );
}
