// @ts-check
/* Several texts of a card or project at once: all of them, what must, or those of a level, theme or instrument. */
"use strict";
{
  const basket = window.awBasket;

  window.awBasketMenu = async (menu, card) => {
    if (!basket.textsOf) await window.ambitieweb?.script(basket.scripts + "texts.js");
    const [words, said] = await Promise.all([basket.words(), basket.textsOf(card)]);
    if (!said) return;
    const { say } = words;
    const box = document.createElement("div");
    box.className = "aw-choose-ways";
    /** @type {(() => void)[]} */
    const shows = [];

    /** @param {string} label @param {AwText[]} texts @param {ParentNode & Node} place */
    const add = (label, texts, place) => {
      const ids = texts.map(({ key }) => `${card}.${key}`);
      const line = document.createElement("label");
      const tick = document.createElement("input");
      tick.type = "checkbox";
      tick.addEventListener("change", () => basket.toggle(ids, tick.checked));
      line.append(tick, ` ${label} (${ids.length})`);
      place.append(line);
      shows.push(() => {
        const n = ids.filter(basket.has).length;
        tick.checked = n === ids.length;
        tick.indeterminate = n > 0 && n < ids.length;
      });
    };
    /** @param {string} title @param {(text: AwText) => string[]} valuesOf @param {string[]} [order] */
    const group = (title, valuesOf, order) => {
      /** @type {Map<string, AwText[]>} */
      const found = new Map();
      for (const text of said.texts)
        for (const value of valuesOf(text)) if (value) found.set(value, [...(found.get(value) ?? []), text]);
      if (found.size < 2) return;
      const set = document.createElement("fieldset");
      const legend = document.createElement("legend");
      legend.textContent = title;
      set.append(legend);
      const values = order ? order.filter((value) => found.has(value)) : Array.from(found.keys());
      for (const value of values) add(value, found.get(value) ?? [], set);
      box.append(set);
    };
    const top = document.createElement("p");
    add(say.choose_all, said.texts, top);
    box.append(top);
    const must = said.texts.filter((text) => words.must.includes(text.group));
    if (must.length && must.length < said.texts.length) add(say.choose_must, must, top);
    group(say.by_instrument, ({ group: place }) => [words.groups[place]], words.groups);
    group(say.by_theme, ({ themes = [] }) => themes.map(([name]) => name));
    group(say.by_level, ({ themes = [] }) => Array.from(new Set(themes.map(([, level]) => level))));
    menu.append(box);
    const show = () => shows.forEach((one) => one());
    basket.onChange(show);
    show();
  };
}
