// @ts-check
/* A file of one's own: read for its web, and saved with only what was changed. Its text is cut open at the places that the parser gives
   and never written anew, so that order, remarks, quotes and line ends stay. What cannot be changed safely is said, and stays. */
"use strict";
{
  const board = window.awBoard;
  const yaml = window.awYaml;
  const { Source, wordOf, isTied, merges, spliced } = board.source;
  const FIELDS = /** @type {const} */ (["rating", "rationale", "deviation_reason"]);
  const MORE = /** @type {const} */ (["card", "feasibility", "owner", "question", "rejection_reason"]);

  /** A level stands as it is, a reason in quotes where it needs them. @param {string} name @param {string} value @param {(text: string) => string} shown */
  const shownAs = (name, value, shown) => (name === "rating" ? value : shown(value));

  /** What the last line of a file says that the board saved before: where it belongs, of which version it was made,
      and which versions were saved on the way. @param {string} text */
  function savedBefore(text) {
    const line = `${board.MARK} (([a-z]+)/([^\\s/]+)\\.yml) (nieuw|[0-9a-f]{8}-\\d+)(-open)?((?: [0-9a-f]{8}-\\d+)*)[ \\t]*[\\r\\n]*$`;
    const found = text.match(new RegExp(`(^|\\r?\\n)${line}`));
    if (!found) return null;
    const [, newline, path, folder, id, version, isOpen, others] = found;
    const passed = others.split(" ").filter(Boolean);
    return { start: (found.index ?? 0) + (isOpen ? 0 : newline.length), path, folder, id, version, passed };
  }

  /** What the file says of each theme, and what of it cannot be changed here. @param {AwSource} source @param {AwSet} set */
  function readThemes(source, set) {
    const { said, root } = source;
    const { say } = said;
    const web = source.value(root, "web");
    const all = source.value(web, "themes");
    const isOff = [web, all].some(
      (node) => isTied(node) || merges(node) || (node && !yaml.isMap(node) && wordOf(node) !== ""),
    );
    /** @type {Record<string, AwOwn>} */
    const themes = {};
    /** @type {Map<string, string>} */
    const locked = new Map();
    /** @type {string[]} */
    const notes = [];
    for (const theme of set.themes) {
      const node = isOff ? null : source.value(all, theme.id);
      const own = /** @type {AwOwn} */ ({ level: "", why: "", differs: "" });
      /** @param {string} words */
      const lock = (words) => {
        locked.set(theme.id, board.fill(words, { theme: theme.name }));
        themes[theme.id] = source.resolved(theme.id, FIELDS) ?? { ...own, isUnread: true };
      };
      if (isOff || isTied(node) || merges(node)) {
        lock(say.locked_tied);
        continue;
      }
      const parts = yaml.isMap(node) ? FIELDS.map((field) => source.value(node, field)) : [node];
      const [rating, why, differs] = parts.map(wordOf);
      const level = rating && source.levelOf(rating);
      if (parts.some(isTied)) lock(say.locked_tied);
      else if (level === undefined || level === null || why === null || differs === null) lock(say.locked_odd);
      else Object.assign(own, { level, why: why ?? "", differs: differs ?? "" });
      if (!locked.has(theme.id)) {
        const stickers = readStickers(source, source.value(node, "impact"));
        if (!stickers) notes.push(board.fill(say.locked_stickers, { theme: theme.name }));
        Object.assign(own, stickers ? (stickers.length ? { stickers } : {}) : { areStickersLocked: true });
        if (source.value(node, "no_measure_reason")) own.isWithoutMeasure = true;
        if (source.value(node, "explanation")) own.isExplained = true;
      }
      if (own.level || own.why || own.differs || "stickers" in own || "areStickersLocked" in own)
        themes[theme.id] = own;
    }
    return { themes, locked, notes };
  }

  /** One value may stand for a list of one. @param {any} node @returns {any[]} */
  const listOf = (node) => (!node || wordOf(node) === "" ? [] : node.items && !yaml.isMap(node) ? node.items : [node]);

  /** What an item says in some fields; null where it does not stand apart. @param {AwSource} source @param {any} item @param {readonly string[]} fields @returns {string[] | null} */
  function wordsIn(source, item, fields) {
    if (!yaml.isMap(item) || isTied(item) || merges(item)) return null;
    const values = fields.map((field) => source.value(item, field));
    const words = values.map(wordOf);
    return values.some(isTied) || words.includes(null) ? null : /** @type {string[]} */ (words);
  }

  /** The stickers of a theme; null where they cannot be changed one by one. @param {AwSource} source @param {any} node @returns {AwSticker[] | null} */
  function readStickers(source, node) {
    if (isTied(node)) return null;
    /** @type {AwSticker[]} */
    const found = [];
    for (const [at, item] of listOf(node).entries()) {
      const [word, count, phase, argument] = wordsIn(source, item, ["direction", "count", "phase", "argument"]) ?? [];
      const direction = /** @type {const} */ (["+", "-"]).find((sign) =>
        source.said.directions[sign].includes((word ?? "").toLowerCase()),
      );
      if (!direction) return null;
      found.push({ at, direction, count, phase, argument });
    }
    return found;
  }

  /** The measures of a card; null where they cannot be changed one by one. @param {AwSource} source @returns {AwMeasure[] | null} */
  function readMeasures(source) {
    const node = source.value(source.root, "measures");
    if (isTied(node)) return null;
    return listOf(node).map((item, at) => {
      const words = yaml.isScalar(item) && !isTied(item) ? [wordOf(item) ?? "", "", "", ""] : null;
      const [measure, name, theme, levels] =
        words ?? wordsIn(source, item, ["measure", "name", "theme", "levels"]) ?? [];
      if (measure === undefined) return { at, measure: "", name: "…", theme: "", levels: "", isLocked: true };
      const one = { at, measure, name: board.clean(name), theme, levels };
      return words ? one : { ...one, ...moreOf(source, item) };
    });
  }

  /** What else the board can set of a measure; a choice by its Dutch word. @param {AwSource} source @param {any} item @returns {Partial<AwMeasure>} */
  function moreOf(source, item) {
    const found = MORE.map((name) => {
      const word = wordOf(source.value(item, name)) ?? "";
      const known = source.said.choices[name]?.find(([dutch, english]) =>
        [dutch, english].includes(word.toLowerCase()),
      );
      return [name, known?.[0] ?? board.clean(word)];
    });
    return Object.fromEntries(found.filter(([, word]) => word));
  }

  /** The changes that make a list of the file what was drawn: what stood there is changed or removed, what is new comes behind it.
      @type {<T extends { at?: number }>(path: AwStep[], read: T[], drawn: T[], names: (keyof T & string)[], made: (one: T) => object, short?: string, word?: (name: string, value: string) => string) => AwChangeOf[]} */
  function listEdits(
    path,
    read,
    drawn,
    names,
    made,
    short,
    word = (/** @type {string} */ _, /** @type {string} */ value) => value,
  ) {
    /** @type {AwChangeOf[]} */
    const edits = [];
    const kept = new Set(drawn.map(({ at }) => at));
    for (const one of drawn) {
      const was = one.at === undefined ? undefined : read[one.at];
      for (const name of was ? names : []) {
        const value = word(name, String(one[name] ?? ""));
        if (word(name, String(was?.[name] ?? "")) === value) continue;
        const place = [...path, { at: Number(one.at), ...(short ? { short } : {}) }, name];
        if (value) edits.push({ path: place, set: /^[1-9]\d*$|^0$/.test(value) ? Number(value) : value });
        else edits.push({ path: place, remove: true });
      }
    }
    for (const at of Array.from(read.keys()).reverse())
      if (!kept.has(at)) edits.push({ path: [...path, { at }], remove: true });
    for (const one of drawn) if (one.at === undefined || !read[one.at]) edits.push({ path, add: made(one) });
    return edits;
  }

  /** Says of each that was drawn where it stands in another version of the file. @template {{ at?: number }} T @param {T[]} drawn @param {T[]} read @param {((one: T) => string)[]} alike */
  function align(drawn, read, alike) {
    const left = new Set(read.keys());
    for (const one of drawn) delete one.at;
    for (const told of alike)
      for (const one of drawn) {
        if (one.at !== undefined) continue;
        const found = Array.from(left).find((place) => told(read[place]) === told(one));
        if (found === undefined) continue;
        one.at = found;
        left.delete(found);
      }
  }
  /** @param {AwSticker} one */
  const stickerWords = ({ direction, count, phase, argument }) =>
    JSON.stringify([direction, count || "1", phase, argument]);
  /** @param {AwMeasure} one */
  const measureWords = (one) => JSON.stringify(board.MEASURE_FIELDS.map((name) => one[name] ?? ""));

  /** The changes of a text that make the themes say what they should. @param {AwSource} source @param {[string, AwOwn, AwOwn][]} changes */
  function editsFor(source, changes) {
    /** @type {AwEdit[]} */
    const edits = [];
    const { newline, root } = source;
    const web = source.pair(root, "web");
    const all = source.pair(web?.value, "themes");
    /** @param {AwOwn} own @returns {[string, string][]} */
    const fields = (own) =>
      /** @type {[string, string][]} */ ([
        ["rating", source.ratingWord(own.level)],
        ["rationale", own.why.trim()],
        ["deviation_reason", own.differs.trim()],
      ]).filter(([, value]) => value);
    /** @param {AwOwn} own */
    const inFlow = (own) =>
      `{${fields(own)
        .map(([name, value]) => `${source.key(name)}: ${shownAs(name, value, board.scalar)}`)
        .join(", ")}}`;
    /** @param {AwOwn} own @param {string} indent */
    const inBlock = (own, indent) =>
      fields(own)
        .map(
          ([name, value]) =>
            `${newline}${indent}${source.key(name)}: ${shownAs(name, value, (text) => board.value(text, indent + "  ", newline))}`,
        )
        .join("");

    /** @type {[string, AwOwn][]} */
    const added = [];
    for (const [id, before, after] of changes) {
      const pair = source.pair(all?.value, id);
      if (!pair) {
        added.push([id, after]);
        continue;
      }
      const isFlow = Boolean(all.value.flow);
      if (yaml.isMap(pair.value)) {
        /** @type {["level" | "why" | "differs", string][]} */
        const names = [
          ["level", "rating"],
          ["why", "rationale"],
          ["differs", "deviation_reason"],
        ];
        const changed = names.filter(([name]) => before[name] !== after[name]);
        edits.push(
          ...inMap(
            pair.value,
            changed.map(([name, field]) => [
              field,
              name === "level" ? source.ratingWord(after.level) : after[name].trim(),
            ]),
          ),
        );
      } else {
        const { start, end, isBehindRemark } = source.place(pair);
        const space = isBehindRemark ? "" : " ";
        const isShort = fields(after).every(([name]) => name === "rating");
        if (isShort)
          edits.push({ start, end, text: after.level || isFlow ? `${space}${source.ratingWord(after.level)}` : "" });
        else if (isFlow) edits.push({ start, end, text: `${space}${inFlow(after)}` });
        else {
          const line = source.endOfLine(end);
          edits.push(
            { start, end, text: "" },
            { start: line, end: line, text: inBlock(after, source.indent(pair) + "  ") },
          );
        }
      }
    }
    if (added.length) edits.push(withThemes(added));
    return edits;

    /** Other values for fields of a theme, or new ones. @param {any} map @param {[string, string][]} values @returns {AwEdit[]} */
    function inMap(map, values) {
      /** @type {AwEdit[]} */
      const made = [];
      /** @type {Record<string, string>} */
      const fresh = {};
      for (const [name, value] of values) {
        const pair = source.pair(map, name);
        if (pair) made.push(source.replaced(pair, value, { isFlow: Boolean(map.flow), isPlain: name === "rating" }));
        else if (value) fresh[name] = value;
      }
      const first = map.items[0];
      if (map.flow) {
        const { rating, ...others } = fresh;
        const said = (/** @type {[string, string]} */ [name, value]) =>
          `${source.key(name)}: ${shownAs(name, value, board.scalar)}`;
        const start = map.range[0] + 1;
        const rest = Object.entries(others).map(said).join(", ");
        if (!first) return [...made, { start, end: start, text: Object.entries(fresh).map(said).join(", ") }];
        const end = source.end(map.items[map.items.length - 1]);
        if (rating)
          made.push({ start: first.key.range[0], end: first.key.range[0], text: `${said(["rating", rating])}, ` });
        if (rest) made.push({ start: end, end, text: `, ${rest}` });
        return made;
      }
      const indent = source.indent(first);
      const { rating, ...others } = fresh;
      const written = (/** @type {[string, string]} */ [name, value]) =>
        `${source.key(name)}: ${shownAs(name, value, (text) => board.value(text, indent + "  ", newline))}`;
      const own = source.pair(map, "rating");
      const lines = Object.entries(own ? others : fresh).map(written);
      if (!lines.length) return made;
      if (own) {
        const line = source.endOfLine(source.end(own));
        made.push({ start: line, end: line, text: lines.map((one) => newline + indent + one).join("") });
      } else {
        const at = first.key.range[0];
        made.push({ start: at, end: at, text: lines.map((one) => one + newline + indent).join("") });
      }
      void rating;
      return made;
    }

    /** Themes that the file did not have yet. @param {[string, AwOwn][]} added @returns {AwEdit} */
    function withThemes(added) {
      const flow = added.map(([id, own]) => `${id}: ${inFlow(own)}`).join(", ");
      const block = (/** @type {string} */ indent) =>
        added.map(([id, own]) => `${newline}${indent}${id}:${inBlock(own, indent + "  ")}`).join("");
      /** @param {any} map @param {string} said @returns {AwEdit} */
      const behindFlow = (map, said) => {
        const last = map.items[map.items.length - 1];
        const at = last ? source.endOf(last.value, source.colon(last)) : map.range[0] + 1;
        return { start: at, end: at, text: (last ? ", " : "") + said };
      };
      /** @param {any} map @param {string} said @returns {AwEdit} */
      const behindBlock = (map, said) => {
        const at = source.endOfLine(source.end(map.items[map.items.length - 1]));
        return { start: at, end: at, text: said };
      };
      const key = source.key("themes");
      if (yaml.isMap(all?.value)) {
        if (all.value.flow) return behindFlow(all.value, flow);
        return behindBlock(all.value, block(source.indent(all.value.items[0])));
      }
      if (all) {
        const at = web.value.flow ? source.colon(all) : source.endOfLine(source.colon(all));
        return { start: at, end: at, text: web.value.flow ? ` {${flow}}` : block(source.indent(all) + "  ") };
      }
      if (yaml.isMap(web?.value)) {
        if (web.value.flow) return behindFlow(web.value, `${key}: {${flow}}`);
        const indent = source.indent(web.value.items[0]);
        return behindBlock(web.value, `${newline}${indent}${key}:${block(indent + "  ")}`);
      }
      if (web) {
        const at = source.endOfLine(source.colon(web));
        return { start: at, end: at, text: `${newline}  ${key}:${block("    ")}` };
      }
      const end = source.text.length;
      const before = /\n$/.test(source.text) || !source.text ? "" : newline;
      return { start: end, end, text: `${before}web:${newline}  ${key}:${block("    ")}${before ? "" : newline}` };
    }
  }

  /** All that the file says beside the fields of the board, to compare. @param {AwSource} source @param {AwSet} set */
  function rest(source, set) {
    const everything = source.doc.toJS() ?? {};
    const nameOf = (/** @type {any} */ map, /** @type {string} */ name) =>
      source.said.keys[name].find((key) => map && typeof map === "object" && key in map);
    const webKey = nameOf(everything, "web");
    const web = webKey && everything[webKey];
    const themesKey = nameOf(web, "themes");
    const themes = themesKey && web[themesKey];
    for (const { id } of set.themes) {
      const theme = themes?.[id];
      if (theme === null || typeof theme !== "object") {
        if (themes) delete themes[id];
        continue;
      }
      for (const field of FIELDS) for (const key of source.said.keys[field]) delete theme[key];
      if (!Object.keys(theme).length) delete themes[id];
    }
    if (themesKey && !Object.keys(themes ?? {}).length) delete web[themesKey];
    if (webKey && !Object.keys(web ?? {}).length) delete everything[webKey];
    return JSON.stringify(everything);
  }

  /** The text with the themes as they should be; null where that is not sure. @type {NonNullable<AwBoard["respliced"]>} */
  board.respliced = (text, wanted, set, said) => {
    const source = new Source(text, said);
    const { themes, locked } = readThemes(source, set);
    const nothing = { level: "", why: "", differs: "" };
    /** @type {(own: AwOwn | undefined) => AwOwn} */
    const plain = (own) => ({
      level: own?.level ?? "",
      why: own?.why.trim() ?? "",
      differs: own?.differs.trim() ?? "",
    });
    const changes = set.themes
      .filter(({ id }) => !locked.has(id))
      .map(({ id }) => /** @type {[string, AwOwn, AwOwn]} */ ([id, plain(themes[id] ?? nothing), plain(wanted[id])]))
      .filter(([, before, after]) => JSON.stringify(before) !== JSON.stringify(after));
    if (!changes.length) return text;
    const made = spliced(text, editsFor(source, changes));
    if (made === null) return null;
    const again = new Source(made, said);
    if (again.doc.errors.length) return null;
    const found = readThemes(again, set);
    const isRight = set.themes.every(
      ({ id }) => locked.has(id) || JSON.stringify(plain(found.themes[id])) === JSON.stringify(plain(wanted[id])),
    );
    const isWhole = rest(source, set) === rest(again, set) && source.remarks() === again.remarks();
    return isRight && isWhole ? made : null;
  };

  /** The draft that goes on with a file that was opened before, and the themes that go back to what is in it; null where somebody else
      changed the file. @type {NonNullable<AwBoard["reopened"]>} */
  board.reopened = (draft, read) => {
    const { file } = draft;
    const now = read.draft.file;
    if (!file || !now) return null;
    /** @param {Record<string, AwOwn>} themes */
    const told = (themes) =>
      JSON.stringify(
        Object.entries(themes)
          .map(([id, { level, why, differs, stickers = [] }]) => [
            id,
            level,
            why.trim(),
            differs.trim(),
            stickers.map(stickerWords).sort().join(),
          ])
          .filter(([, ...parts]) => parts.some(Boolean))
          .sort(([one], [other]) => (one < other ? -1 : 1)),
      );
    const made = file.made ?? [];
    /** @param {AwDraft} one */
    const whole = (one) => told(one.themes) + (one.measures ?? []).map(measureWords).sort().join();
    const isOurs = [file.mark, ...made].includes(now.mark) || whole(draft) === whole(read.draft);
    if (!isOurs) return null;
    if (now.mark !== file.mark) {
      for (const [id, own] of Object.entries(draft.themes))
        align(own.stickers ?? [], read.draft.themes[id]?.stickers ?? [], [
          stickerWords,
          ({ direction, argument }) => JSON.stringify([direction, argument]),
          ({ direction, phase }) => JSON.stringify([direction, phase]),
        ]);
      align(draft.measures ?? [], read.draft.measures ?? [], [
        measureWords,
        ({ measure, name, theme }) => JSON.stringify([measure, name, theme]),
      ]);
    }
    /** @type {string[]} */
    const back = [];
    for (const id of read.locked) {
      const { [id]: was } = read.draft.themes;
      const { [id]: drawn } = draft.themes;
      if (drawn && told({ [id]: drawn }) !== told(was ? { [id]: was } : {})) back.push(id);
      if (was) draft.themes[id] = was;
      else delete draft.themes[id];
    }
    draft.file = { ...now, made };
    return { draft, back };
  };

  /** The kinds of file that know most of the keys of a file, and more than half of them. @param {any} root @param {AwFileKind[]} kinds */
  function kindsOf(root, kinds) {
    const names = root.items.map((/** @type {any} */ { key }) => String(key?.value));
    const known = kinds.map(([, , , keys]) => names.filter((/** @type {string} */ one) => keys.includes(one)).length);
    const most = Math.max(...known);
    return 2 * most > names.length ? kinds.filter((_, place) => known[place] === most) : [];
  }

  board.ownFile = (bytes, name, draft, atlas, kinds, chosen) => {
    const { said } = atlas;
    const { say } = said;
    let text;
    try {
      text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return { problem: board.fill(say.file_letters, { file: name }) };
    }
    const opened = text;
    const bom = text.startsWith("\ufeff") ? "\ufeff" : "";
    text = text.slice(bom.length);
    const earlier = savedBefore(text);
    if (earlier) text = text.slice(0, earlier.start);
    const source = new Source(text, said);
    const wrong = source.doc.errors[0];
    if (wrong) return { problem: board.fill(say.file_faults, { file: name, line: wrong.linePos?.[0].line ?? 1 }) };
    if (!yaml.isMap(source.root) || !source.root.items.length)
      return { problem: board.fill(say.file_no_card, { file: name }) };
    const meant = kindsOf(source.root, kinds);
    const may = said.kinds.flatMap(([kind], place) => (meant.some(([one]) => one === kind) ? [place] : []));
    if (!meant.length) {
      const all = source.root.items.map((/** @type {any} */ { key }) => String(key?.value));
      const names = all.filter((/** @type {string} */ key) => !kinds.some(([, , , keys]) => keys.includes(key)));
      return { problem: board.fill(say.file_strange, { file: name, keys: names.slice(0, 3).join(", ") }) };
    }
    if (!may.length) {
      const words = meant.map(([, , one]) => one).join(` ${say.or} `);
      return { problem: board.fill(say.file_other, { file: name, kind: words }) };
    }

    const stem = earlier ? earlier.id : name.replace(/( \(\d+\))?\.ya?ml$/i, "");
    const marked = said.kinds.findIndex(([, folder]) => folder === earlier?.folder);
    const fixed = marked >= 0 ? marked : chosen;
    const known = atlas.webs.filter(
      (web) => web.id === stem && (fixed === undefined ? may.includes(web.kind) : web.kind === fixed),
    );
    if (known.length > 1) return { which: known.map((web) => [web.kind, `${said.kinds[web.kind][2]}: ${web.name}`]) };
    const word = (/** @type {any} */ map, /** @type {string} */ field) => wordOf(source.value(map, field)) ?? "";
    const usual = may.includes(draft.kind) ? draft.kind : may[0];
    const kind = fixed ?? (known.length ? known[0].kind : usual);
    const names = kind === 0 ? ["category", "organisation"] : ["parent"];
    const parent =
      names
        .map((field) => `${said.kinds[field === "category" ? 1 : 2][1]}/${word(source.root, field)}`)
        .find((path) => atlas.placeOf(path) >= 0) ?? "";
    const above = atlas.webs[atlas.placeOf(parent)];
    const own = known.length === 1 ? known[0] : above;
    const setId =
      word(source.value(source.root, "web"), "theme_set") || (own ? atlas.sets[own.set].id : board.usualSet(atlas).id);
    const set = atlas.sets.find(({ id }) => id === setId);
    if (!set) return { problem: board.fill(say.file_set, { file: name, set: setId }) };
    const isAlone = known.length === 1 && known[0].above < 0;
    const { themes, locked, notes } = readThemes(source, set);
    const measures = kind === 2 ? [] : readMeasures(source);
    if (!measures) notes.push(say.locked_measures);
    const path = earlier?.path ?? `${said.kinds[kind][1]}/${stem}.yml`;
    const mark = board.versionOf(text);
    const version = earlier?.version ?? mark;
    const passed = earlier ? [...earlier.passed, mark] : [];
    return {
      draft: {
        v: 1,
        kind,
        name: board.clean(word(source.root, "name")) || stem,
        set: set.id,
        parent: isAlone ? "" : parent,
        themes,
        measures: measures ?? [],
        file: { name, path, mark },
      },
      locked: new Set(locked.keys()),
      areMeasuresLocked: !measures,
      notes: Array.from(new Set([...locked.values(), ...notes])),
      planned: board.plannedIn?.(text, said) ?? [],
      opened,
      saved(now) {
        const made = board.respliced?.(text, now.themes, set, said);
        if (made === null || made === undefined) return { problem: board.fill(say.not_sure, { file: name }) };
        const isEnglish = source.isEnglish;
        const edits = set.themes
          .filter(({ id }) => !locked.has(id) && !themes[id]?.areStickersLocked)
          .flatMap(({ id }) =>
            listEdits(
              ["web", "themes", { key: id, short: "rating" }, "impact"],
              themes[id]?.stickers ?? [],
              now.themes[id]?.stickers ?? [],
              ["count", "phase", "argument"],
              (one) => board.stickerFields(one, said, isEnglish),
            ),
          );
        if (measures)
          edits.push(
            ...listEdits(
              ["measures"],
              measures,
              now.measures ?? [],
              ["name", "levels", ...MORE],
              (one) => board.measureFields(one, said, isEnglish),
              "measure",
              (name, value) => board.choiceWord(name, value, said, isEnglish),
            ),
          );
        const listed = board.edited?.(made, edits, said) ?? { problem: "unsure" };
        if ("problem" in listed)
          return { problem: board.fill(listed.problem === "tied" ? say.not_apart : say.not_sure, { file: name }) };
        const joined = board.withSession?.(listed.text, now, atlas) ?? { text: listed.text, made: [] };
        if ("problem" in joined) return joined;
        const before = [...passed, ...(now.file?.made ?? [])];
        const whole = board.marked(joined.text, path, version, before, source.newline);
        return { path, text: bom + whole, mark: board.versionOf(joined.text), session: joined.made };
      },
    };
  };
}
