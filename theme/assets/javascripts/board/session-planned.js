// @ts-check
/* A session that was planned before: from the site, or from a card of one's own. It is shown as it was written; what nobody changes on
   the screen stays in the file as it is. */
"use strict";
{
  const board = window.awBoard;
  const DAY = 24 * 60;
  const TIME = /(\d{1,2}) ?(?:[.:u]|uur) ?(\d{2})/g;
  /** Of the fields of a session those that its file may already have, and that the screen can change. */
  const WRITTEN = ["title", "sort", "date", "start_time", "duration", "agenda", "statements"];
  const NO_STATEMENT = { statement: "", theme: "", agree: "", disagree: "", neutral: "", outcome: "" };
  /** What says that a session was held. */
  const HELD = ["themes", "decision", "parked", "report_url"];

  /** How many people a participant of a file stands for, by the short ways of `model/head_count.py`: 3 inkopers, inkopers (ca. 3), with
      the words before an estimate. What says no number is one. @param {string} role @param {string} count @param {AwPeopleWords} words
      @returns {[number: number, about: string]} */
  const peopleOf = (role, count, { about, numbers }) => {
    const near = `(?:((?:${about})(?!\\p{L})|[±~≈])\\s*)?`;
    const number = `${near}(\\d{1,4}|${Object.keys(numbers).join("|")})`;
    const forms = [
      `^${number}(?:\\s?[x×]|keer|times)?(?:\\s|$)`,
      `[(\\[]\\s*${number}(?!\\p{L})[^()[\\]]*[)\\]]$`,
      `[:=,;-]\\s*${number}$`,
      `\\s${number}\\s?[x×]$`,
      `\\s[x×]\\s?${number}$`,
    ].map((form) => new RegExp(form, "iu"));
    for (const text of [count.trim(), role.trim()])
      for (const form of forms) {
        const [, said = "", found = ""] = form.exec(text) ?? [];
        if (found) return [numbers[found.toLowerCase()] ?? Number(found), said];
      }
    return [1, ""];
  };

  /** All of them, as `Session.people_said` says it: 12, ruim 20. @param {[number: number, about: string][]} all */
  const peopleSaid = (all) => {
    const sum = all.reduce((total, [number]) => total + number, 0);
    const abouts = new Set(all.map(([, about]) => about).filter(Boolean));
    const about = abouts.size > 1 ? "ca." : Array.from(abouts).join("");
    return sum ? `${about} ${sum}`.trim() : "";
  };

  /** The times in '09.30' or '09.30-10.15', as minutes of the day; the rule of `derive/programme.py`. @type {AwBoard["timesIn"]} */
  board.timesIn = (words) => {
    const at = Array.from(words.matchAll(TIME), ([, hour, minute]) => Number(hour) * 60 + Number(minute));
    const left = words.replace(TIME, "").replace(/uur|hours?|tot|to|[-–\s]/g, "");
    if (left || at.length < 1 || at.length > 2 || at.some((minute) => minute >= DAY)) return [null, null];
    return [at[0], at[1] ?? null];
  };

  /** The session as the screen has it. @type {AwBoard["sessionFrom"]} */
  board.sessionFrom = (given) => {
    const times = given.agenda.map(([time]) => board.timesIn(time));
    const start = times[0]?.[0] ?? board.timesIn(given.start_time)[0];
    const programme = given.agenda.map(([time, part, step, how], number) => {
      const [from, until] = times[number];
      const next = times[number + 1]?.[0] ?? null;
      const end = next !== null && from !== null && next >= from ? next : until;
      const minutes = from === null || end === null || end < from ? "" : String(end - from);
      return { part, minutes, step, time, how, was: minutes };
    });
    return {
      ...board.noSession(),
      title: given.title,
      sort: given.sort,
      date: given.date,
      start: start === null ? "" : board.timeAt(start).replace(".", ":"),
      people: /\d*$/.exec(given.people)?.[0] ?? "",
      about: given.people.replace(/ ?\d*$/, ""),
      programme,
      statements: structuredClone(given.statements ?? []),
      made: Array.from(given.made),
      given,
    };
  };

  /** True for a session that says only what was planned. @type {AwBoard["isUntouched"]} */
  board.isUntouched = (session) =>
    Boolean(session.given) &&
    JSON.stringify({ ...session, made: [] }) ===
      JSON.stringify({ ...board.sessionFrom(/** @type {AwPlanned} */ (session.given)), made: [] });

  /** What the site says of a planned session. @type {AwBoard["plannedOf"]} */
  board.plannedOf = ([title, sort, date, start_time, duration, people, agenda, statements = []]) => ({
    title,
    sort,
    date,
    start_time,
    duration,
    people: people ? String(people) : "",
    agenda,
    statements: statements.map(([statement, theme]) => ({ ...NO_STATEMENT, statement, theme })),
    made: [],
  });

  /** The sessions in a file that were not held yet. @type {AwBoard["plannedIn"]} */
  board.plannedIn = (text, said) => {
    const { parseDocument } = window.awYaml;
    const names = (/** @type {string} */ name) => said.session?.keys[name] ?? said.keys[name] ?? [name];
    const at = (/** @type {any} */ map, /** @type {string} */ name) => {
      const found = map && typeof map === "object" ? names(name).find((/** @type {string} */ key) => key in map) : "";
      return found ? map[found] : undefined;
    };
    const listOf = (/** @type {any} */ value) => (Array.isArray(value) ? value : value ? [value] : []);
    const word = (/** @type {any} */ value) => (typeof value === "string" ? value.trim() : "");
    let written;
    let read;
    try {
      written = at(parseDocument(text, { merge: true, schema: "failsafe", logLevel: "silent" }).toJS(), "sessions");
      read = at(parseDocument(text, { merge: false, logLevel: "silent" }).toJS(), "sessions");
    } catch {
      return [];
    }
    if (!Array.isArray(written) || !Array.isArray(read) || !said.session) return [];
    /** @param {any} item @returns {[string, string, string, string][]} */
    const slots = (item) => {
      if (typeof item === "string") return [["", item.trim(), "", ""]];
      if (!item || typeof item !== "object") return [];
      if (at(item, "part") !== undefined) {
        const [time, part, step, how] = ["time", "part", "step", "explanation"].map((name) => word(at(item, name)));
        return [[time, part, step, how]];
      }
      return Object.entries(item).map(([time, part]) => [time.trim(), word(part), "", ""]);
    };
    /** @param {any} item @returns {AwStatement[]} */
    const prepared = (item) => {
      if (typeof item === "string") return item.trim() ? [{ ...NO_STATEMENT, statement: item.trim() }] : [];
      const names = /** @type {const} */ (["statement", "theme", "agree", "disagree", "neutral", "outcome"]);
      const told = Object.fromEntries(names.map((name) => [name, word(at(item, name)).replace(/\s+/g, " ")]));
      return told.statement ? [/** @type {any} */ (told)] : [];
    };
    return written.flatMap((one, place) => {
      if (!one || typeof one !== "object" || HELD.some((name) => at(one, name))) return [];
      const sort = word(at(one, "sort"));
      const people = listOf(at(one, "participants")).map((/** @type {any} */ who) =>
        peopleOf(word(at(who, "role") ?? who), word(at(who, "count")), said.session.people),
      );
      const made = WRITTEN.flatMap((name) => {
        const value = at(read[place], name);
        return value === undefined ? [] : [`${name}:${board.markOf(value)}`];
      });
      return [
        {
          title: word(at(one, "title")),
          sort: said.session.sorts.find((words) => words.slice(0, 2).includes(sort))?.[0] ?? "",
          date: word(at(one, "date")).slice(0, 10),
          start_time: word(at(one, "start_time")),
          duration: word(at(one, "duration")),
          people: peopleSaid(people),
          agenda: listOf(at(one, "agenda")).flatMap(slots),
          statements: listOf(at(one, "statements")).flatMap(prepared),
          made,
        },
      ];
    });
  };
}
