// @ts-check
/* A text of YAML with the places of what the board reads: `own-file.js` and `splice.js` cut it open there. */
"use strict";
{
  const board = window.awBoard;
  const yaml = window.awYaml;
  const NOTHING = /^(|~|null|-{2,}|—+|–+)$/i;

  /** A text of YAML with the places of what the board reads. */
  class Source {
    /** @param {string} text @param {AwStart} said */
    constructor(text, said) {
      this.text = text;
      this.said = said;
      this.newline = text.includes("\r\n") ? "\r\n" : "\n";
      this.doc = yaml.parseDocument(text, { merge: false, prettyErrors: true });
      this.root = this.doc.contents;
      /** @type {any} */
      this.meant = null;
    }

    /** The pair with a key, by its Dutch or English name. @param {any} map @param {string} name */
    pair(map, name) {
      const names = this.said.keys[name] ?? [name];
      return yaml.isMap(map)
        ? map.items.find((/** @type {any} */ { key }) => names.includes(String(key?.value)))
        : undefined;
    }

    /** @param {any} map @param {string} name */
    value(map, name) {
      return this.pair(map, name)?.value ?? null;
    }

    /** What a theme says with all references followed, as words; null where that cannot be read. @type {AwSource["resolved"]} */
    resolved(theme, fields) {
      /** @param {any} map @param {string} name */
      const at = (map, name) =>
        map && typeof map === "object" ? map[(this.said.keys[name] ?? [name]).find((key) => key in map) ?? name] : null;
      try {
        this.meant ??= yaml.parseDocument(this.text, { merge: true, logLevel: "silent" }).toJS();
        const found = at(at(at(this.meant, "web"), "themes"), theme);
        const parts = found && typeof found === "object" ? fields.map((field) => at(found, field)) : [found];
        const [rating, why, differs] = parts.map((part) => String(part ?? "").trim());
        const level = this.levelOf(rating);
        return level === undefined || parts.some((part) => part && typeof part === "object")
          ? null
          : { level, why: why ?? "", differs: differs ?? "" };
      } catch {
        return null;
      }
    }

    /** The sign of a level for what the file says; undefined for what is no level. @param {string} word @returns {string | undefined} */
    levelOf(word) {
      if (NOTHING.test(word)) return "";
      return /^[0-3]$/.test(word) ? word : this.said.ratings[word.toLowerCase().replace(/\s+/g, " ")];
    }

    /** True where the file has English keys. */
    get isEnglish() {
      const web = this.value(this.root, "web");
      return this.pair(web, "themes")
        ? String(this.pair(web, "themes").key.value) !== this.said.keys.themes[0]
        : String(this.pair(this.root, "name")?.key.value ?? this.said.keys.name[0]) !== this.said.keys.name[0];
    }

    /** A name for a new key: in the language of the file. @param {string} name */
    key(name) {
      return this.said.keys[name][Number(this.isEnglish)];
    }

    /** A level in the words of the file. @param {string} level */
    ratingWord(level) {
      return board.ratingWord(level, this.said, this.isEnglish);
    }

    /** @param {number} at */
    endOfLine(at) {
      const end = this.text.slice(at).search(/\r?\n/);
      return end < 0 ? this.text.length : at + end;
    }

    /** Behind the colon of a pair. @param {any} pair */
    colon(pair) {
      const from = pair.key.range[1];
      return from + this.text.slice(from).indexOf(":") + 1;
    }

    /** What of a pair another value replaces; a remark between the key and the value stays. @param {any} pair */
    place({ key, value }) {
      const colon = this.colon({ key });
      const isThere = Boolean(value && (value.source || value.value));
      const isBehindRemark = isThere && this.text.slice(colon, value.range[0]).includes("#");
      const start = isBehindRemark ? value.range[0] : colon;
      return { start, end: Math.max(start, isThere ? value.range[1] : start), isBehindRemark };
    }

    /** All remarks, in no order. */
    remarks() {
      /** @type {string[]} */
      const found = [];
      /** @param {any} node */
      const look = (node) => {
        if (!node || typeof node !== "object") return;
        for (const words of [node.commentBefore, node.comment])
          if (words) found.push(...words.split("\n").map((/** @type {string} */ line) => line.trim()));
        if (yaml.isPair(node)) [node.key, node.value].forEach(look);
        else node.items?.forEach(look);
      };
      look(this.doc);
      look(this.root);
      return found.filter(Boolean).sort().join("\n");
    }

    /** How far a key stands from the start of its line. @param {any} pair */
    indent(pair) {
      const start = pair.key.range[0];
      const line = this.text.lastIndexOf("\n", start - 1) + 1;
      return " ".repeat(start - line);
    }

    /** Where what a pair says ends, without remarks behind it. @param {any} pair @returns {number} */
    end(pair) {
      return this.endOf(pair.value, this.colon(pair));
    }

    /** Where a value ends that starts behind a place. @param {any} node @param {number} from @returns {number} */
    endOf(node, from) {
      if (!node) return from;
      if (!node.flow && node.items?.length) {
        const last = node.items[node.items.length - 1];
        return yaml.isPair(last) ? this.end(last) : this.endOf(last, Math.max(from, last.range?.[0] ?? from));
      }
      const end = Math.max(node.range[1], from);
      return end - (this.text.slice(0, end).match(/[\r\n]+$/)?.[0].length ?? 0);
    }

    /** Another value for a pair; nothing leaves its key, with the remark behind it. @type {AwSource["replaced"]} */
    replaced(pair, value, { isFlow = false, isPlain = false } = {}) {
      const { start, end, isBehindRemark } = this.place(pair);
      const node = pair.value;
      const old = this.text.slice(start, end);
      const isBlock = node?.type === "BLOCK_LITERAL" || node?.type === "BLOCK_FOLDED";
      const remark = isBlock ? (old.split(/\r?\n/, 1)[0].match(/\s+#.*/)?.[0] ?? "") : "";
      const after = this.text.slice(end, this.endOfLine(end)).trim();
      const isShort = isFlow || isBehindRemark || (after && !isBlock);
      const isNumber = isPlain && /^[0-9]+$/.test(value) && !node?.type?.startsWith("QUOTE");
      let made = value && (isShort ? board.scalar(value) : board.value(value, this.indent(pair) + "  ", this.newline));
      if (isNumber) made = value;
      if (remark) made = made.startsWith("|-") ? made.replace("|-", "|-" + remark) : made + remark;
      return {
        start,
        end,
        text:
          ((made || isFlow) && !isBehindRemark ? " " : "") + made + (isBlock && /\n$/.test(old) ? this.newline : ""),
      };
    }

    /** The remarks between two places, as they are written. @param {number} from @param {number} to */
    remarksIn(from, to) {
      /** @type {[number, number][]} */
      const words = [];
      /** @param {any} node */
      const look = (node) => {
        if (!node || typeof node !== "object") return;
        if (yaml.isPair(node)) [node.key, node.value].forEach(look);
        else if (node.items) node.items.forEach(look);
        else if (yaml.isScalar(node) && node.range) {
          const isBlock = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
          words.push([isBlock ? this.endOfLine(node.range[0]) : node.range[0], node.range[1]]);
        }
      };
      look(this.root);
      /** @type {string[]} */
      const found = [];
      const sign = /(?<=^|[ \t])#[^\r\n]*/gm;
      sign.lastIndex = from;
      for (let one = sign.exec(this.text); one && one.index < to; one = sign.exec(this.text)) {
        const at = one.index;
        const inside = words.find(([start, end]) => start <= at && at < end);
        if (inside) sign.lastIndex = Math.max(inside[1], at + 1);
        else found.push(one[0].trimEnd());
      }
      return found;
    }
  }

  /** The text of a value as its author wrote it; null for what is no single value. @param {any} node */
  const wordOf = (node) => {
    if (node === null || node === undefined) return "";
    if (!yaml.isScalar(node)) return null;
    const text = typeof node.value === "string" ? node.value : String(node.source ?? "");
    return node.type === "PLAIN" && NOTHING.test(text.trim()) ? "" : text.trim();
  };

  /** True for what is named for use elsewhere, comes from elsewhere, or has a type of its own. @param {any} node */
  const isTied = (node) =>
    Boolean(
      node &&
      (yaml.isAlias(node) || node.anchor || (node.tag && !/^tag:yaml.org|^!$/.test(node.tag)) || node.tag === "!"),
    );

  /** @param {any} map */
  const merges = (map) => yaml.isMap(map) && map.items.some((/** @type {any} */ { key }) => key?.value === "<<");

  /** @param {string} text @param {AwEdit[]} edits */
  function spliced(text, edits) {
    let made = "";
    let done = 0;
    const order = edits
      .map((edit, number) => ({ ...edit, number }))
      .sort((a, b) => a.start - b.start || a.number - b.number);
    for (const { start, end, text: said } of order) {
      if (start < done) return null;
      made += text.slice(done, start) + said;
      done = end;
    }
    return made + text.slice(done);
  }

  board.source = { Source, wordOf, isTied, merges, spliced };
}
