// @ts-check
/* The session screen: the head with the clock, the steps, and the step that is on screen. It works on the draft of the board. */
"use strict";
{
  const board = window.awBoard;
  const { made, button, fill } = board;
  const START = "start";
  const IMPACT = "impact";
  const MEASURES = "measures";
  const MORE = "more";
  const END = "end";
  const TICK = 5000;

  board.SessionView = class {
    /** @param {AwAtlas} atlas @param {AwSessionLinks} links */
    constructor(atlas, links) {
      this.atlas = atlas;
      this.links = links;
      this.words = atlas.said.session;
      const { say } = this.words;
      /** The place on the page that asks for this screen. */
      this.hash = `#${links.place.id}`;
      this.clock = new board.SessionClock(links.clock, links.keepClock);
      /** @type {AwSessionHost} */
      this.host = {
        atlas,
        words: this.words,
        clock: this.clock,
        draft: links.draft,
        change: links.change,
        rest: links.rest,
        tell: links.tell,
        locked: links.locked,
        about: links.about,
        meaning: (theme, level) => {
          const { set } = board.seen(links.draft(), atlas);
          return links.meaning(theme, level) || (this.words.levels[set.id]?.[level] ?? "");
        },
        session: (what, mark = "") =>
          links.change((draft) => what((draft.session ??= board.noSession())), mark ? `session.${mark}` : ""),
        go: (part) => this.go(part),
        now: () => Date.now(),
        step: (step) => this.at(step, true),
        stepOf: (row) => this.stepOf(row),
        nameOf: (step) => this.nameOf(step),
        forgetVoters: links.forgetVoters,
        fileField: () => this.fileField(),
      };
      this.views = made("nav", "aw-session-views");
      this.views.setAttribute("aria-label", say.views);
      this.toWeb = this.link(say.view_web, "#web");
      this.toSession = this.link(say.view_session, this.hash);
      this.views.append(this.toWeb, this.toSession);

      this.part = made("section", "aw-session");
      this.part.setAttribute("aria-label", say.view_session);
      this.head = made("div", "aw-session-head");
      this.title = made("p", "aw-session-title");
      this.current = made("p", "aw-session-current");
      this.time = made("p", "aw-session-clock");
      this.next = button(say.next_part, () => this.go(this.clock.state.part + 1), "aw-button aw-session-onward");
      this.there = button("", () => this.at(this.wanted, true), "aw-button aw-session-onward");
      /** The step that the running part of the programme is about. */
      this.wanted = "";
      this.head.append(this.title, this.current, this.there, this.next, this.time);
      this.strip = made("ol", "aw-session-strip");
      this.strip.setAttribute("aria-label", say.programme);
      this.steps = made("nav", "aw-session-steps");
      this.steps.setAttribute("aria-label", say.steps);
      this.body = made("div", "aw-session-body");
      this.view = made("div", "aw-session-seen");
      this.viewTitle = made("h2", "aw-session-heading");
      this.viewTitle.tabIndex = -1;
      this.viewHelp = made("p", "aw-session-about");
      this.view.append(this.viewTitle, this.viewHelp);
      this.aside = made("div", "aw-session-aside");
      this.web = made("div", "aw-session-web");
      this.parkedTitle = made("h3", "", "");
      this.parkedList = made("ul", "aw-session-parked");
      this.park = /** @type {HTMLInputElement} */ (made("input"));
      Object.assign(this.park, { type: "text", autocomplete: "off" });
      const parking = made("form", "aw-session-park");
      const label = made("label", "aw-board-field");
      label.append(made("span", "", say.park_idea), this.park);
      const put = button(say.park, () => {}, "aw-button");
      put.type = "submit";
      parking.append(label, put);
      parking.addEventListener("submit", (event) => {
        event.preventDefault();
        const idea = board.clean(this.park.value).trim();
        if (!idea) return;
        const theme = this.theme() ? this.step : "";
        this.park.value = "";
        this.host.session((session) => void session.parked.push({ idea, theme, later: "" }));
        links.tell(say.parked_done);
      });
      this.aside.append(this.web, this.parkedTitle, this.parkedList, parking);
      this.start = new board.SessionStart(this.host);
      this.talk = new board.SessionTheme(this.host);
      this.more = new board.SessionMore(this.host);
      this.end = new board.SessionEnd(this.host);
      this.body.append(this.view, this.aside, this.start.part, this.talk.part, this.more.part, this.end.part);
      this.report = made("div", "aw-session-paper");
      this.foot = made("div", "aw-session-foot");
      this.back = button(say.back, () => this.stepBy(-1));
      this.onward = button(say.onward, () => this.stepBy(1), "aw-button aw-button--main");
      this.foot.append(this.back, this.onward);
      this.part.append(this.head, this.strip, this.steps, this.body, this.report);
      this.step = this.clock.state.step || START;
      this.isOn = location.hash === this.hash;
      window.addEventListener("hashchange", () => {
        this.isOn = location.hash === this.hash;
        links.tell("");
        this.show();
      });
      links.place.addEventListener("dragover", (event) => {
        if (this.isOn && event.dataTransfer?.types.includes("Files")) event.preventDefault();
      });
      links.place.addEventListener("drop", (event) => {
        const file = event.dataTransfer?.files[0];
        if (!this.isOn || !file) return;
        event.preventDefault();
        this.votesFrom(file);
      });
      document.addEventListener("fullscreenchange", () => this.show());
      window.addEventListener("beforeprint", () => this.showReport());
      window.setInterval(() => this.tick(), TICK);
    }

    /** @param {string} words @param {string} hash */
    link(words, hash) {
      const link = /** @type {HTMLAnchorElement} */ (made("a", "aw-session-view", words));
      link.href = hash;
      return link;
    }

    /** All steps in their order. */
    order() {
      const draft = this.links.draft();
      const { set } = board.seen(draft, this.atlas);
      const isPlanned = (/** @type {string} */ step) =>
        (draft.session?.programme ?? []).some((row) => row.step === step);
      const before = draft.kind !== 2 ? [IMPACT, MEASURES] : isPlanned("2") ? [IMPACT] : [];
      return [START, ...before, ...set.themes.map(({ id }) => id), MORE, END];
    }

    /** True where the step is a theme. */
    theme() {
      return ![START, IMPACT, MEASURES, MORE, END].includes(this.step);
    }

    /** The stickers or the measures of all themes, where the step is about those. @returns {"impact" | "measures" | null} */
    seen() {
      return this.step === IMPACT || this.step === MEASURES ? this.step : null;
    }

    /** Where a part of the programme leads: the steps of the method that are done on the screen. @param {AwPart | undefined} row */
    stepOf(row) {
      const order = this.order();
      const steps = /** @type {Record<string, string>} */ ({ 2: IMPACT, 3: MEASURES, 4: this.firstTheme(order) });
      const step = steps[row?.step ?? ""];
      return step && order.includes(step) ? step : "";
    }

    /** @param {string[]} order */
    firstTheme(order) {
      return order.find((step) => ![START, IMPACT, MEASURES].includes(step)) ?? "";
    }

    /** @param {string} step */
    nameOf(step) {
      const { say } = this.words;
      const { set } = board.seen(this.links.draft(), this.atlas);
      const names = /** @type {Record<string, string>} */ ({
        [START]: say.programme,
        [IMPACT]: this.atlas.said.say.view_impact,
        [MEASURES]: this.atlas.said.say.view_measures,
        [MORE]: say.more_short,
        [END]: say.end,
      });
      return set.themes.find(({ id }) => id === step)?.short ?? names[step] ?? "";
    }

    /** @param {number} way */
    stepBy(way) {
      const order = this.order();
      const next = order[order.indexOf(this.step) + way];
      if (next) this.at(next, true);
    }

    /** @param {string} step @param {boolean} isAsked */
    at(step, isAsked = false) {
      this.links.rest();
      if (step !== this.step) this.links.tell("");
      this.step = step;
      this.clock.at(step);
      this.show();
      if (!isAsked) return;
      const heading = /** @type {HTMLElement | undefined} */ (
        Array.from(this.body.querySelectorAll(".aw-session-heading")).find((one) => one.checkVisibility())
      );
      heading?.focus({ preventScroll: true });
      this.part.scrollIntoView({ block: "start" });
    }

    /** To a part of the programme; behind the last the clock stops. @param {number} part */
    go(part) {
      const programme = this.links.draft().session?.programme ?? [];
      this.clock.go(part < programme.length ? part : -1, this.host.now());
      this.show();
    }

    wipe() {
      this.clock.wipe();
      this.step = START;
    }

    /** The field for a file with votes. */
    fileField() {
      const { say } = this.words;
      const label = made("label", "aw-button aw-session-file");
      const input = /** @type {HTMLInputElement} */ (made("input", "aw-sr"));
      Object.assign(input, { type: "file", accept: ".csv,.tsv,.txt,.xlsx" });
      input.addEventListener("change", () => {
        const file = input.files?.[0];
        input.value = "";
        if (file) this.votesFrom(file);
      });
      label.append(input, made("span", "", say.from_file));
      return label;
    }

    /** The numbers of votes in a file; nothing else of it is kept. @param {File} file */
    async votesFrom(file) {
      const { say } = this.words;
      const { tell, draft } = this.links;
      try {
        if (!board.votesInFile)
          for (const name of ["votes-words.js", "votes-table.js", "votes-file.js"]) await board.script(name);
        const words = await board.part("votes", `${this.atlas.said.folder}/stemmen.js`);
        const { set } = board.seen(draft(), this.atlas);
        const read = /** @type {NonNullable<typeof board.votesInFile>} */ (board.votesInFile);
        const isNamed = Boolean(draft().session?.isNamed);
        const { votes, voters, faults, notes } = await read(file, set, this.atlas.said.ratings, words, isNamed);
        const told = (/** @type {AwFault} */ { slug, values, line }) => {
          const safe = Object.fromEntries(
            Object.entries(values).map(([name, value]) => [name, String(value).includes("@") ? "…" : value]),
          );
          const message = slug === "sheets" ? say.file_sheets : fill(words.problems[slug]?.[0], safe);
          return line ? fill(say.file_line, { line, message }) : message;
        };
        if (faults.length) {
          const shown = faults.slice(0, 3).map(told).join("; ");
          const more = faults.length > 3 ? fill(say.file_more, { n: faults.length - 3 }) : "";
          return tell(fill(say.file_faults, { message: [shown, more].filter(Boolean).join(" ") }));
        }
        const found = Object.entries(votes);
        const replaced = found.filter(([theme]) => board.talkOf(draft(), theme).votes);
        this.host.session((session) => {
          for (const [theme, numbers] of found) {
            const talk = (session.themes[theme] ??= board.noTalk());
            talk.votes = board.votesFrom(numbers);
            talk.isShown = false;
            if (voters?.[theme]) talk.voters = voters[theme];
            else delete talk.voters;
          }
        });
        const themes = found.map(
          ([theme, numbers]) =>
            `${set.themes.find(({ id }) => id === theme)?.short} ${Object.values(numbers).reduce((sum, n) => sum + n, 0)}`,
        );
        const changed = replaced.map(([theme]) => set.themes.find(({ id }) => id === theme)?.short).join(", ");
        tell(
          [
            fill(isNamed ? say.file_read_named : say.file_read, { themes: themes.join(", ") }),
            changed ? fill(say.file_replaced, { themes: changed }) : "",
            ...notes.slice(0, 3).map((note) => `${told(note)}.`),
          ]
            .filter(Boolean)
            .join(" "),
        );
      } catch {
        tell(this.atlas.said.say.failed);
      }
    }

    /** What changes with the time. */
    tick() {
      if (!this.isOn) return;
      const { say } = this.words;
      const now = new Date(this.host.now());
      this.time.textContent = board.timeAt(now.getHours() * 60 + now.getMinutes());
      const programme = this.links.draft().session?.programme ?? [];
      const { part } = this.clock.state;
      const current = programme[part];
      this.current.textContent = current
        ? `${current.part || say.part_unnamed}: ${board.partWords(current.minutes, this.clock.spent(part, this.host.now()), say)}`
        : "";
      const isOver =
        Boolean(current) &&
        /^\d+$/.test(current.minutes) &&
        this.clock.spent(part, this.host.now()) > Number(current.minutes) &&
        current.minutes !== "0";
      this.current.classList.toggle("aw-session-current--over", isOver);
      this.next.hidden = !current;
      this.wanted = this.stepOf(current);
      const isThere = this.wanted === this.step || (current?.step === "4" && this.theme());
      this.there.hidden = !this.wanted || isThere;
      this.there.textContent = fill(say.onward, { name: this.nameOf(this.wanted) });
      this.next.textContent = part === programme.length - 1 ? say.clock_stop : say.next_part;
      if (this.step === START) this.start.show(this.links.draft());
    }

    /** The parts of the programme on one line. @param {AwSession} session */
    showStrip(session) {
      const { say } = this.words;
      const times = board.timesOf(session);
      this.strip.hidden = !session.programme.length || this.step === START;
      this.strip.replaceChildren(
        ...session.programme.map(({ part }, number) => {
          const item = made("li", "aw-session-slot");
          const { state } = this.clock;
          const isNow = state.part === number;
          item.classList.toggle("aw-session-slot--now", isNow);
          item.classList.toggle("aw-session-slot--done", !isNow && number in state.spent);
          const name = part || say.part_unnamed;
          item.textContent = isNow ? fill(say.now_is, { part: name }) : [times[number], name].filter(Boolean).join(" ");
          item.title = item.textContent;
          if (isNow) item.setAttribute("aria-current", "time");
          return item;
        }),
      );
    }

    showSteps() {
      const { themes, set } = board.seen(this.links.draft(), this.atlas);
      // where the drawing has letters, so have the steps: then they fit beside one another
      const isLettered = !set.names;
      let number = 0;
      const had = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.step : undefined;
      this.steps.replaceChildren(
        ...this.order().map((step) => {
          const seen = themes.find(({ theme }) => theme.id === step);
          const name = this.nameOf(step);
          const part = button("", () => this.at(step, true), `aw-session-step${seen ? ` aw-h${seen.theme.hue}` : ""}`);
          part.dataset.step = step;
          const letter = seen ? board.LETTERS[number++] : "";
          if (seen && isLettered) {
            part.append(
              made("span", "aw-session-letter", letter),
              " ",
              made("span", step === this.step ? "" : "aw-sr", name),
            );
            part.title = seen.theme.name;
          } else part.append(name);
          if (seen) {
            const sign = made(
              "span",
              "aw-session-sign",
              seen.rating === "n" ? this.atlas.said.short : seen.rating || "–",
            );
            part.append(" ", sign);
            part.classList.toggle("aw-session-step--done", /^[0-3n]$/.test(seen.own.level));
          }
          if (step === this.step) part.setAttribute("aria-current", "step");
          return part;
        }),
      );
      if (had)
        /** @type {HTMLElement | null} */ (this.steps.querySelector(`[data-step="${CSS.escape(had)}"]`))?.focus();
    }

    show() {
      const { place, draft: drafted } = this.links;
      const draft = drafted();
      const { say } = this.words;
      const session = draft.session ?? board.noSession();
      const order = this.order();
      if (!order.includes(this.step)) this.step = START;
      place.classList.toggle("aw-board--session", this.isOn);
      for (const name of [START, IMPACT, MEASURES, "theme", MORE, END])
        place.classList.toggle(
          `aw-board--at-${name}`,
          this.isOn && (name === "theme" ? this.theme() : this.step === name),
        );
      this.toWeb.toggleAttribute("aria-current", !this.isOn);
      this.toSession.toggleAttribute("aria-current", this.isOn);
      for (const link of [this.toWeb, this.toSession])
        if (link.hasAttribute("aria-current")) link.setAttribute("aria-current", "page");
      this.part.hidden = !this.isOn;
      this.foot.hidden = !this.isOn;
      if (this.isOn && (document.fullscreenElement || ![START, END].includes(this.step)))
        this.onward.before(this.links.told);
      else this.part.before(this.links.told);
      if (this.step === END) this.showReport();
      if (!this.isOn) return;
      this.title.textContent =
        session.title.trim() || fill(say.session_of, { name: draft.name.trim() || this.atlas.said.say.unnamed });
      this.showStrip(session);
      this.showSteps();
      /** @type {Record<string, AwSessionStep>} */
      const parts = { [START]: this.start, [MORE]: this.more, [END]: this.end };
      for (const [name, one] of Object.entries(parts)) one.part.hidden = this.step !== name;
      const seen = this.seen();
      this.talk.part.hidden = !this.theme();
      this.view.hidden = !seen;
      this.aside.hidden = !this.theme() && !seen;
      this.web.hidden = Boolean(seen);
      if (seen) {
        this.viewTitle.textContent = this.nameOf(seen);
        this.viewHelp.textContent = this.atlas.said.say[`hint_${seen}`];
        this.links.look(seen);
      }
      if (this.theme()) this.talk.show(draft, this.step);
      else parts[this.step]?.show(draft);
      if (this.theme() || seen) this.showAside(draft, session);
      const at = order.indexOf(this.step);
      this.back.hidden = at === 0;
      this.onward.hidden = at === order.length - 1;
      this.onward.textContent = fill(say.onward, { name: this.nameOf(order[at + 1]) });
      this.tick();
    }

    /** @param {AwDraft} draft @param {{ isCatching?: boolean }} way */
    drawing(draft, way = {}) {
      const svg = board.svg(board.drawingOf(draft, this.atlas), this.atlas.said, way);
      const made = svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ');
      return document.importNode(new DOMParser().parseFromString(made, "image/svg+xml").documentElement, true);
    }

    showReport() {
      const draft = this.links.draft();
      const web = made("div", "aw-session-printed");
      web.append(this.drawing(draft));
      this.report.replaceChildren(web, board.sessionReport(draft, this.atlas));
    }

    /** The web with the theme that is talked about, and what is parked. @param {AwDraft} draft @param {AwSession} session */
    showAside(draft, session) {
      const { say } = this.words;
      this.web.replaceChildren(this.drawing(draft, { isCatching: true }));
      for (const part of this.web.querySelectorAll("[data-theme]"))
        part.classList.toggle("aw-board-at", /** @type {SVGElement} */ (part).dataset.theme === this.step);
      const parked = session.parked.filter(({ idea }) => idea.trim());
      this.parkedTitle.textContent = fill(say.parked_n, { n: parked.length });
      this.parkedList.replaceChildren(...parked.slice(-4).map(({ idea }) => made("li", "", idea)));
      this.parkedList.hidden = !parked.length;
    }
  };
}
