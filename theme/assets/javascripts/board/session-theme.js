// @ts-check
/* One theme on the session screen: what it is about, the votes (hidden until all are in), the decision, the reason and who thought
   otherwise. The votes never choose the level. */
"use strict";
{
  const board = window.awBoard;
  const { made, button, fill } = board;
  const ANSWERS = ["3", "2", "1", "0", "?", "n"];
  /** @type {Record<string, string>} */
  const KEYS = { 0: "0", 1: "1", 2: "2", 3: "3", "?": "?", n: "n", N: "n" };

  board.SessionTheme = class {
    /** @param {AwSessionHost} host */
    constructor(host) {
      const { say } = host.words;
      this.host = host;
      this.id = "";
      this.part = made("div", "aw-session-theme");
      this.heading = made("h2", "aw-session-heading");
      this.heading.tabIndex = -1;
      this.about = made("p", "aw-session-about");
      this.ballot = made("div", "aw-session-ballot");
      this.typed = /** @type {HTMLInputElement} */ (made("input"));
      Object.assign(this.typed, { type: "text", autocomplete: "off", spellcheck: false, inputMode: "numeric" });
      this.typed.setAttribute("aria-describedby", "aw-session-in");
      const label = made("label", "aw-session-typed");
      label.append(made("span", "", say.votes_type), this.typed);
      this.in = made("p", "aw-session-in");
      this.in.id = "aw-session-in";
      this.in.setAttribute("aria-live", "polite");
      this.reveal = button(say.reveal, () => this.shown());
      this.again = button(say.second_round, () => this.secondRound());
      this.mend = button(say.mend, () => {
        this.talk((talk) => void (talk.isShown = false));
        this.typed.focus();
      });
      this.label = label;

      this.file = host.fileField();
      this.spread = made("p", "aw-session-spread");
      this.spread.tabIndex = -1;
      this.ballot.append(label, this.in, this.spread, this.reveal, this.again, this.mend, this.file);
      this.group = made("fieldset", "aw-session-levels");
      this.legend = made("legend", "", say.decide);
      /** @type {Map<string, AwAnswerRow>} */
      this.rows = new Map();
      this.why = this.area(say.why);
      this.differs = this.area("");
      this.other = this.area(say.other);
      this.said = this.area(say.said);
      const reasons = made("div", "aw-session-areas aw-session-reasons");
      this.old = new board.OldReason(host.atlas, host.change, () => {
        host.rest();
        this.why.input.focus();
      });
      reasons.append(this.old.part, this.why.label, this.differs.label);
      const talks = made("div", "aw-session-areas");
      talks.append(this.other.label, this.said.label);
      this.part.append(this.heading, this.about, this.ballot, this.group, reasons, talks);
      this.shape = "";
      this.typed.addEventListener("input", () => {
        const signs = Array.from(this.typed.value).flatMap((sign) => (sign in KEYS ? [KEYS[sign]] : []));
        const others = Array.from(this.typed.value).filter((sign) => !(sign in KEYS) && /\S/.test(sign));
        this.typed.value = "";
        this.add(signs.filter((sign) => this.rows.has(sign)).join(""));
        if (others.length || signs.some((sign) => !this.rows.has(sign))) this.host.tell(say.vote_unknown);
      });
      this.typed.addEventListener("keydown", (event) => {
        if (event.key === "Enter") this.shown();
        if (event.key !== "Backspace") return;
        event.preventDefault();
        this.talk((talk) => void (talk.votes = talk.votes.slice(0, -1)));
      });
      this.group.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLInputElement)) return;
        const level = event.key.toLowerCase() === "v" ? "" : KEYS[event.key];
        const row = level === undefined ? undefined : this.rows.get(level);
        if (!row || row.input.disabled) return;
        event.preventDefault();
        row.input.focus();
        row.input.checked = true;
        this.decide(level);
      });
      const fields = /** @type {const} */ (["why", "differs"]);
      for (const field of fields)
        this[field].input.addEventListener("input", () =>
          host.change(
            (draft) => board.write(draft, host.atlas, this.id, field, board.clean(this[field].input.value)),
            `${this.id}.${field}`,
          ),
        );
      for (const field of /** @type {const} */ (["other", "said"]))
        this[field].input.addEventListener("input", () =>
          this.talk((talk) => void (talk[field] = board.clean(this[field].input.value)), field),
        );
      this.part.addEventListener("focusout", () => host.rest());
    }

    /** @param {AwDraft} draft */
    own(draft) {
      return (draft.themes[this.id] ??= { level: "", why: "", differs: "" });
    }

    /** @param {(talk: AwTalk) => void} what @param {string} [mark] */
    talk(what, mark) {
      const { id } = this;
      this.host.change(
        (draft) => {
          const session = (draft.session ??= board.noSession());
          what((session.themes[id] ??= board.noTalk()));
        },
        mark ? `${id}.${mark}` : "",
      );
    }

    /** @param {string} words */
    area(words) {
      const label = made("label", "aw-session-area");
      const name = made("span", "", words);
      const input = /** @type {HTMLTextAreaElement} */ (made("textarea"));
      input.rows = 2;
      label.append(name, input);
      return { label, name, input };
    }

    /** @param {string} signs */
    add(signs) {
      if (!signs) return;
      const session = this.host.draft().session ?? board.noSession();
      const people = session.about ? 0 : Number(session.people);
      const now = board.talkOf(this.host.draft(), this.id).votes.length;
      if (people && now + signs.length > people) {
        this.host.tell(fill(this.host.words.say.too_many, { n: people }));
        signs = signs.slice(0, Math.max(0, people - now));
        if (!signs) return;
      }
      this.talk((talk) => void (talk.votes += signs), "votes");
      if (people && now + signs.length === people) this.shown();
    }

    /** All at once, in one order, so that nobody sees who voted when. */
    shown() {
      if (!board.talkOf(this.host.draft(), this.id).votes) return;
      this.host.rest();
      this.talk((talk) => {
        talk.votes = board.votesFrom(Object.fromEntries(board.counted(talk.votes)));
        talk.isShown = true;
      });
      this.spread.focus();
    }

    secondRound() {
      this.talk((talk) => {
        talk.first = talk.votes;
        talk.votes = "";
        delete talk.voters;
        talk.isShown = false;
      });
      this.typed.focus();
    }

    /** @param {string} level */
    decide(level) {
      this.host.change((draft) => void (this.own(draft).level = level), `${this.id}.level`);
      const { themes, set } = board.seen(this.host.draft(), this.host.atlas);
      const seen = themes.find(({ theme }) => theme.id === this.id);
      if (!seen) return;
      const { say } = this.host.atlas.said;
      const asks = board.deviates(seen) && !seen.own.differs.trim() ? say.asks : "";
      const old = board.oldWords(seen, set, say).replace(/\.$/, "");
      this.host.tell([board.beside(seen, set, say), old, asks].filter(Boolean).join(". "));
    }

    /** @param {AwSet} set @param {AwSeen} seen */
    build(set, seen) {
      const { say } = this.host.words;
      this.rows = new Map();
      const offered = [...ANSWERS.filter((sign) => !/\d/.test(sign) || set.levels[Number(sign)] !== null), ""];
      const parts = offered.map((sign) => {
        const row = made("div", `aw-session-answer${/\d/.test(sign) ? "" : " aw-session-answer--short"}`);
        const label = made("label");
        const input = /** @type {HTMLInputElement} */ (made("input"));
        Object.assign(input, { type: "radio", name: "aw-session-level", value: sign });
        const disc = made("span", "aw-session-disc", sign === "n" ? this.host.atlas.said.short : sign || "↑");
        const words = made("span", "aw-session-words");
        const name = made("strong");
        const line = made("span", "aw-session-line");
        const meaning = made("span", "aw-session-meaning");
        words.append(name, " ", line, " ", meaning);
        label.append(input, disc, words);
        const cast = made("span", "aw-session-cast");
        const more = button("+", () => this.add(sign), "aw-button aw-session-more");
        more.setAttribute(
          "aria-label",
          fill(say.vote_for, {
            level: sign === "n" || sign === "?" ? board.levelWords(sign, set, this.host.atlas.said.say) : sign,
          }),
        );
        row.append(label);
        if (sign) row.append(cast, more);
        input.addEventListener("change", () => this.decide(sign));
        this.rows.set(sign, { row, input, disc, name, line, meaning, cast, more });
        return row;
      });
      this.group.className = `aw-session-levels aw-h${seen.theme.hue}`;
      this.group.replaceChildren(this.legend, ...parts);
    }

    /** @param {AwDraft} draft @param {string} id */
    show(draft, id) {
      const { atlas, words } = this.host;
      const { set, themes } = board.seen(draft, atlas);
      const seen = themes.find(({ theme }) => theme.id === id);
      if (!seen) return;
      this.id = id;
      const { say } = words;
      const talk = board.talkOf(draft, id);
      const people = board.peopleSaid(draft.session ?? board.noSession());
      const n = talk.votes.length;
      const isLocked = this.host.locked().has(id);
      const shape = `${set.id} ${id}`;
      if (shape !== this.shape) {
        this.shape = shape;
        this.build(set, seen);
      }
      this.heading.textContent = seen.theme.name;
      this.heading.className = `aw-session-heading aw-h${seen.theme.hue}`;
      this.about.textContent = this.host.about(id);
      this.about.hidden = !this.about.textContent;
      this.in.textContent = talk.isShown
        ? fill(n === 1 ? say.votes_one : say.votes, { n })
        : people
          ? fill(say.votes_in_of, { n, people })
          : fill(say.votes_in, { n });
      this.label.hidden = talk.isShown;
      this.file.hidden = talk.isShown;
      this.reveal.hidden = talk.isShown || !n;
      this.again.hidden = !talk.isShown || Boolean(talk.first);
      this.mend.hidden = !talk.isShown;
      this.spread.textContent = talk.isShown
        ? board.spreadWords(talk.votes, say)
        : !n
          ? ""
          : people && n >= Number(people)
            ? say.all_in
            : say.hidden;
      this.spread.classList.toggle("aw-session-spread--shown", talk.isShown);
      const numbers = Object.fromEntries(board.counted(talk.votes));
      const before = Object.fromEntries(board.counted(talk.first));
      const shown = talk.isShown ? Object.values(numbers) : [];
      this.group.style.setProperty("--aw-dots", String(Math.min(12, Math.max(0, ...shown))));
      this.group.classList.toggle("aw-session-levels--again", talk.isShown && Boolean(talk.first));
      const voters = draft.session?.isNamed ? board.votersOf(talk) : [];
      for (const [sign, row] of this.rows) {
        row.input.checked = seen.own.level === sign;
        row.input.disabled = isLocked;
        row.row.classList.toggle("aw-session-answer--chosen", seen.own.level === sign);
        const follows = seen.parent
          ? board.beside({ ...seen, own: { ...seen.own, level: "" } }, set, atlas.said.say)
          : atlas.said.say.blank;
        row.name.textContent = sign === "" ? follows : this.nameOf(sign, set);
        const isLine = seen.parent !== null && sign !== "" && seen.parent.rating === sign;
        row.line.textContent = isLine ? fill(say.line, { name: seen.from }) : "";
        row.row.classList.toggle("aw-session-answer--line", isLine);
        row.meaning.textContent = /\d/.test(sign) ? this.host.meaning(id, sign) : "";
        row.more.hidden = talk.isShown;
        const now = talk.isShown ? (numbers[sign] ?? 0) : 0;
        const was = talk.isShown ? (before[sign] ?? 0) : 0;
        const dots = made("span", "aw-session-dots", "●".repeat(Math.min(now, 12)));
        dots.setAttribute("aria-hidden", "true");
        const parts = talk.isShown && now ? [dots, made("strong", "", String(now))] : [];
        const told = made("span", "aw-sr", ` ${fill(now === 1 ? say.votes_one : say.votes, { n: now })}`);
        if (talk.isShown && now) parts.push(told);
        if (talk.isShown && !now && sign) parts.push(made("span", "aw-session-none", say.no_vote));
        const who = talk.isShown ? voters.filter((one) => one.rating === sign) : [];
        if (who.length) parts.push(made("span", "aw-session-voters", who.map(board.voterWords).join(", ")));
        if (was) parts.push(made("span", "aw-session-first", fill(say.first_was, { n: was })));
        row.cast.replaceChildren(...parts);
      }
      this.why.name.textContent = seen.own.level
        ? fill(say.why_level, { level: board.levelWords(seen.own.level, set, atlas.said.say) })
        : say.why;
      this.differs.name.textContent = fill(atlas.said.say.why_differs, { name: seen.from });
      this.differs.label.hidden = !board.deviates(seen) && !seen.own.differs;
      this.old.show(seen, set, isLocked);
      this.differs.label.classList.toggle("aw-session-area--asks", board.deviates(seen) && !seen.own.differs.trim());
      const values = { why: seen.own.why, differs: seen.own.differs, other: talk.other, said: talk.said };
      for (const [field, value] of Object.entries(values)) {
        const { input } = this[/** @type {"why" | "differs" | "other" | "said"} */ (field)];
        if (board.clean(input.value) !== value) input.value = value;
        if (field === "why" || field === "differs") input.disabled = isLocked;
      }
    }

    /** @param {string} sign @param {AwSet} set */
    nameOf(sign, set) {
      const level = set.levels[Number(sign)];
      return /\d/.test(sign) ? level?.[1] || level?.[0] || sign : board.levelWords(sign, set, this.host.atlas.said.say);
    }
  };
}
