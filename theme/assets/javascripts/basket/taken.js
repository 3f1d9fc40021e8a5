// @ts-check
/* What is in the basket as a document: by instrument, each text with its number, its facts and where it comes from. */
"use strict";
{
  const basket = window.awBasket;
  const help = /** @type {NonNullable<Window["ambitieweb"]>} */ (window.ambitieweb);

  /** HTML of the site as an element that is on no page, with links that work elsewhere. @param {string} html @param {string} base */
  function element(html, base) {
    const whole = new DOMParser().parseFromString(`<div>${html}</div>`, "text/html");
    return help.clean(/** @type {Element} */ (whole.body.firstElementChild), base);
  }

  const { escaped } = help;

  /** Where links start that leave this site: its own address where it says so, else where the reader found it. @type {(words: AwBasketWords) => string} */
  const baseOf = ({ web }) => web || (location.protocol === "file:" ? "" : basket.root);

  /** @type {(say: Record<string, string>, key: string, values: Record<string, string | number>) => string} */
  basket.fill = (say, key, values) => {
    const one = values.n === 1 ? say[key + ".one"] : undefined;
    const words = one ?? say[key] ?? say[key + ".other"] ?? "";
    return words.replace(/\{(\w+)\}/g, (all, name) => String(values[name] ?? all));
  };

  basket.taken = (found, words) => {
    const { say } = words;
    const base = baseOf(words);
    /** @type {Map<number, AwFound[]>} */
    const byGroup = new Map();
    for (const one of found) byGroup.set(one.text.group, [...(byGroup.get(one.text.group) ?? []), one]);
    /** @type {AwItem[]} */
    const all = [];
    const groups = Array.from(byGroup.keys())
      .sort((a, b) => a - b)
      .map((group) => {
        const items = (byGroup.get(group) ?? []).map((one, place) =>
          item(one, `${words.ones[group]} ${place + 1}`, words, base),
        );
        all.push(...items);
        return { title: words.groups[group], items };
      });
    for (const one of all) one.note = noteOf(one, all, say);
    const kpis = all.flatMap((one) => one.found.text.kpis?.map((kpi) => ({ ...kpi, of: one.code })) ?? []);
    return { groups, kpis: kpis.map((kpi, place) => ({ ...kpi, code: `${say.kpi_one} ${place + 1}` })) };
  };

  /**
   * @param {AwFound} found
   * @param {string} code
   * @param {AwBasketWords} words
   * @param {string} base
   * @returns {AwItem}
   */
  function item(found, code, words, base) {
    const { text, card } = found;
    const { say } = words;
    const body = element(text.html ?? text.lead ?? "", base || basket.root);
    const path = card.page + (text.place ? "#" + text.place : "");
    /** @type {[AwFactKey, string | undefined][]} */
    const facts = [
      ["points", text.points?.replace(".", words.decimal)],
      ["condition", text.condition && escaped(text.condition)],
      ["theme", text.themes?.map(([name, level]) => escaped(level ? `${name}, ${level}` : name)).join("; ")],
      ["level", text.level],
      ["source", text.source],
      ["criterion", text.criterion],
      ["card", `${escaped(card.name)} (${say["kind." + card.kind]})`],
      ["date", words.day],
      // from a folder an address is of no use to anybody else
      ["address", base && `<a href="${escaped(base + path)}">${escaped(base + path)}</a>`],
    ];
    return {
      found,
      code,
      title: `${code}. ${text.name}`,
      body,
      plain: help.plain(body),
      here: basket.root + path,
      address: base && base + path,
      note: "",
      facts: facts.flatMap(([key, html]) =>
        html ? [{ key, label: say[key], body: element(html, base || basket.root) }] : [],
      ),
    };
  }

  /** What a reader must know of it: that it has no text yet, or stands in the basket twice. @param {AwItem} one @param {AwItem[]} all @param {Record<string, string>} say */
  function noteOf(one, all, say) {
    const text = one.found.text;
    const earlier = all.slice(0, all.indexOf(one));
    const twin = text.html ? earlier.find((other) => other.found.text.html && other.plain === one.plain) : undefined;
    if (twin) return basket.fill(say, "twice", { name: twin.code });
    const other = earlier.find((before) => before.found.text.same === text.same);
    const isOther = text.html && other?.found.text.html;
    const same = other ? basket.fill(say, isOther ? "other_text" : "same", { name: other.code }) : "";
    return [same, text.html ? "" : say.no_text].filter(Boolean).join(" ");
  }

  /** Where the texts come from, and the day that the site holds for. */
  basket.origin = ({ say, site, day }) => basket.fill(say, day ? "made" : "made_bare", { site, day });

  /** What stands with a text itself; the rest is in the table of origins. @type {AwFactKey[]} */
  const WITH_TEXT = ["points", "condition"];
  basket.withText = ({ facts }) => facts.filter(({ key }) => WITH_TEXT.includes(key));

  /** Where each text comes from: the columns that say something. */
  basket.originColumns = (taken, say) => {
    const items = taken.groups.flatMap(({ items }) => items);
    /** @type {(one: AwItem, ...keys: AwFactKey[]) => string} */
    const told = (one, ...keys) =>
      one.facts.flatMap(({ key, body }) => (keys.includes(key) ? [body.innerHTML] : [])).join("<br>");
    /** @type {(one: AwItem) => string} */
    const card = (one) =>
      one.address ? `<a href="${escaped(one.address)}">${told(one, "card")}</a>` : told(one, "card");
    /** @type {[string, (one: AwItem) => string][]} */
    const columns = [
      [say.number, (one) => escaped(one.code)],
      [say.theme_level, (one) => told(one, "theme", "level")],
      [say.source, (one) => told(one, "source")],
      [say.criterion, (one) => told(one, "criterion")],
      [say.card, card],
    ];
    return columns.filter(([, value]) => items.some((one) => value(one)));
  };

  /** The columns of the table of KPIs that say something. @param {AwTaken} taken @param {Record<string, string>} say @returns {[string, (kpi: AwKpi) => string][]} */
  basket.kpiColumns = (taken, say) => {
    /** @type {[string, (kpi: AwKpi) => string][]} */
    const columns = [
      [say.name, ({ code, name, unit }) => `${code}. ${name}` + (unit ? ` (${unit})` : "")],
      [say.baseline, (kpi) => kpi.baseline ?? ""],
      [say.target, (kpi) => kpi.target ?? ""],
      [say.method, (kpi) => kpi.method ?? ""],
      [say.kpi_of, (kpi) => kpi.of],
    ];
    return columns.filter(([, value]) => taken.kpis.some((kpi) => value(kpi)));
  };
}
