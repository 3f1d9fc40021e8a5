// @ts-check
/* Votes by theme from the rows of a file: a row per participant, per vote, per theme or per level, as `link/vote_columns.py` tells them
   apart. Only numbers of votes come out: names, mail addresses, roles and remarks are not looked at further than to see that they are
   no votes. With one fault nothing is counted. */
"use strict";
{
  const board = window.awBoard;
  const LOOKED_AT = 20;
  const SHORT = 6;
  const TOOL =
    /^(?:(?:points?|punten|feedback|score)\s*[-\u2013:]|(?:question|group|vraag|groeps?)[- ]?(?:time|tijd)\b|.*\[(?:score|points?|punten|feedback|time|tijd)\]$)/i;

  /** @type {AwBoard["votesOf"]} */
  board.votesOf = (rows, set, ratings, words, isNamed = false) => {
    const names = new board.ThemeNames(set, words);
    const { asId, isBlank } = board;
    const heads = Object.fromEntries(Object.entries(words.headings).map(([name, list]) => [name, new Set(list)]));
    const nameOf = (/** @type {string} */ id) => set.themes.find((theme) => theme.id === id)?.name ?? id;
    const listed = set.themes.map(({ short }) => short).join(", ");
    /** @type {AwFault[]} */
    const faults = [];
    /** @type {AwFault[]} */
    const notes = [];
    /** @type {Record<string, Record<string, number>>} */
    const votes = {};
    /** Who voted, only where that was asked for. @type {Record<string, AwVoter[]>} */
    const voters = {};
    /** @param {string} slug @param {Record<string, string | number>} values @param {number} [line] */
    const wrong = (slug, values, line) => void faults.push({ slug, values, line });
    const voteIn = (/** @type {string} */ text) => board.voteIn(text, set, ratings, words);
    const isVote = (/** @type {string} */ text) => typeof voteIn(text) === "string";
    /** @param {string} text */
    const resembles = (text) => {
      const found = voteIn(text);
      return typeof found === "string" || !["csv-niveau-onbekend", "csv-geen-mening"].includes(found.slug);
    };
    const isTool = (/** @type {string} */ text) =>
      Boolean(text) && (TOOL.test(text) || heads.tool.has(asId(text)) || text.toLowerCase() === "id");
    const isRemark = (/** @type {string} */ text, list = heads.remark) =>
      Boolean(text) &&
      asId(text)
        .split("-")
        .some((word) => list.has(word));

    const said = (/** @type {string} */ text, /** @type {string[]} */ list) => {
      const parts = text
        ? asId(text)
            .split("-")
            .filter((part) => !/^\d+$/.test(part))
        : [];
      return (
        parts.some((part) => list.includes(part)) &&
        parts.every((part) => list.includes(part) || words.rows.beside.includes(part))
      );
    };
    const isOutcome = (/** @type {string} */ text) =>
      (text.replace(/^[ :.]+|[ :.]+$/g, "").length > 0 &&
        words.rows.signs.includes(text.replace(/^[ :.]+|[ :.]+$/g, ""))) ||
      said(text, words.rows.certain);

    /** @param {AwSheetRow} row */
    const layoutOf = (row) => {
      const headings = new Set(row.cells.filter(Boolean).map(asId));
      const has = (/** @type {Set<string>} */ list) => Array.from(headings).some((heading) => list.has(heading));
      if (has(heads.theme)) {
        if (has(heads.level)) return "vote";
        if (row.cells.filter((cell) => !isBlank(cell) && isVote(cell)).length > 1) return "theme";
      }
      return row.cells.some((cell) => names.within(cell).length && (!isTool(cell) || names.exact(cell).length))
        ? "person"
        : null;
    };
    /** @returns {[number, string | null]} */
    const found = () => {
      /** @type {[number, string | null]} */
      let alone = [0, null];
      for (const [number, row] of rows.slice(0, LOOKED_AT).entries()) {
        const layout = layoutOf(row);
        const isAlone = row.cells.filter(Boolean).length < 2;
        if (layout && !isAlone) return [number, layout];
        if (!isAlone && row.cells.some((cell) => cell && heads.theme.has(asId(cell)))) return [number, null];
        if (layout && !alone[1]) alone = [number, layout];
      }
      return alone;
    };
    if (!rows.length) return { votes, faults: [{ slug: "csv-leeg", values: {} }], notes };
    const [header, layout] = found();
    const head = rows[header].cells;
    const below = rows.slice(header + 1);
    const headings = head.map((cell) => (cell ? asId(cell) : ""));
    const column = (/** @type {Set<string>} */ list) => headings.findIndex((heading) => list.has(heading));
    const containing = (/** @type {Set<string>} */ list) => {
      const exact = column(list);
      return exact >= 0 ? exact : headings.findIndex((heading) => heading.split("-").some((word) => list.has(word)));
    };
    const wordsBelow = (/** @type {number} */ number) =>
      Array.from(new Set(below.map(({ cells }) => cells[number] ?? "").filter((cell) => !isBlank(cell))));
    if (!layout) {
      const theme = head.find((cell) => cell && heads.theme.has(asId(cell)));
      if (theme) wrong("csv-kolom-niveau-ontbreekt", { kop: theme });
      else wrong("csv-geen-thema", { themas: listed });
      return { votes, faults, notes };
    }

    const themeColumn = layout === "vote" || layout === "theme" ? column(heads.theme) : -1;
    let levelColumn = layout === "vote" ? column(heads.level) : -1;
    let countColumn = layout === "vote" ? column(heads.count) : layout === "person" ? column(heads.people) : -1;
    const totalColumn = layout === "theme" ? column(new Set([...heads.total, ...heads.count])) : -1;
    let role = layout === "theme" ? -1 : containing(heads.role);
    const initials = layout === "theme" ? -1 : containing(heads.initials);
    /** @type {Map<number, string>} */
    const themes = new Map();
    /** @type {Map<number, string>} */
    const levels = new Map();
    let kind = layout;

    if (layout === "theme")
      head.forEach((cell, number) => {
        const rating = isBlank(cell) ? null : voteIn(cell);
        if (typeof rating === "string") {
          if (Array.from(levels.values()).includes(rating)) wrong("csv-kolom-dubbel", { kop: cell });
          else levels.set(number, rating);
        } else if (rating && ["csv-niveau-te-hoog", "niveau-niet-in-schaal"].includes(rating.slug)) faults.push(rating);
      });
    if (layout === "person") {
      const pivot = column(heads.pivot);
      const answers = pivot >= 0 ? answersIn(pivot) : [];
      if (answers.length && new Set(answers).size === answers.length) {
        kind = "level";
        levelColumn = pivot;
        countColumn = -1;
        head.forEach((cell, number) => {
          const named = heads.pivot.has(headings[number]) ? [] : names.within(cell);
          if (named.length > 1) twoThemes(cell, named);
          else if (named.length) once(number, named[0], cell);
        });
      } else {
        themeColumns(new Set([role, initials, countColumn, answers.length ? pivot : -1]));
        if (answers.length && !themes.has(pivot)) wrong("csv-niveau-en-themas", { kop: head[pivot] });
        if (themes.has(role)) role = -1;
        if (themes.has(countColumn)) countColumn = -1;
      }
    }
    if (faults.length) return { votes, faults, notes };

    /** @type {Map<string, number>} */
    const seen = new Map();
    for (const { cells, line } of below) {
      if (cells.length > head.length) {
        wrong("csv-te-veel-cellen", { kolommen: head.length }, line);
        continue;
      }
      if (isResult(cells, line)) continue;
      if (kind === "person") {
        const people = countColumn < 0 ? 1 : (numberIn(cells, countColumn, line) ?? 1);
        for (const [number, theme] of themes) {
          const rating = ratingIn(cells, number, line);
          if (rating !== null) add(theme, rating, people, cells);
        }
      } else if (kind === "vote") {
        const theme = themeIn(cells, line);
        const rating = ratingIn(cells, levelColumn, line);
        const number = countColumn < 0 ? null : numberIn(cells, countColumn, line);
        if (theme && rating !== null) add(theme, rating, number ?? 1, cells);
        else if (theme && number && isBlank(cells[levelColumn] ?? ""))
          wrong("csv-niveau-leeg", { thema: nameOf(theme) }, line);
      } else if (kind === "theme") {
        const theme = themeIn(cells, line);
        if (!theme) continue;
        const before = seen.get(theme);
        if (before !== undefined) {
          wrong("csv-rij-dubbel", { thema: nameOf(theme), eerste: before }, line);
          continue;
        }
        seen.set(theme, line);
        let sum = 0;
        for (const [number, rating] of levels) {
          const counted = numberIn(cells, number, line) ?? 0;
          add(theme, rating, counted);
          sum += counted;
        }
        const total = cells[totalColumn] ?? "";
        if (/^\d+$/.test(total) && Number(total) !== sum)
          notes.push({ slug: "csv-totaal-anders", values: { totaal: total, som: sum }, line });
      } else {
        const rating = ratingIn(cells, levelColumn, line);
        if (rating !== null)
          for (const [number, theme] of themes) add(theme, rating, numberIn(cells, number, line) ?? 0);
      }
    }
    if (!faults.length && !Object.keys(votes).length && !notes.length) wrong("csv-zonder-stemmen", {});
    return { votes: faults.length ? {} : votes, voters: faults.length ? {} : voters, faults, notes };

    /** @param {string} theme @param {string} rating @param {number} number @param {string[]} [cells] the row of who voted */
    function add(theme, rating, number, cells) {
      if (!number) return;
      const who = isNamed && cells ? { role: cells[role] ?? "", initials: cells[initials] ?? "" } : null;
      if (who?.role || who?.initials) (voters[theme] ??= []).push({ rating, count: number, ...who });
      votes[theme] ??= {};
      votes[theme][rating] = (votes[theme][rating] ?? 0) + number;
    }

    /** @param {string[]} cells @param {number} number @param {number} line */
    function ratingIn(cells, number, line) {
      const text = cells[number] ?? "";
      if (isBlank(text)) return null;
      const rating = voteIn(text);
      if (typeof rating === "string") return rating;
      (rating.slug === "csv-geen-mening" ? notes : faults).push({ ...rating, line });
      return null;
    }

    /** @param {string[]} cells @param {number} number @param {number} line */
    function numberIn(cells, number, line) {
      const text = cells[number] ?? "";
      if (isBlank(text)) return null;
      const whole = text.match(/^(\d{1,6})(?:[.,]0+)?$/);
      if (whole && !/[.,]000$/.test(text)) return Number(whole[1]);
      wrong("geen-aantal", { waarde: text }, line);
      return 0;
    }

    /** @param {string[]} cells @param {number} line */
    function themeIn(cells, line) {
      const text = cells[themeColumn] ?? "";
      if (isBlank(text)) {
        const others = [levelColumn, countColumn, totalColumn, ...levels.keys()].filter((number) => number >= 0);
        if (others.some((number) => !isBlank(cells[number] ?? ""))) wrong("csv-thema-leeg", {}, line);
        return null;
      }
      const named = names.within(text);
      if (named.length === 1) return named[0];
      if (named.length) twoThemes(text, named, line);
      else wrong("thema-niet-in-set", { thema: text, set: set.name }, line);
      return null;
    }

    /** @param {string} cell @param {string[]} named @param {number} [line] */
    function twoThemes(cell, named, line) {
      wrong("csv-kolom-twee-themas", { kop: cell, een: nameOf(named[0]), ander: nameOf(named[1]) }, line);
    }

    /** @param {number} number @param {string} theme @param {string} cell */
    function once(number, theme, cell) {
      const first = Array.from(themes).find(([, one]) => one === theme);
      if (first) wrong("csv-thema-dubbel", { thema: nameOf(theme), eerste: head[first[0]], kop: cell });
      else themes.set(number, theme);
    }

    /** The levels in a column that holds nothing else. @param {number} number */
    function answersIn(number) {
      const texts = below.map(({ cells }) => cells[number] ?? "").filter((cell) => !isBlank(cell));
      if (texts.some((text) => !isVote(text) && !isOutcome(text))) return [];
      const answers = texts.map(voteIn).filter((answer) => typeof answer === "string");
      return answers.length > 1 ? answers : [];
    }

    /** @param {Set<number>} taken */
    function themeColumns(taken) {
      /** @type {[number, string][]} */
      const without = [];
      /** @type {[number, string][]} */
      const remarks = [];
      const doubtful = [];
      head.forEach((cell, number) => {
        if (isTool(cell) && !names.exact(cell).length) return;
        const named = names.within(cell);
        const under = wordsBelow(number);
        const isExact = names.exact(cell).length > 0;
        if (!named.length) {
          if (taken.has(number) || !under.length || isRemark(cell) || !under.every(isVote)) return;
          const isShort = cell.split(/\s+/).length <= SHORT;
          const told = { kop: cell || "…", themas: listed };
          if (isShort) wrong("csv-kolom-onbekend", told);
          else notes.push({ slug: "csv-kolom-niet-gelezen", values: told });
        } else if (named.length > 1) {
          if (under.some(resembles) && !isRemark(cell)) twoThemes(cell, named);
          else doubtful.push(cell);
        } else if (isRemark(cell) && !isExact) remarks.push([number, named[0]]);
        else if (under.length && !under.some(resembles) && !isExact) without.push([number, named[0]]);
        else once(number, named[0], cell);
      });
      const has = (/** @type {string} */ theme) => Array.from(themes.values()).includes(theme);
      for (const [number, theme] of without) if (!has(theme)) themes.set(number, theme);
      for (const [number, theme] of remarks) {
        const under = wordsBelow(number);
        if (has(theme) || !under.length || !under.every(resembles)) continue;
        if (isRemark(head[number], heads.remark_alone))
          wrong("csv-kolom-niet-gelezen", { kop: head[number], themas: listed });
        else themes.set(number, theme);
      }
      for (const number of Array.from(themes.keys())) {
        const under = wordsBelow(number);
        if (under.length <= 3 || under.some(resembles)) continue;
        wrong("csv-kolom-zonder-niveau", { kop: head[number], woord: "…" });
        themes.delete(number);
      }
      if (!themes.size && !faults.length) wrong("csv-geen-thema", { themas: listed });
    }

    /** True for a row with totals and the like, which is told. @param {string[]} cells @param {number} line */
    function isResult(cells, line) {
      const known = new Set([...themes.keys(), ...levels.keys(), levelColumn, countColumn, totalColumn, themeColumn]);
      const first = cells.findIndex((cell, number) => cell && !known.has(number));
      const asked = [first, themeColumn, levelColumn, role].filter((number) => number >= 0 && number !== initials);
      for (const number of Array.from(new Set(asked)).sort((a, b) => a - b)) {
        const text = cells[number] ?? "";
        if (!text || means(number, text)) continue;
        if (isOutcome(text)) {
          notes.push({ slug: "csv-uitkomst", values: { woord: text }, line });
          return true;
        }
        if (said(text, words.rows.perhaps)) {
          wrong("csv-misschien-uitkomst", { woord: "…" }, line);
          return true;
        }
      }
      const inThemes = Array.from(themes.keys()).find((number) => isOutcome(cells[number] ?? ""));
      if (inThemes === undefined || means(inThemes, cells[inThemes])) return false;
      notes.push({ slug: "csv-uitkomst", values: { woord: cells[inThemes] }, line });
      return true;
    }

    /** @param {number} number @param {string} text */
    function means(number, text) {
      if (number === themeColumn) return names.within(text).length > 0;
      return number !== role && (number === levelColumn || themes.has(number)) && isVote(text);
    }
  };
}
