// @ts-check
/* Changes anywhere in a file of content, lists too: something is set, added to a list, or removed. Only those lines differ; remarks of what is
   removed stay as lines of their own. Each change is read back: where the file would say anything else than was meant, nothing is made.

   A change is `{ path, set }`, `{ path, add }` or `{ path, remove: true }`. A path goes from the top: the English name of a field, `{ key }` for a
   key that is no field (the id of a theme), `{ at }` for an item of a list; `short` says which field a bare word stands for there. What lies on the
   way and is not there yet, is made. A value is a text, a number (written as it is), a list, or fields by their English names. */
"use strict";
{
  const board = window.awBoard;
  const yaml = window.awYaml;
  const { Source, wordOf, isTied, merges, spliced } = board.source;
  const WIDE = 150;
  const DAY = /^\d{4}-\d\d-\d\d$/;

  class Unsafe extends Error {}

  /** @param {any} node */
  const isList = (node) => Boolean(node?.items) && !yaml.isMap(node);
  /** @param {any} node */
  const isEmpty = (node) => !node || (yaml.isScalar(node) && node.type === "PLAIN" && wordOf(node) === "");
  /** @param {AwStep} step */
  const isItem = (step) => typeof step === "object" && "at" in step;

  /** One change of one text. */
  class Change {
    /** @param {AwSource} source @param {AwChangeOf} edit */
    constructor(source, edit) {
      this.source = source;
      this.edit = this.plain(edit);
    }

    /** The name of a step as the file has it, or would. @param {AwStep} step @param {any} [map] */
    name(step, map) {
      if (typeof step === "object") return String(/** @type {{ key: string }} */ (step).key);
      const found = map && this.source.pair(map, step);
      if (found) return String(found.key.value);
      return this.source.said.keys[step] ? this.source.key(step) : step;
    }

    /** @param {any} map @param {AwStep} step */
    pair(map, step) {
      if (!yaml.isMap(map)) return undefined;
      const name = this.name(step, map);
      return map.items.find((/** @type {any} */ { key }) => String(key?.value) === name);
    }

    /** Who takes the last of a list away, takes the list away; where nothing would be left beside it, it stays as an empty one. @param {AwChangeOf} edit @returns {AwChangeOf} */
    plain(edit) {
      if (!("remove" in edit)) return edit;
      const { path } = edit;
      const last = path[path.length - 1];
      const above = this.found(path.slice(0, -1));
      if (isItem(last)) {
        const isOnly = above && !("at" in last && last.at) && (!isList(above) || above.items.length === 1);
        return isOnly ? this.plain({ path: path.slice(0, -1), remove: true }) : edit;
      }
      const isOnly = yaml.isMap(above) && above.items.length === 1 && this.pair(above, last);
      return isOnly ? { path, set: isList(this.found(path)) || yaml.isMap(this.found(path)) ? [] : "" } : edit;
    }

    /** The node at the end of a path. @param {AwStep[]} path */
    found(path) {
      let node = this.source.root;
      for (const step of path) {
        if (isItem(step)) node = isList(node) ? node.items[/** @type {any} */ (step).at] : node;
        else node = this.pair(node, step)?.value;
      }
      return node;
    }

    /** What stands at the end of the rest of a path, where nothing of that is there yet. @param {AwStep[]} rest @returns {any} */
    nested(rest) {
      const value = "add" in this.edit ? [this.edit.add] : "set" in this.edit ? this.edit.set : undefined;
      if (value === undefined) throw new Unsafe();
      return rest.reduceRight((inner, step) => (isItem(step) ? [inner] : { [this.name(step)]: inner }), value);
    }

    /** @returns {AwEdit[]} */
    edits() {
      const { source, edit } = this;
      const { path } = edit;
      let node = source.root;
      /** @type {{ map?: any, pair?: any, list?: any, place?: number }} */
      let held = {};
      let short = "";
      for (const [number, step] of path.entries()) {
        if (isTied(node) || merges(node)) throw new Unsafe("tied");
        const rest = path.slice(number);
        if (isItem(step)) {
          const { at } = /** @type {{ at: number }} */ (step);
          if (isList(node)) {
            if (at >= node.items.length) throw new Unsafe();
            held = { list: node, place: at };
            node = node.items[at];
          } else if (at || isEmpty(node)) throw new Unsafe();
        } else {
          if (isEmpty(node) && node !== source.root)
            return held.pair ? [this.filled(held.pair, Boolean(held.map.flow), this.nested(rest))] : this.stop();
          if (!yaml.isMap(node)) return yaml.isScalar(node) && short ? this.opened(node, short, rest) : this.stop();
          const pair = this.pair(node, step);
          if (!pair) return [this.withKey(node, this.name(step), this.nested(rest.slice(1)))];
          held = { map: node, pair };
          node = pair.value;
        }
        short = typeof step === "object" ? (step.short ?? "") : "";
      }
      if (isTied(node)) throw new Unsafe("tied");
      if ("remove" in edit) return held.list ? this.withoutItem(held.list, held.place ?? 0) : this.withoutKey(held);
      if ("add" in edit) return this.added(held, node, edit.add);
      return this.set(held, node, edit.set);
    }

    /** @returns {never} */
    stop() {
      throw new Unsafe();
    }

    /** @param {any} held @param {any} node @param {any} value */
    set(held, node, value) {
      const { source } = this;
      if (!held.pair) throw new Unsafe();
      const isFlow = Boolean(held.map.flow);
      if (isEmpty(node)) return [this.filled(held.pair, isFlow, value)];
      if (typeof value !== "object" && yaml.isScalar(node)) {
        const isPlain = typeof value === "number" || DAY.test(value);
        if (typeof value === "number") return [source.replaced(held.pair, String(value), { isFlow, isPlain })];
        if (isPlain) return [{ start: node.range[0], end: node.range[1], text: value }];
        return [source.replaced(held.pair, value, { isFlow })];
      }
      const start = source.colon(held.pair);
      return [{ start, end: source.end(held.pair), text: this.behind(value, isFlow, source.indent(held.pair)) }];
    }

    /** @param {any} held @param {any} node @param {any} value @returns {AwEdit[]} */
    added(held, node, value) {
      const { source } = this;
      if (!held.pair) throw new Unsafe();
      const isFlow = Boolean(held.map.flow);
      if (isEmpty(node)) return [this.filled(held.pair, isFlow, [value])];
      if (isList(node)) return [this.more(held.pair, node, value)];
      const [start] = node.range;
      const end = source.end(held.pair);
      if (node.flow || yaml.isScalar(node))
        return [
          { start, end: start, text: "[" },
          { start: end, end, text: `, ${this.flow(value)}]` },
        ];
      const indent = source.indent(node.items[0]);
      /** @type {AwEdit[]} */
      const made = [{ start, end: start, text: "- " }];
      for (let at = source.text.indexOf("\n", start); at >= 0 && at < end; at = source.text.indexOf("\n", at + 1))
        if (!/^[ \t]*\r?(\n|$)/.test(source.text.slice(at + 1))) made.push({ start: at + 1, end: at + 1, text: "  " });
      const line = source.endOfLine(end);
      return [
        ...made,
        { start: line, end: line, text: source.newline + indent + "- " + this.item(value, indent, true) },
      ];
    }

    /** One more behind the last of a list. @param {any} pair @param {any} list @param {any} value @returns {AwEdit} */
    more(pair, list, value) {
      const { source } = this;
      const { items } = list;
      const last = items[items.length - 1];
      if (list.flow) {
        if (!last) return { start: list.range[0] + 1, end: list.range[0] + 1, text: this.flow(value) };
        const at = source.endOf(last, last.range[0]);
        const line = source.text.slice(source.text.lastIndexOf("\n", last.range[0]) + 1, last.range[0]);
        return {
          start: at,
          end: at,
          text: (/^[ \t]*$/.test(line) && line ? `,${source.newline}${line}` : ", ") + this.flow(value),
        };
      }
      const dash = this.dash(list, items.length - 1);
      const indent = " ".repeat(dash - source.text.lastIndexOf("\n", dash) - 1);
      const line = source.endOfLine(source.endOf(last, dash + 1));
      void pair;
      const isFlow = last?.flow || !yaml.isMap(last);
      return { start: line, end: line, text: source.newline + indent + "- " + this.item(value, indent, isFlow) };
    }

    /** Where the dash of an item stands. @param {any} list @param {number} place */
    dash(list, place) {
      const { text } = this.source;
      const before = place ? this.source.endOf(list.items[place - 1], list.range[0]) : list.range[0];
      const item = list.items[place];
      const at = place ? text.slice(0, item?.range?.[0] ?? text.length).lastIndexOf("-") : list.range[0];
      if (text[at] !== "-" || at < before) throw new Unsafe();
      return at;
    }

    /** An empty pair with a value. @param {any} pair @param {boolean} isFlow @param {any} value @returns {AwEdit} */
    filled(pair, isFlow, value) {
      const { source } = this;
      const colon = source.colon(pair);
      const said = this.behind(value, isFlow, source.indent(pair));
      const end = pair.value && (pair.value.source || pair.value.value) ? pair.value.range[1] : colon;
      const line = source.endOfLine(end);
      if (!isFlow && said.startsWith(source.newline) && end === colon) return { start: line, end: line, text: said };
      return { start: colon, end: Math.max(colon, end), text: said };
    }

    /** A bare word that stands for a field, as that field with more beside it. @param {any} node @param {string} short @param {AwStep[]} rest @returns {AwEdit[]} */
    opened(node, short, rest) {
      const [start, end] = node.range;
      const [step, ...further] = rest;
      const more = `${this.name(step)}: ${this.flow(this.nested(further))}`;
      return [
        { start, end: start, text: `{${this.name(short)}: ` },
        { start: end, end, text: `, ${more}}` },
      ];
    }

    /** A map with a key more. @param {any} map @param {string} name @param {any} value @returns {AwEdit} */
    withKey(map, name, value) {
      const { source } = this;
      const last = map.items[map.items.length - 1];
      if (map.flow) {
        const at = last ? source.end(last) : map.range[0] + 1;
        return { start: at, end: at, text: `${last ? ", " : ""}${name}: ${this.flow(value)}` };
      }
      if (!last) throw new Unsafe();
      const indent = source.indent(map.items[0]);
      const at = source.endOfLine(source.end(last));
      const isOpen = at === source.text.length;
      void isOpen;
      return { start: at, end: at, text: `${source.newline}${indent}${name}:${this.behind(value, false, indent)}` };
    }

    /** @param {any} list @param {number} place @returns {AwEdit[]} */
    withoutItem(list, place) {
      const { source } = this;
      const { items } = list;
      this.refuseTied(items[place]);
      if (list.flow)
        return [
          this.fromFlow(
            items.map((/** @type {any} */ item) => [item.range[0], source.endOf(item, item.range[0])]),
            place,
          ),
        ];
      const dash = this.dash(list, place);
      return this.lines(dash, source.endOf(items[place], dash + 1));
    }

    /** @param {{ map?: any, pair?: any }} held @returns {AwEdit[]} */
    withoutKey({ map, pair }) {
      const { source } = this;
      if (!pair) return [];
      this.refuseTied(pair.value);
      const { items } = map;
      const place = items.indexOf(pair);
      if (map.flow)
        return [
          this.fromFlow(
            items.map((/** @type {any} */ one) => [one.key.range[0], source.end(one)]),
            place,
          ),
        ];
      const [start] = pair.key.range;
      const line = source.text.lastIndexOf("\n", start) + 1;
      if (/^[ \t]*$/.test(source.text.slice(line, start))) return this.lines(start, source.end(pair));
      const next = items[place + 1];
      if (!next) throw new Unsafe();
      return [{ start, end: next.key.range[0], text: "" }];
    }

    /** @param {[number, number][]} places @param {number} place @returns {AwEdit} */
    fromFlow(places, place) {
      const [start, end] = places[place];
      if (place) return { start: places[place - 1][1], end, text: "" };
      return { start, end: places[1]?.[0] ?? end, text: "" };
    }

    /** Takes whole lines away; the remarks in them stay. @param {number} from @param {number} to @returns {AwEdit[]} */
    lines(from, to) {
      const { source } = this;
      const { text, newline } = source;
      let start = text.lastIndexOf("\n", from - 1) + 1;
      const indent = text.slice(start, from);
      if (!/^[ \t]*$/.test(indent)) throw new Unsafe();
      const line = source.endOfLine(to);
      const kept = source.remarksIn(from, line).map((remark) => indent + remark);
      if (line < text.length) {
        const end = line + (text.startsWith("\r\n", line) ? 2 : 1);
        return [{ start, end, text: kept.map((one) => one + newline).join("") }];
      }
      if (start) start -= text.startsWith("\r\n", start - 2) ? 2 : 1;
      return [{ start, end: line, text: kept.map((one) => newline + one).join("") }];
    }

    /** What has a name of its own may be used elsewhere. @param {any} node */
    refuseTied(node) {
      if (isTied(node)) throw new Unsafe("tied");
      if (yaml.isPair(node)) this.refuseTied(node.value);
      else node?.items?.forEach((/** @type {any} */ one) => this.refuseTied(one));
    }

    /** A value behind the colon of its key. @param {any} value @param {boolean} isFlow @param {string} indent @returns {string} */
    behind(value, isFlow, indent) {
      const { source } = this;
      const { newline } = source;
      if (value === "") return "";
      if (isFlow) return ` ${this.flow(value)}`;
      if (typeof value === "string" && !DAY.test(value)) return ` ${board.value(value, indent + "  ", newline)}`;
      if (typeof value !== "object") return ` ${value}`;
      if (Array.isArray(value)) {
        const words = this.flow(value);
        const isShort = value.every((one) => typeof one !== "object") && words.length <= WIDE;
        if (isShort) return ` ${words}`;
        const inner = indent + this.step();
        return value.map((one) => `${newline}${inner}- ${this.item(one, inner, true)}`).join("");
      }
      return this.fields(value)
        .map(([name, one]) => `${newline}${indent}  ${name}:${this.behind(one, false, indent + "  ")}`)
        .join("");
    }

    /** An item behind its dash. @param {any} value @param {string} indent @param {boolean} isFlow @returns {string} */
    item(value, indent, isFlow) {
      const words = this.flow(value);
      const isDeep = typeof value === "object" && Object.values(value).some((one) => typeof one === "object");
      const isLong = words.length > WIDE || words.includes("\\n") || isDeep;
      if (typeof value !== "object" || (isFlow && !isLong)) return words;
      const inner = indent + "  ";
      return this.fields(value)
        .map(([name, one]) => `${name}:${this.behind(one, false, inner)}`)
        .join(this.source.newline + inner);
    }

    /** A value on one line. @param {any} value @returns {string} */
    flow(value) {
      if (typeof value === "string") return DAY.test(value) ? value : board.scalar(value);
      if (typeof value !== "object") return String(value);
      if (Array.isArray(value)) return `[${value.map((one) => this.flow(one)).join(", ")}]`;
      return `{${this.fields(value)
        .map(([name, one]) => `${name}: ${this.flow(one)}`)
        .join(", ")}}`;
    }

    /** @param {Record<string, any>} value @returns {[string, any][]} */
    fields(value) {
      return Object.entries(value).map(([name, one]) => [this.name(name), one]);
    }

    /** How far lists stand behind their key in this file. */
    step() {
      const found = this.source.text.match(/^([ ]*)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n([ ]*)- /m);
      return " ".repeat(found ? Math.max(0, found[2].length - found[1].length) : 2);
    }

    /** What the file should say, as values. @param {any} everything */
    meant(everything) {
      const { edit } = this;
      /** @type {any} */
      const top = { top: structuredClone(everything) };
      /** @type {any} */
      let holder = top;
      /** @type {string | number} */
      let at = "top";
      let short = "";
      for (const step of edit.path) {
        /** @type {any} */
        let node = holder[at];
        if (isItem(step)) {
          if (!Array.isArray(node)) node = holder[at] = isNothing(node) ? [] : [node];
          holder = node;
          at = /** @type {{ at: number }} */ (step).at;
        } else {
          if (isNothing(node)) node = holder[at] = {};
          else if (typeof node !== "object") node = holder[at] = { [this.name(short)]: node };
          /** @type {string | undefined} */
          const name =
            typeof step === "string" ? (this.source.said.keys[step] ?? [step]).find((one) => one in node) : "";
          holder = node;
          at = name || this.name(step);
        }
        short = typeof step === "object" ? (step.short ?? "") : "";
      }
      if ("set" in edit) holder[at] = this.told(edit.set);
      else if ("add" in edit) {
        const had = holder[at];
        holder[at] = [...(Array.isArray(had) ? had : isNothing(had) ? [] : [had]), this.told(edit.add)];
      } else if (Array.isArray(holder)) holder.splice(Number(at), 1);
      else delete holder[at];
      return top.top;
    }

    /** A value with the names of the file. @param {any} value @returns {any} */
    told(value) {
      if (value === "") return null;
      if (Array.isArray(value)) return value.map((one) => this.told(one));
      if (typeof value !== "object") return value;
      return Object.fromEntries(this.fields(value).map(([name, one]) => [name, this.told(one)]));
    }
  }

  /** @param {any} value */
  const isNothing = (value) => value === null || value === undefined || value === "";

  /** Equal for equal values, whatever the order of keys. @param {any} value @returns {string} */
  function canonical(value) {
    if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
    if (value && typeof value === "object")
      return `{${Object.keys(value)
        .sort()
        .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
        .join(",")}}`;
    return JSON.stringify(value ?? null);
  }

  /** @type {NonNullable<AwBoard["edited"]>} */
  board.edited = (text, edits, said) => {
    let now = text;
    for (const edit of edits) {
      const source = new Source(now, said);
      if (source.doc.errors.length) return { problem: "unsure" };
      try {
        const change = new Change(source, edit);
        const made = spliced(now, change.edits());
        const again = made === null ? null : new Source(made, said);
        if (made === null || !again || again.doc.errors.length) return { problem: "unsure" };
        const isMeant = canonical(again.doc.toJS()) === canonical(change.meant(source.doc.toJS()));
        if (!isMeant || source.remarks() !== again.remarks()) return { problem: "unsure" };
        now = made;
      } catch (problem) {
        if (problem instanceof Unsafe) return { problem: problem.message === "tied" ? "tied" : "unsure" };
        throw problem;
      }
    }
    return { text: now };
  };
}
