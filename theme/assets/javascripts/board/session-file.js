// @ts-check
/* The session in a file of content: at the end of a new file, and spliced into a file of one's own. There the session of the same day
   and title gets only what it does not say yet, or what this board wrote in it before; what somebody else wrote in it is never changed. */
"use strict";
{
  const board = window.awBoard;
  /** What stands in the card already may stay: it says the same in other words, or more. */
  const PLANNED = ["title", "sort", "date", "start_time", "duration", "participants", "agenda"];

  /** @typedef {{ newline: string, language: number, said: AwStart }} Way */

  /** @param {string} name @param {Way} way */
  const key = (name, { language, said }) => (said.session.keys[name] ?? said.keys[name] ?? [name, name])[language];

  /** A list that says what is known under the names of the file. @param {string} name @param {string} value @param {Way} way */
  const choice = (name, value, { language, said }) => {
    const known = name === "sort" ? said.session.sorts : name === "mode" ? said.session.modes : [];
    return known.find(([dutch]) => dutch === value)?.[language] ?? value;
  };

  /** @param {string} name @param {AwValue} value @param {Way} way @param {boolean} [isAlone] */
  const plain = (name, value, way, isAlone = false) =>
    typeof value === "number" || /^(date|next_date)$/.test(name)
      ? String(value)
      : board.scalar(
          name === "rating"
            ? board.ratingWord(String(value), way.said, way.language === 1)
            : choice(name, String(value), way),
          isAlone,
        );

  /** @param {AwRecord} record @param {Way} way @returns {string} */
  const inFlow = (record, way) =>
    `{${Object.entries(record)
      .map(([name, value]) => `${key(name, way)}: ${flow(name, value, way)}`)
      .join(", ")}}`;
  /** @param {string} name @param {AwValue} value @param {Way} way @returns {string} */
  const flow = (name, value, way) => {
    if (Array.isArray(value)) return `[${value.map((one) => flow(name, one, way)).join(", ")}]`;
    if (typeof value === "object") {
      if (name !== "themes") return inFlow(value, way);
      const all = Object.entries(value).map(([id, one]) => `${id}: ${flow("theme", one, way)}`);
      return `{${all.join(", ")}}`;
    }
    return plain(name, value, way);
  };

  /** A field on lines of its own, each behind `indent`. @param {string} name @param {AwValue} value @param {string} indent @param {Way} way @returns {string[]} */
  const lines = (name, value, indent, way) => {
    const head = `${indent}${key(name, way)}:`;
    if (Array.isArray(value)) {
      if (name === "votes") return [`${head} ${flow(name, value, way)}`];
      return [head, ...value.map((one) => `${indent}  - ${flow(name, one, way)}`)];
    }
    if (typeof value === "object") {
      if (name === "themes")
        return [
          head,
          ...Object.entries(value).flatMap(([id, theme]) => [
            `${indent}  ${id}:`,
            ...Object.entries(theme).flatMap(([field, one]) => lines(field, one, `${indent}    `, way)),
          ]),
        ];
      return [head, ...Object.entries(value).flatMap(([field, one]) => lines(field, one, `${indent}  `, way))];
    }
    if (typeof value === "string" && value.includes("\n"))
      return [`${head} ${board.value(value, `${indent}  `, way.newline)}`];
    return [`${head} ${plain(name, value, way, true)}`];
  };

  /** The record as an item of a list. @param {AwRecord} record @param {string} indent @param {Way} way */
  const item = (record, indent, way) => {
    const all = Object.entries(record).flatMap(([name, value]) => lines(name, value, `${indent}  `, way));
    return `${indent}- ${all.join(way.newline).slice(indent.length + 2)}`;
  };

  /** The lines of a new file. @type {AwBoard["sessionLines"]} */
  board.sessionLines = (draft, atlas) => {
    const record = board.sessionRecord(draft, atlas);
    if (!record) return [];
    const way = { newline: "\n", language: Number(atlas.said.language === "en"), said: atlas.said };
    return [`${key("sessions", way)}:`, ...item(record, "  ", way).split("\n")];
  };

  /** What tells one value from another. @param {unknown} value */
  const mark = (value) => {
    let hash = 5381;
    for (const sign of JSON.stringify(value)) hash = (hash * 33 + (sign.codePointAt(0) ?? 0)) >>> 0;
    return hash.toString(36);
  };
  board.markOf = mark;

  /** The text with the session in it, and what the board wrote; a problem where that is not sure. @type {AwBoard["withSession"]} */
  board.withSession = (text, draft, atlas) => {
    const record = board.sessionRecord(draft, atlas);
    if (!record) return { text, made: [] };
    const { said } = atlas;
    const { say } = said.session;
    const file = draft.file?.name ?? "";
    const given = draft.session?.given;
    const planned = given && board.sessionRecord({ ...draft, session: board.sessionFrom(given) }, atlas);
    const no = (/** @type {string} */ words, values = {}) => ({ problem: board.fill(words, { file, ...values }) });
    const { isMap } = window.awYaml;
    const { Source, isTied, merges, spliced } = board.source;
    const isSeq = (/** @type {any} */ node) => Array.isArray(node?.items) && !isMap(node);
    const keys = /** @type {AwStart["keys"]} */ ({ ...said.keys, ...said.session.keys });
    const read = (/** @type {string} */ one) => new Source(one, { ...said, keys });
    const names = (/** @type {string} */ name) => keys[name] ?? [name];
    const source = read(text);
    const { doc, root, newline } = source;
    if (doc.errors.length || (root !== null && !isMap(root))) return no(say.no_place);
    const way = { newline, language: Number(source.isEnglish), said };
    const list = source.pair(root, "sessions");
    const value = list?.value;
    /** Where the line ends on which the last of a value stands. @param {any} node */
    const endOfNode = (node) => source.endOfLine(source.endOf(node, node.range[0]));
    /** @type {AwEdit[]} */
    const edits = [];
    /** @type {string[]} */
    const marks = [];
    /** What was planned and stays as it is. */
    const stays = new Set();
    let areCombined = false;
    let place = -1;
    const before = doc.toJS() ?? {};
    const listKey = list ? String(list.key.value) : key("sessions", way);
    const sessions = list ? (before[listKey] ?? []) : [];
    const isEmpty = !list || value === null || (value?.value === null && !value.items) || value?.items?.length === 0;

    if (isEmpty) {
      if (list && value?.anchor) return no(say.no_place);
      const said = item(record, "  ", way);
      if (list) {
        const start = source.colon(list);
        const end = Math.max(start, value?.range && (value.source || value.items) ? value.range[1] : start);
        if (text.slice(start, end).includes("#")) return no(say.no_place);
        const rest = source.endOfLine(end);
        edits.push({ start, end, text: "" }, { start: rest, end: rest, text: newline + said });
      } else {
        const isOpen = text !== "" && !/\n$/.test(text);
        edits.push({
          start: text.length,
          end: text.length,
          text: `${isOpen ? newline : ""}${listKey}:${newline}${said}${isOpen ? "" : newline}`,
        });
      }
      place = 0;
    } else if (!isSeq(value) || isTied(value) || !Array.isArray(sessions)) return no(say.no_place);
    else {
      const same = sessions.flatMap((/** @type {any} */ one, /** @type {number} */ number) =>
        isSame(one) ? [number] : [],
      );
      if (same.length > 1) return no(say.two_sessions);
      if (!same.length) {
        place = sessions.length;
        const last = value.items[value.items.length - 1];
        if (value.flow) {
          const end = last.range[1];
          edits.push({ start: end, end, text: `, ${inFlow(record, way)}` });
        } else {
          const first = value.items[0].range[0];
          const dash = text.lastIndexOf("-", first - 1);
          const indent = " ".repeat(dash - text.lastIndexOf("\n", dash) - 1);
          const end = endOfNode(last);
          edits.push({ start: end, end, text: newline + item(record, indent, way) });
        }
      } else {
        place = same[0];
        const node = value.items[place];
        if (!isMap(node) || isTied(node) || merges(node)) return no(say.no_place);
        const indent = source.indent(node.items[0]);
        /** @type {string[]} */
        const fresh = [];
        for (const [name, one] of Object.entries(record)) {
          const pair = source.pair(node, name);
          if (isAsGiven(name, one, pair && sessions[place][String(pair.key.value)])) {
            stays.add(name);
            continue;
          }
          if (name === "statements" && isSeq(pair?.value)) {
            stays.add(name);
            areCombined = true;
            continue;
          }
          if (!pair) {
            fresh.push(
              node.flow ? `${key(name, way)}: ${flow(name, one, way)}` : lines(name, one, indent, way).join(newline),
            );
            continue;
          }
          const now = sessions[place][String(pair.key.value)];
          const wanted = asRead(name, one);
          if (JSON.stringify(now) === JSON.stringify(wanted)) continue;
          if (PLANNED.includes(name) && !(draft.session?.made ?? []).includes(`${name}:${mark(now)}`)) continue;
          if (!(draft.session?.made ?? []).includes(`${name}:${mark(now)}`) && now !== null)
            return no(say.other_words, { field: key(name, way) });
          const [start] = pair.key.range;
          if (node.flow)
            edits.push({ start, end: source.end(pair), text: `${key(name, way)}: ${flow(name, one, way)}` });
          else {
            const end = source.endOfLine(source.end(pair));
            if (source.remarksIn(start, end).length) return no(say.other_words, { field: key(name, way) });
            edits.push({ start, end, text: lines(name, one, indent, way).join(newline).slice(indent.length) });
          }
        }
        if (fresh.length && node.flow) {
          const end = source.end(node.items[node.items.length - 1]);
          edits.push({ start: end, end, text: `, ${fresh.join(", ")}` });
        } else if (fresh.length) {
          const end = endOfNode(node);
          edits.push({ start: end, end, text: newline + fresh.join(newline) });
        }
      }
    }

    const made = spliced(text, edits);
    if (made === null) return no(say.no_place);
    const again = read(made).doc;
    if (again.errors.length) return no(say.no_place);
    const after = again.toJS();
    const { [listKey]: theirs = [], ...restBefore } = before;
    const { [listKey]: ours, ...restAfter } = after;
    const others = (/** @type {any} */ all) => (Array.isArray(all) ? all : []).filter((_, number) => number !== place);
    if (JSON.stringify([restBefore, others(theirs)]) !== JSON.stringify([restAfter, others(ours)]))
      return no(say.no_place);
    const mine = ours?.[place];
    for (const [name, one] of Object.entries(record)) {
      if (stays.has(name)) continue;
      const found = names(name).find((word) => word in (mine ?? {}));
      if (!found) return no(say.no_place);
      const isThere = JSON.stringify(mine[found]) === JSON.stringify(asRead(name, one));
      if (!isThere && !PLANNED.includes(name)) return no(say.no_place);
      if (isThere) marks.push(`${name}:${mark(mine[found])}`);
    }
    const kept = Object.keys(sessions[place] ?? {}).every((word) => word in mine);
    if (!kept) return no(say.no_place);
    const earlier = (draft.session?.made ?? []).filter((one) => stays.has(one.split(":")[0]));
    if (!areCombined) return { text: made, made: [...earlier, ...marks] };
    const field = names("statements").find((word) => word in (mine ?? {})) ?? "";
    const changes = board.statementEdits(
      mine[field],
      /** @type {AwRecord[]} */ (record.statements),
      ["sessions", { at: place }, "statements"],
      { names, isOurs: (draft.session?.made ?? []).includes(`statements:${mark(mine[field])}`) },
    );
    if (!changes) return no(say.other_words, { field: key("statements", way) });
    const listed = board.edited?.(made, changes, { ...said, keys });
    if (!listed || "problem" in listed) return no(say.no_place);
    const combined = read(listed.text).doc.toJS()[listKey][place][field];
    return { text: listed.text, made: [...earlier, ...marks, `statements:${mark(combined)}`] };

    /** True for what was planned, was not changed on the screen, and stands in the file as it did. @param {string} name @param {AwValue} one @param {unknown} now */
    function isAsGiven(name, one, now) {
      if (!given || JSON.stringify(planned?.[name]) !== JSON.stringify(one)) return false;
      if (now === undefined) return !given.made.some((mine) => mine.startsWith(`${name}:`));
      return given.made.includes(`${name}:${mark(now)}`);
    }

    /** The value as the file will say it. @param {string} name @param {AwValue} one */
    function asRead(name, one) {
      return read(lines(name, one, "", way).join(newline)).doc.toJS()?.[key(name, way)];
    }

    /** @param {any} session */
    function isSame(session) {
      if (!record || !session || typeof session !== "object") return false;
      const word = (/** @type {string} */ name) => {
        const found = names(name).find((one) => one in session);
        return found ? String(session[found] ?? "").trim() : "";
      };
      const title = word("title");
      const day = word("date").slice(0, 10);
      return [record, ...(given?.made.length ? [given] : [])].some((one) => {
        if (one.date) return day === one.date && (!title || !one.title || title === one.title);
        return Boolean(one.title) && title === one.title && !day;
      });
    }
  };
}
