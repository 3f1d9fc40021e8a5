// @ts-check
/* What a reader asks of a table, in the address of the page, so that it can be sent and comes back. */
"use strict";
{
  const table = window.awTable;

  table.nothingAsked = () => ({ words: "", chosen: {}, sort: "", ids: new Set(), only: false });

  /** A browser that keeps no questions in the address of a file has them behind `#?`. */
  const isInHash = () => location.hash.startsWith("#?");
  const parts = () => new URLSearchParams(isInHash() ? location.hash.slice(2) : location.search);

  table.readAddress = (prefix, facets, sorts) => {
    const asked = parts();
    /** @param {string} key */
    const get = (key) => asked.get(prefix + key) ?? "";
    const state = table.nothingAsked();
    state.words = get("zoek");
    for (const { key, select } of facets) {
      const value = get(key);
      if (value && Array.from(select.options).some((option) => option.value === value)) state.chosen[key] = value;
    }
    if (sorts.some((sort) => sort.key === get("sorteer").replace(/^-/, ""))) state.sort = get("sorteer");
    state.ids = new Set(get("kies").split(",").filter(Boolean));
    state.only = get("toon") === "gekozen" && state.ids.size > 0;
    return state;
  };

  table.writeAddress = (prefix, facets, state, isStep) => {
    const asked = parts();
    /** @type {(key: string, value: string | undefined) => void} */
    const set = (key, value) => {
      if (value) asked.set(prefix + key, value);
      else asked.delete(prefix + key);
    };
    set("zoek", state.words.trim());
    for (const { key } of facets) set(key, state.chosen[key]);
    set("sorteer", state.sort);
    set("kies", Array.from(state.ids).join(","));
    set("toon", state.only ? "gekozen" : "");
    const query = asked.toString().replaceAll("%2C", ",");
    try {
      if (isInHash()) throw new Error("this browser keeps no questions in the address of a file");
      history[isStep ? "pushState" : "replaceState"](null, "", location.pathname + (query ? "?" + query : ""));
    } catch {
      if (isStep) location.hash = "?" + query;
      else location.replace("#?" + query);
    }
  };
}
