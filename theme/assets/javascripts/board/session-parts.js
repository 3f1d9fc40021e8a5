// @ts-check
/* The other steps of the session screen: the programme, statements and the parking list, and what was decided. Each is a set of fields
   that says what the draft says. */
"use strict";
{
  const board = window.awBoard;
  const { made, button, fill } = board;

  /** A field with its words above it. @param {string} words @param {HTMLElement} input @param {string} [css] */
  const field = (words, input, css = "") => {
    const label = made("label", `aw-board-field ${css}`.trim());
    label.append(made("span", "", words), input);
    return label;
  };

  /** @param {string} type @param {(value: string) => void} act @returns {HTMLInputElement} */
  const entry = (type, act) => {
    const input = /** @type {HTMLInputElement} */ (made("input"));
    input.type = type;
    input.autocomplete = "off";
    if (type === "number") Object.assign(input, { min: "0", max: "999", inputMode: "numeric" });
    input.addEventListener("input", () => act(board.clean(input.value)));
    return input;
  };

  /** @param {[string, string][]} choices @param {(value: string) => void} act */
  const choice = (choices, act) => {
    const select = /** @type {HTMLSelectElement} */ (made("select"));
    select.append(...choices.map(([value, words]) => new Option(words, value)));
    select.addEventListener("change", () => act(select.value));
    return select;
  };

  /** @param {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} input @param {string} value */
  const put = (input, value) => {
    if (input.value !== value) input.value = value;
  };

  /** Rows that come, go and are written in. */
  class Rows {
    /** @param {AwSessionHost} host @param {"programme" | "statements" | "parked"} list @param {(row: HTMLElement, number: number) => ((item: any, number: number) => void)} build @param {string} gone */
    constructor(host, list, build, gone) {
      Object.assign(this, { host, list, build, gone });
      this.host = host;
      this.list = list;
      this.build = build;
      this.gone = gone;
      this.part = made("ol", "aw-session-rows");
      /** @type {((item: any, number: number) => void)[]} */
      this.shown = [];
    }

    /** @param {number} number @param {string} name @param {string} value */
    write(number, name, value) {
      this.host.session((session) => {
        const item = /** @type {any} */ (session[this.list][number]);
        if (item) item[name] = value;
      }, `${this.list}.${number}.${name}`);
    }

    /** @param {AwSession} session */
    show(session) {
      const items = session[this.list];
      while (this.shown.length > items.length) {
        this.shown.pop();
        this.part.lastElementChild?.remove();
      }
      while (this.shown.length < items.length) {
        const number = this.shown.length;
        const row = made("li", "aw-session-row");
        this.shown.push(this.build(row, number));
        const away = button(
          "×",
          () => {
            this.host.session((now) => void now[this.list].splice(number, 1));
            const next = this.part.children[Math.min(number, this.part.children.length - 1)];
            /** @type {HTMLElement | null} */ (next?.querySelector("input") ?? null)?.focus();
          },
          "aw-button aw-session-away",
        );
        away.setAttribute("aria-label", fill(this.gone, { n: number + 1 }));
        row.append(away);
        this.part.append(row);
      }
      items.forEach((item, number) => this.shown[number](item, number));
    }

    last() {
      /** @type {HTMLElement | null} */ (this.part.lastElementChild?.querySelector("input") ?? null)?.focus();
    }
  }

  /** The programme and its clock. */
  board.SessionStart = class {
    /** @param {AwSessionHost} host */
    constructor(host) {
      const { say, sorts, standard } = host.words;
      this.host = host;
      this.part = made("div", "aw-session-start");
      const heading = made("h2", "aw-session-heading", say.programme);
      heading.tabIndex = -1;
      const set =
        (/** @type {"title" | "sort" | "date" | "start" | "people"} */ name) => (/** @type {string} */ value) =>
          host.session((session) => {
            session[name] = value;
            if (name === "people") session.about = "";
          }, name);
      this.title = entry("text", set("title"));
      this.sort = choice(
        [["", ""], ...sorts.map(([dutch, , words]) => /** @type {[string, string]} */ ([dutch, words]))],
        set("sort"),
      );
      this.date = entry("date", set("date"));
      this.begins = entry("time", set("start"));
      this.people = entry("number", set("people"));
      this.near = made("span");
      const peopleField = field(say.people, this.people);
      peopleField.firstElementChild?.append(this.near);
      const fields = made("div", "aw-board-fields");
      fields.append(
        field(say.title, this.title),
        field(say.sort, this.sort),
        field(say.date, this.date),
        field(say.begins, this.begins),
        peopleField,
      );
      this.rows = new Rows(
        host,
        "programme",
        (row, number) => {
          const time = made("span", "aw-session-time");
          const part = entry("text", (value) => this.rows.write(number, "part", value));
          part.setAttribute("aria-label", fill(say.part, { n: number + 1 }));
          const minutes = entry("number", (value) => this.rows.write(number, "minutes", value));
          minutes.setAttribute("aria-label", fill(say.part_minutes, { n: number + 1 }));
          const unit = made("span", "aw-session-unit", say.min);
          const there = button("", () => host.step(host.stepOf(host.draft().session?.programme[number])), "aw-button");
          const now = button(say.now, () => host.go(number), "aw-button aw-session-now");
          now.setAttribute("aria-label", fill(say.now_part, { n: number + 1 }));
          const took = made("span", "aw-session-took");
          row.append(time, part, there, minutes, unit, now, took);
          return (item, place) => {
            const { clock } = host;
            const isNow = clock.state.part === place;
            time.textContent = board.timesOf(host.draft().session ?? board.noSession())[place] || (item.time ?? "");
            put(part, item.part);
            put(minutes, item.minutes);
            const step = host.stepOf(item);
            there.hidden = !step;
            there.textContent = fill(say.onward, { name: host.nameOf(step) });
            row.classList.toggle("aw-session-row--now", isNow);
            const spent = clock.spent(place, host.now());
            const isDone = !isNow && place in clock.state.spent;
            took.textContent = isNow
              ? board.partWords(item.minutes, spent, say)
              : isDone
                ? fill(say.took, { time: board.lasting(spent, say), over: overWords(item.minutes, spent, say) })
                : "";
          };
        },
        say.part_away,
      );
      this.named = entry("checkbox", () => {});
      this.named.addEventListener("change", () => {
        const isNamed = this.named.checked;
        host.session((session) => {
          if (isNamed) session.isNamed = true;
          else {
            delete session.isNamed;
            for (const talk of Object.values(session.themes)) delete talk.voters;
          }
        });
        if (!isNamed) host.forgetVoters();
        host.tell(isNamed ? say.named_on : say.named_off);
      });
      const named = made("label", "aw-session-named");
      const about = made("p", "aw-note", say.named_help);
      about.id = "aw-session-named-help";
      this.named.setAttribute("aria-describedby", about.id);
      named.append(this.named, made("span", "", say.named));
      const more = button(say.part_more, () => {
        host.session((session) => void session.programme.push({ part: "", minutes: "", step: "" }));
        this.rows.last();
      });
      this.usual = button(say.standard, () =>
        host.session((session) => {
          session.programme = standard.map(([part, minutes, step]) => ({ part, minutes: String(minutes), step }));
        }),
      );
      this.begin = button("", () => host.go(host.clock.state.part < 0 ? 0 : -1), "aw-button");
      const ways = made("div", "aw-board-ways");
      ways.append(more, this.usual, this.begin);
      this.part.append(heading, fields, this.rows.part, ways, made("p", "aw-note", say.programme_help), named, about);
    }

    /** @param {AwDraft} draft */
    show(draft) {
      const session = draft.session ?? board.noSession();
      put(this.title, session.title);
      put(this.sort, session.sort);
      put(this.date, session.date);
      put(this.begins, session.start);
      put(this.people, session.people);
      this.near.textContent = session.about ? ` ${session.about}` : "";
      this.named.checked = Boolean(session.isNamed);
      this.rows.show(session);
      this.usual.hidden = session.programme.length > 0;
      this.begin.hidden = !session.programme.length;
      const { say } = this.host.words;
      this.begin.textContent = this.host.clock.state.part < 0 ? say.clock_start : say.clock_stop;
    }
  };

  /** @param {string} planned @param {number} spent @param {Record<string, string>} say */
  const overWords = (planned, spent, say) =>
    /^\d+$/.test(planned) && spent > Number(planned)
      ? fill(say.took_over, { time: board.lasting(spent - Number(planned), say) })
      : "";

  /** Statements, and what is parked. */
  board.SessionMore = class {
    /** @param {AwSessionHost} host */
    constructor(host) {
      const { say } = host.words;
      this.host = host;
      this.part = made("div", "aw-session-lists");
      /** @type {[HTMLSelectElement, string][]} */
      this.choices = [];
      this.statements = new Rows(
        host,
        "statements",
        (row, number) => {
          const write = (/** @type {string} */ name) => (/** @type {string} */ value) =>
            this.statements.write(number, name, value);
          const inputs = {
            statement: entry("text", write("statement")),
            agree: entry("number", write("agree")),
            disagree: entry("number", write("disagree")),
            neutral: entry("number", write("neutral")),
            outcome: entry("text", write("outcome")),
          };
          const theme = this.theme(write("theme"));
          row.append(
            field(say.statement, inputs.statement, "aw-session-wide"),
            field(say.theme, theme),
            field(say.agree, inputs.agree, "aw-session-number"),
            field(say.disagree, inputs.disagree, "aw-session-number"),
            field(say.neutral, inputs.neutral, "aw-session-number"),
            field(say.outcome, inputs.outcome, "aw-session-wide"),
          );
          return (item) => {
            for (const [name, input] of Object.entries(inputs)) put(input, item[name]);
            this.themes(theme, item.theme);
          };
        },
        say.statement_away,
      );
      this.parked = new Rows(
        host,
        "parked",
        (row, number) => {
          const write = (/** @type {string} */ name) => (/** @type {string} */ value) =>
            this.parked.write(number, name, value);
          const idea = entry("text", write("idea"));
          const later = entry("text", write("later"));
          const theme = this.theme(write("theme"));
          row.append(field(say.idea, idea, "aw-session-wide"), field(say.theme, theme), field(say.later, later));
          return (item) => {
            put(idea, item.idea);
            put(later, item.later);
            this.themes(theme, item.theme);
          };
        },
        say.parked_away,
      );
      const heading = made("h2", "aw-session-heading", say.more);
      heading.tabIndex = -1;
      this.part.append(
        heading,
        made("h3", "", say.statements),
        this.statements.part,
        button(say.statement_more, () => {
          const none = { statement: "", theme: "", agree: "", disagree: "", neutral: "", outcome: "" };
          host.session((session) => void session.statements.push(none));
          this.statements.last();
        }),
        made("h3", "", say.parked),
        this.parked.part,
        button(say.parked_more, () => {
          host.session((session) => void session.parked.push({ idea: "", theme: "", later: "" }));
          this.parked.last();
        }),
      );
    }

    /** @param {(value: string) => void} act */
    theme(act) {
      const select = choice([], act);
      return select;
    }

    /** The themes to choose from, with the one that was chosen. @param {HTMLSelectElement} select @param {string} chosen */
    themes(select, chosen) {
      const { set } = board.seen(this.host.draft(), this.host.atlas);
      if (select.dataset.set !== set.id) {
        select.dataset.set = set.id;
        select.replaceChildren(new Option("", ""), ...set.themes.map(({ id, name }) => new Option(name, id)));
      }
      put(select, set.themes.some(({ id }) => id === chosen) ? chosen : "");
    }

    /** @param {AwDraft} draft */
    show(draft) {
      const session = draft.session ?? board.noSession();
      this.statements.show(session);
      this.parked.show(session);
    }
  };

  /** What was decided, theme by theme and as a whole. */
  board.SessionEnd = class {
    /** @param {AwSessionHost} host */
    constructor(host) {
      const { say, modes } = host.words;
      this.host = host;
      this.part = made("div", "aw-session-end");
      const heading = made("h2", "aw-session-heading", say.end);
      heading.tabIndex = -1;
      this.list = made("ol", "aw-session-outcome");
      const set = (/** @type {"by" | "mode" | "dissent" | "next" | "said"} */ name) => (/** @type {string} */ value) =>
        host.session((session) => void (session[name] = value), name);
      this.by = entry("text", set("by"));
      this.mode = choice(
        [["", ""], ...modes.map(([dutch, , words]) => /** @type {[string, string]} */ ([dutch, words]))],
        set("mode"),
      );
      this.next = entry("date", set("next"));
      const area = (/** @type {"dissent" | "said"} */ name) => {
        const input = /** @type {HTMLTextAreaElement} */ (made("textarea"));
        input.rows = 2;
        input.addEventListener("input", () => set(name)(board.clean(input.value)));
        return input;
      };
      this.others = made("div", "aw-session-others aw-session-wide");
      this.dissent = area("dissent");
      this.said = area("said");
      const fields = made("div", "aw-board-fields");
      fields.append(
        field(say.by, this.by),
        field(say.mode, this.mode),
        field(say.next, this.next),
        this.others,
        field(say.dissent, this.dissent, "aw-session-wide"),
        field(say.said_all, this.said, "aw-session-wide"),
      );
      this.part.append(heading, this.list, fields);
    }

    /** @param {AwDraft} draft */
    show(draft) {
      const { atlas, words } = this.host;
      const session = draft.session ?? board.noSession();
      const { set, themes } = board.seen(draft, atlas);
      this.list.replaceChildren(
        ...themes.map((seen) => {
          const row = made("li", `aw-h${seen.theme.hue}`);
          const go = button(seen.theme.name, () => this.host.step(seen.theme.id), "aw-session-link");
          const level = made("strong", "", board.levelWords(seen.rating, set, atlas.said.say));
          const talk = board.talkOf(draft, seen.theme.id);
          const votes = board
            .counted(talk.isShown ? talk.votes : "")
            .map(([sign, n]) =>
              fill(words.say.times, { n, level: /\d/.test(sign) ? sign : board.levelWords(sign, set, atlas.said.say) }),
            );
          const beside = made("span", "aw-session-beside", board.beside(seen, set, atlas.said.say));
          row.append(
            go,
            level,
            made("span", "aw-session-tally", votes.join(", ") || (talk.votes ? words.say.votes_hidden : "")),
            beside,
          );
          const old = board.oldWords(seen, set, atlas.said.say);
          if (old) row.append(made("span", "aw-session-old", old));
          return row;
        }),
      );
      const others = themes.flatMap(({ theme }) => {
        const words = board.talkOf(draft, theme.id).other.trim();
        return words ? [made("li", "", `${theme.name}: ${words}`)] : [];
      });
      const list = made("ul");
      list.append(...others);
      this.others.replaceChildren(...(others.length ? [made("p", "", words.say.dissent_themes), list] : []));
      put(this.by, session.by);
      put(this.mode, session.mode);
      put(this.next, session.next);
      for (const name of /** @type {const} */ (["dissent", "said"]))
        if (board.clean(this[name].value) !== session[name]) this[name].value = session[name];
    }
  };

  /** The report on paper: what the group voted, chose and said. @type {AwBoard["sessionReport"]} */
  board.sessionReport = (draft, atlas) => {
    const { say } = atlas.said.session;
    const report = made("section", "aw-session-report");
    const session = draft.session ?? board.noSession();
    const { set, themes } = board.seen(draft, atlas);
    const words = (/** @type {string} */ css, /** @type {string} */ text) =>
      text.trim() ? [made("p", css, text.trim())] : [];
    const labelled = (/** @type {string} */ label, /** @type {string} */ text) => {
      if (!text.trim()) return [];
      const line = made("p");
      line.append(made("strong", "", `${label}: `), text.trim());
      return [line];
    };
    const written = new Intl.DateTimeFormat(atlas.said.language, { dateStyle: "long", timeZone: "UTC" });
    const dayOf = (/** @type {string} */ date) => (date ? written.format(new Date(`${date}T00:00Z`)) : "");
    const name = draft.name.trim() || atlas.said.say.unnamed;
    report.append(
      made("h2", "", fill(say.report, { title: session.title.trim() || name })),
      ...words(
        "",
        [name, dayOf(session.date), session.people && fill(say.people_count, { n: board.peopleSaid(session) })]
          .filter(Boolean)
          .join(" · "),
      ),
    );
    const measures = draft.kind === 2 ? [] : (draft.measures ?? []);
    const measured = (/** @type {AwMeasure} */ one) => board.measureWords(one, atlas);
    const itemsOf = (/** @type {string} */ label, /** @type {string[]} */ all) => {
      const part = made("div");
      const items = made("ul");
      items.append(...all.map((one) => made("li", "", one)));
      const title = made("p");
      title.append(made("strong", "", `${label}:`));
      part.append(...(label ? [title] : []), items);
      return part;
    };
    for (const seen of themes) {
      const talk = board.talkOf(draft, seen.theme.id);
      const part = made("section", "aw-session-reported");
      const counts = (/** @type {string} */ cast) =>
        board
          .counted(cast)
          .map(([sign, n]) =>
            fill(say.times, { n, level: /\d/.test(sign) ? sign : board.levelWords(sign, set, atlas.said.say) }),
          )
          .join(", ");
      const stickers = board.stickersOf(seen.own).some(Boolean) ? board.stickerWords(seen.own, atlas.said.say) : "";
      const reasons = (seen.own.stickers ?? [])
        .filter(({ argument, phase }) => argument || phase)
        .map(({ direction, count, argument, phase }) =>
          [`${direction === "+" ? "+" : "\u2212"}${count || 1}`, argument, phase && `(${phase})`]
            .filter(Boolean)
            .join(" "),
        );
      const beside = board.beside(seen, set, atlas.said.say);
      part.append(
        made(
          "h3",
          "",
          `${seen.theme.name}: ${board.levelWords(seen.rating, set, atlas.said.say)}${beside ? ` (${beside})` : ""}`,
        ),
        ...labelled(say.votes_label, counts(talk.votes)),
        ...words("", talk.first && fill(say.first_round, { votes: counts(talk.first) })),
        ...labelled(atlas.said.say.view_impact, stickers),
        ...(reasons.length ? [itemsOf("", reasons)] : []),
        ...labelled(say.why, seen.own.why),
        ...labelled(fill(atlas.said.say.why_differs, { name: seen.from }), seen.own.differs),
        ...words("aw-session-old", board.oldWords(seen, set, atlas.said.say)),
        ...labelled(say.other, talk.other),
        ...words("", talk.said),
      );
      const mine = measures.filter((one) => board.themeOf(one, set.themes, atlas.library) === seen.theme.id);
      if (mine.length) part.append(itemsOf(atlas.said.say.view_measures, mine.map(measured)));
      report.append(part);
    }
    const others = measures.filter((one) => !board.themeOf(one, set.themes, atlas.library));
    if (others.length) report.append(itemsOf(atlas.said.say.view_measures, others.map(measured)));
    const list = (/** @type {string} */ title, /** @type {string[]} */ items) => {
      if (!items.length) return;
      const all = made("ul");
      all.append(...items.map((item) => made("li", "", item)));
      report.append(made("h3", "", title), all);
    };
    const named = (/** @type {string} */ id) => set.themes.find((theme) => theme.id === id)?.name ?? "";
    list(
      say.statements,
      session.statements
        .filter(({ statement }) => statement.trim())
        .map(({ statement, theme, agree, disagree, neutral, outcome }) => {
          const counts = [
            [say.agree, agree],
            [say.disagree, disagree],
            [say.neutral, neutral],
          ].flatMap(([label, n]) => (n ? [`${label.toLowerCase()} ${n}`] : []));
          return [statement, named(theme), counts.join(", "), outcome].filter((one) => one.trim()).join(" · ");
        }),
    );
    list(
      say.parked,
      session.parked
        .filter(({ idea }) => idea.trim())
        .map(({ idea, theme, later }) => [idea, named(theme), later].filter((one) => one.trim()).join(" · ")),
    );
    const mode = atlas.said.session.modes.find(([dutch]) => dutch === session.mode)?.[2] ?? "";
    report.append(
      ...labelled(say.by, session.by),
      ...labelled(say.mode, mode),
      ...labelled(say.dissent, session.dissent),
      ...labelled(say.next, dayOf(session.next)),
      ...labelled(say.said_all, session.said),
    );
    list(say.open, board.open_points(draft, atlas));
    return report;
  };
}
