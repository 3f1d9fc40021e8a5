// @ts-check
/* The draft as a new file of content: YAML with Dutch keys, and remarks for who reads it later. */
"use strict";
{
  const board = window.awBoard;
  const PLAIN = /^[A-Za-zÀ-ž][^:#"'{}[\],&*!|>%@`\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]*$/;
  /** Where no braces stand round it, more signs are safe behind a first letter. */
  const PLAIN_ALONE = /^[A-Za-zÀ-ž][^:#\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]*$/;
  const NO_TEXT = /^(true|false|yes|no|on|off|y|n|null|ja|nee)$/i;

  /** A value on one line, in quotes where it could be read as something else. @type {AwBoard["scalar"]} */
  board.scalar = (text, isAlone = false) =>
    (isAlone ? PLAIN_ALONE : PLAIN).test(text) && !NO_TEXT.test(text) && text === text.trim()
      ? text
      : JSON.stringify(text).replace(
          /[\u007f-\u009f\u2028\u2029\ufeff]/g,
          (sign) => "\\u" + sign.charCodeAt(0).toString(16).padStart(4, "0"),
        );

  /** A value behind its key; of several lines a block, each line behind `indent`. @type {AwBoard["value"]} */
  board.value = (text, indent, newline = "\n") => {
    const isBlock =
      /\n/.test(text) && !/^\s|[^\S\n ]|[\u0000-\u0008\u007f-\u009f\u2028\u2029\ufeff]| $| \n|\n$/.test(text);
    if (!isBlock) return board.scalar(text, true);
    return (
      "|-" +
      text
        .split("\n")
        .map((line) => newline + (line ? indent + line : ""))
        .join("")
    );
  };

  /** The word for a level as content has it. @type {AwBoard["ratingWord"]} */
  board.ratingWord = (level, { words }, isEnglish) => words[level]?.[Number(isEnglish)] ?? level;

  /** A sticker as fields of content. @type {AwBoard["stickerFields"]} */
  board.stickerFields = ({ direction, count, phase, argument }, { directions }, isEnglish) => ({
    direction: directions[direction][Number(isEnglish)],
    count: /^\d+$/.test(count) ? Number(count) : count || 1,
    ...(phase ? { phase } : {}),
    ...(argument ? { argument } : {}),
  });

  /** The word of a choice as content has it; `value` is the Dutch one. @type {AwBoard["choiceWord"]} */
  board.choiceWord = (name, value, { choices }, isEnglish) =>
    choices[name]?.find(([dutch]) => dutch === value)?.[Number(isEnglish)] ?? value;

  /** A measure as fields of content: one of the library, or one that the group made up. @type {AwBoard["measureFields"]} */
  board.measureFields = (one, said, isEnglish) =>
    Object.fromEntries(
      board.MEASURE_FIELDS.filter((name) => one[name]).map((name) => {
        const value = board.choiceWord(name, String(one[name]), said, isEnglish);
        return [name, name === "levels" && /^\d$/.test(value) ? Number(value) : value];
      }),
    );
  board.MEASURE_FIELDS = [
    "measure",
    "name",
    "theme",
    "levels",
    "card",
    "feasibility",
    "owner",
    "question",
    "rejection_reason",
  ];

  /** The nearest text that can be the name of a file. @type {AwBoard["idOf"]} */
  board.idOf = (name) => {
    const plain = name
      .toLowerCase()
      .replaceAll("ß", "ss")
      .normalize("NFKD")
      .replace(/[^\u0000-\u007f]/g, "");
    const id = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
    const cut = id.length > 60 ? id.slice(0, id.lastIndexOf("-", 60) > 0 ? id.lastIndexOf("-", 60) : 60) : id;
    return /^(con|prn|aux|nul|(com|lpt)\d)$/.test(cut) ? `${cut}-web` : cut;
  };

  /** What starts the last line, by which `ambitieweb ontvang` knows where a file belongs and of which version it was made. */
  board.MARK = "# ambitieweb-bord:";

  /** What tells one version of a file from another, the same in `commands/receive.py`. @type {AwBoard["versionOf"]} */
  board.versionOf = (text) => {
    const bytes = new TextEncoder().encode(text.replaceAll("\r\n", "\n"));
    let crc = -1;
    for (const byte of bytes) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return `${((crc ^ -1) >>> 0).toString(16).padStart(8, "0")}-${bytes.length}`;
  };

  /** A text with its last line; `passed` are the versions that were taken along before. @type {AwBoard["marked"]} */
  board.marked = (text, path, version, passed, newline = "\n") => {
    const isOpen = text !== "" && !/\n$/.test(text);
    const others = Array.from(new Set(passed)).filter((one) => one !== version && one !== board.versionOf(text));
    const words = [board.MARK, path, `${version}${isOpen ? "-open" : ""}`, ...others];
    return `${text}${isOpen ? newline : ""}${words.join(" ")}${newline}`;
  };

  /** The path below the folder with content, and the file. @type {AwBoard["newFile"]} */
  board.newFile = (draft, atlas) => {
    const { said } = atlas;
    const { say } = said;
    const { set, themes, above } = board.seen(draft, atlas);
    const isEnglish = said.language === "en";
    const key = (/** @type {string} */ name) => said.keys[name][Number(isEnglish)];
    /** @param {Record<string, string | number>} fields */
    const row = (fields) => {
      const said = Object.entries(fields).map(
        ([field, value]) => `${key(field)}: ${typeof value === "number" ? value : board.scalar(value)}`,
      );
      return `{${said.join(", ")}}`;
    };
    const name = draft.name.trim() || say.unnamed;
    const path = `${said.kinds[draft.kind][1]}/${board.idOf(name) || "web"}.yml`;
    const lines = [`# ${board.fill(say.file_made, { site: said.site })}`, `# ${say.file_levels}`];
    lines.push(`${key("name")}: ${board.scalar(name, true)}`);
    if (above) {
      const [kind, id] = draft.parent.split("/");
      const isCategory = kind === said.kinds[1][1];
      const field = draft.kind !== 0 ? "parent" : isCategory ? "category" : "organisation";
      lines.push(`${key(field)}: ${id}  # ${oneLine(above.name)}`);
    }
    lines.push(`${key("web")}:`);
    const usual = atlas.sets[above ? above.set : said.own]?.id;
    if (set.id !== usual) lines.push(`  ${key("theme_set")}: ${set.id}  # ${oneLine(set.name)}`);
    lines.push(`  ${key("status")}: ${said.status[Number(isEnglish)]}`);
    if (/^\d{4}-\d\d-\d\d$/.test(draft.session?.date ?? ""))
      lines.push(`  ${key("status_date")}: ${draft.session?.date}`);
    lines.push(`  ${key("themes")}:`);
    for (const seen of themes) {
      const { theme, own } = seen;
      const why = own.why.trim();
      const differs = own.differs.trim();
      const beside = [oneLine(theme.name), levelName(own.level, set), board.beside(seen, set, say)].filter(Boolean);
      const stickers = own.stickers ?? [];
      if (!own.level && !why && !differs && !stickers.length) {
        lines.push(
          `    # ${theme.id}: ${board.fill(own.level === "" && seen.parent ? say.file_follows : say.file_blank, { beside: oneLine(board.beside(seen, set, say)) })}`,
        );
        continue;
      }
      lines.push(`    ${theme.id}:  # ${oneLine(beside.join("; "))}`);
      if (own.level) lines.push(`      ${key("rating")}: ${board.ratingWord(own.level, said, isEnglish)}`);
      if (why) lines.push(`      ${key("rationale")}: ${board.value(why, "        ")}`);
      if (differs) lines.push(`      ${key("deviation_reason")}: ${board.value(differs, "        ")}`);
      if (stickers.length) lines.push(`      ${key("impact")}:`);
      for (const one of stickers) lines.push(`        - ${row(board.stickerFields(one, said, isEnglish))}`);
    }
    const ids = set.themes.map(({ id }) => id);
    const measures = (draft.measures ?? []).filter(({ theme }) => draft.kind !== 2 && (!theme || ids.includes(theme)));
    if (measures.length) lines.push(`${key("measures")}:`);
    for (const one of measures) lines.push(`  - ${row(board.measureFields(one, said, isEnglish))}`);
    lines.push(...(board.sessionLines?.(draft, atlas) ?? []));
    const text = lines.join("\n") + "\n";
    return { path, text: board.marked(text, path, "nieuw", draft.made ?? []), mark: board.versionOf(text) };
  };

  /** @param {string} level @param {AwSet} set */
  const levelName = (level, set) => set.levels[Number(level || NaN)]?.[1] ?? "";
  /** @param {string} text */
  const oneLine = (text) => text.replace(/\s+/g, " ").trim();
}
