// @ts-check
/* A session as the draft has it: its programme, what the group said and voted of each theme, and what follows from that. Knows nothing of
   the page. Nothing here comes from a clock: only what somebody typed. */
"use strict";
{
  const board = window.awBoard;
  const SIGNS = ["3", "2", "1", "0", "n", "?"];
  const DAY = 24 * 60;

  /** @type {AwBoard["noSession"]} */
  board.noSession = () => ({
    title: "",
    sort: "",
    date: "",
    start: "",
    people: "",
    programme: [],
    themes: {},
    statements: [],
    parked: [],
    by: "",
    mode: "",
    dissent: "",
    next: "",
    said: "",
    made: [],
  });
  /** @type {AwBoard["peopleSaid"]} */
  board.peopleSaid = ({ people, about }) => (about && people ? `${about} ${people}` : people);

  /** Of an estimate, which may be half too low, what `checks/sessions.py` takes. @type {AwBoard["mostPeople"]} */
  board.mostPeople = ({ people, about }) => Math.floor((Number(people) || 0) * (about ? 1.5 : 1));

  /** @type {AwBoard["noTalk"]} */
  board.noTalk = () => ({ votes: "", isShown: false, first: "", other: "", said: "" });

  /** @type {AwBoard["talkOf"]} */
  board.talkOf = (draft, theme) => draft.session?.themes[theme] ?? board.noTalk();

  /** How many votes each answer got, from the highest level down; only what somebody chose. @type {AwBoard["counted"]} */
  board.counted = (votes) =>
    SIGNS.map((sign) => /** @type {[string, number]} */ ([sign, votes.split(sign).length - 1])).filter(
      ([, number]) => number,
    );

  /** Votes from numbers, in one order, so that nobody sees who voted when. @type {AwBoard["votesFrom"]} */
  board.votesFrom = (numbers) => SIGNS.map((sign) => sign.repeat(numbers[sign] ?? 0)).join("");

  /** The spread in a sentence, with whom to ask first. @type {AwBoard["spreadWords"]} */
  board.spreadWords = (votes, say) => {
    const found = board.counted(votes);
    const levels = found.filter(([sign]) => /\d/.test(sign));
    const others = found.filter(([sign]) => !/\d/.test(sign)).reduce((sum, [, number]) => sum + number, 0);
    const more = others ? ` ${board.fill(others === 1 ? say.spread_none_one : say.spread_none, { n: others })}` : "";
    if (!levels.length) return votes ? say.spread_no_level + more : "";
    const [high] = levels[0];
    const [low] = levels[levels.length - 1];
    const total = levels.reduce((sum, [, number]) => sum + number, 0);
    if (high === low) return board.fill(total === 1 ? say.spread_single : say.spread_same, { level: high }) + more;
    const words = Number(high) - Number(low) > 1 ? say.spread_far : say.spread_near;
    return board.fill(words, { low, high }) + more;
  };

  /** @type {AwBoard["minuteOf"]} */
  board.minuteOf = (time) => {
    const found = time.match(/^(\d{1,2})[.:](\d{2})$/);
    const minute = found ? Number(found[1]) * 60 + Number(found[2]) : NaN;
    return minute < DAY ? minute : null;
  };

  /** @type {AwBoard["timeAt"]} */
  board.timeAt = (minute) => {
    const inDay = ((minute % DAY) + DAY) % DAY;
    return `${String(Math.floor(inDay / 60)).padStart(2, "0")}.${String(inDay % 60).padStart(2, "0")}`;
  };

  /** Who voted, where that was asked for: never more than there are votes. @type {AwBoard["votersOf"]} */
  board.votersOf = ({ votes, voters = [] }) => {
    const left = Object.fromEntries(board.counted(votes));
    return voters.filter((one) => {
      left[one.rating] = (left[one.rating] ?? 0) - one.count;
      return left[one.rating] >= 0;
    });
  };

  /** @type {AwBoard["voterWords"]} */
  board.voterWords = ({ role, initials, count }) =>
    [role, role && initials ? `(${initials})` : initials, count > 1 ? `× ${count}` : ""].filter(Boolean).join(" ");

  /** How long that is, as people say it: '45 minuten', '3 uur', '1 uur 30 minuten'. @type {AwBoard["lasting"]} */
  board.lasting = (minutes, say) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    const told = [
      hours ? board.fill(hours === 1 ? say.hour : say.hours, { n: hours }) : "",
      rest || !hours ? board.fill(rest === 1 ? say.minute : say.minutes, { n: rest }) : "",
    ];
    return told.filter(Boolean).join(" ");
  };

  /** When each part begins, as far as that is known. @type {AwBoard["timesOf"]} */
  board.timesOf = ({ start, programme }) => {
    let at = board.minuteOf(start);
    return programme.map(({ minutes, time = "" }) => {
      at ??= board.timesIn(time)[0];
      const begins = at;
      at = at === null || !/^\d+$/.test(minutes) ? null : at + Number(minutes);
      return begins === null ? "" : board.timeAt(begins);
    });
  };

  /** True where nobody typed anything yet. @type {AwBoard["isNoSession"]} */
  board.isNoSession = (session) =>
    !session || JSON.stringify({ ...session, made: [] }) === JSON.stringify(board.noSession());

  /** The session as its record in content: by the English name of each field, in the order in which it is written. @type {AwBoard["sessionRecord"]} */
  board.sessionRecord = (draft, atlas) => {
    const { session } = draft;
    if (!session || board.isNoSession(session)) return null;
    const { say } = atlas.said.session;
    const { set } = board.seen(draft, atlas);
    const line = (/** @type {string} */ text) => text.replace(/\s+/g, " ").trim();
    const times = board.timesOf(session);
    const { given } = session;
    const planned = given ? board.sessionFrom(given) : null;
    const isAsPlanned = JSON.stringify(planned?.programme) === JSON.stringify(session.programme);
    /** The time as it was written, as long as it is right. @param {AwPart} row @param {number} number */
    const timeOf = ({ time = "", minutes, was }, number) => {
      const begins = times[number];
      const [from, until] = board.timesIn(time);
      const isRight = from === null || (board.timeAt(from) === begins && (until === null || minutes === was));
      if (!begins || (time && isRight)) return time;
      const end = (board.minuteOf(begins) ?? 0) + Number(minutes);
      return until !== null && /^\d+$/.test(minutes) ? `${begins}-${board.timeAt(end)}` : begins;
    };
    const lengths = session.programme.map(({ minutes }) => (/^\d+$/.test(minutes) ? Number(minutes) : NaN));
    const total = lengths.reduce((sum, one) => sum + one, 0);
    /** @type {AwRecord} */
    const record = {};
    record.title = line(session.title);
    record.sort = session.sort;
    record.date = session.date;
    const begins = session.start ? board.timeAt(board.minuteOf(session.start) ?? 0) : "";
    record.start_time = given && session.start === planned?.start ? given.start_time : begins;
    const lasts = total ? board.lasting(total, say) : "";
    record.duration = given && isAsPlanned ? given.duration : lasts;
    record.participants = /^[1-9]\d*$/.test(session.people)
      ? [{ role: say.participants, count: session.about ? board.peopleSaid(session) : Number(session.people) }]
      : [];
    record.agenda = session.programme
      .map((row, number) => ({ ...row, time: timeOf(row, number) }))
      .map(({ part, minutes, step, time, how }) => ({
        time,
        part: line(part) || say.part_unnamed,
        step: step ? Number(step) : "",
        explanation: how ? how : !time && /^\d+$/.test(minutes) ? board.lasting(Number(minutes), say) : "",
      }))
      .filter(({ part }, number) => part !== say.part_unnamed || session.programme[number].minutes);
    const other = [];
    /** @type {Record<string, AwRecord>} */
    const themes = {};
    for (const { id, name } of set.themes) {
      const talk = board.talkOf(draft, id);
      if (talk.other.trim()) other.push(`${name}: ${talk.other.trim()}`);
      const named = board.votersOf(talk);
      const votes = board.counted(talk.votes).flatMap(([sign, count]) => {
        const rating = /\d/.test(sign) ? Number(sign) : sign;
        const here = named.filter((one) => one.rating === sign);
        const rest = here.reduce((sum, one) => sum - one.count, count);
        return [
          ...here.map(({ count: n, role, initials }) => ({ rating, count: n > 1 ? n : "", role, initials })),
          ...(rest ? [{ rating, count: rest }] : []),
        ];
      });
      const first = board
        .counted(talk.first)
        .map(([sign, n]) =>
          board.fill(say.times, { n, level: /\d/.test(sign) ? sign : board.levelWords(sign, set, atlas.said.say) }),
        );
      const said = [talk.said.trim(), first.length ? board.fill(say.first_round, { votes: first.join(", ") }) : ""];
      const theme = { votes, explanation: said.filter(Boolean).join("\n") };
      if (votes.length || theme.explanation) themes[id] = theme;
    }
    record.themes = themes;
    record.statements = session.statements
      .filter(({ statement }) => statement.trim())
      .map(({ statement, theme, agree, disagree, neutral, outcome }) => ({
        statement: line(statement),
        theme: set.themes.some(({ id }) => id === theme) ? theme : "",
        agree: count(agree),
        disagree: count(disagree),
        neutral: count(neutral),
        outcome: line(outcome),
      }));
    record.decision = {
      by: line(session.by),
      mode: session.mode,
      dissent: [...other, session.dissent.trim()].filter(Boolean).join("\n\n"),
    };
    record.parked = session.parked
      .filter(({ idea }) => idea.trim())
      .map(({ idea, theme, later }) => ({
        idea: line(idea),
        theme: set.themes.some(({ id }) => id === theme) ? theme : "",
        later: line(later),
      }));
    record.next_date = session.next;
    record.explanation = session.said.trim();
    return /** @type {AwRecord | null} */ (told(record));
  };

  /** @param {string} text */
  const count = (text) => (/^\d+$/.test(text) ? Number(text) : "");

  /** Without what says nothing; null where nothing is left. @param {AwValue} value @returns {AwValue | null} */
  function told(value) {
    if (Array.isArray(value)) {
      const found = value.map(told).filter((one) => one !== null);
      return found.length ? found : null;
    }
    if (typeof value !== "object") return value === "" ? null : value;
    const found = Object.entries(value)
      .map(([name, one]) => /** @type {[string, AwValue | null]} */ ([name, told(one)]))
      .filter(([, one]) => one !== null);
    return found.length ? /** @type {AwRecord} */ (Object.fromEntries(found)) : null;
  }

  /** What is still to be done in the session itself. @type {AwBoard["sessionPoints"]} */
  board.sessionPoints = (draft, atlas) => {
    const { session } = draft;
    if (!session || board.isNoSession(session)) return [];
    const { say } = atlas.said.session;
    const { set, themes } = board.seen(draft, atlas);
    const points = [];
    if (!session.date) points.push(say.open_date);
    const people = session.about ? 0 : Number(session.people);
    for (const { theme, own } of themes) {
      const talk = board.talkOf(draft, theme.id);
      const n = talk.votes.length;
      if (n && !own.level) points.push(board.fill(say.open_level, { theme: theme.name }));
      if (n && people && n !== people) points.push(board.fill(say.open_votes, { theme: theme.name, n, people }));
    }
    for (const [id, talk] of Object.entries(session.themes))
      if (!set.themes.some((theme) => theme.id === id) && JSON.stringify(talk) !== JSON.stringify(board.noTalk()))
        points.push(board.fill(say.open_other_set, { theme: id, set: set.name }));
    return points;
  };
}
