// @ts-check
/* Which rows have what a reader asks for, and those filters in words. */
"use strict";
{
  const table = window.awTable;

  table.facetsOf = (element, form) =>
    (element.dataset.awFacets ?? "")
      .split(" ")
      .filter(Boolean)
      .flatMap((word, place) => {
        const key = word.replace("+", "");
        /** @type {HTMLSelectElement | null | undefined} */
        const select = form?.querySelector(`select[name="${key}"]`);
        return select ? [{ key, place, isMinimum: word.endsWith("+"), select }] : [];
      });

  table.filtered = (rows, facets, state) => {
    const words = table.fold(state.words).split(/\s+/).filter(Boolean);
    const asked = facets
      .filter(({ key }) => state.chosen[key])
      .map(({ place, isMinimum, select }) => {
        const wanted = isMinimum ? Number(select.value) : select.selectedIndex - 1;
        return { place, fits: (/** @type {number} */ value) => (isMinimum ? value >= wanted : value === wanted) };
      });
    return rows.filter((row) => {
      row.fitting = null;
      if (state.only && !state.ids.has(row.id)) return false;
      if (asked.length) {
        const fitting = row.variants.flatMap((variant, number) =>
          asked.every(({ place, fits }) => variant[place]?.some(fits)) ? [number] : [],
        );
        row.fitting = new Set(fitting);
        if (!fitting.length) return false;
      }
      return words.every((word) => table.hasWord(row.words, word));
    });
  };

  table.inWords = (form, facets, state) => {
    /** @param {Element | null} field */
    const label = (field) => field?.closest("label")?.firstChild?.textContent?.trim() ?? "";
    const parts = facets
      .filter(({ key }) => state.chosen[key])
      .map(({ select }) => label(select) + ": " + select.selectedOptions[0].text.replace(/ \(\d+\)$/, ""));
    const words = state.words.trim();
    if (words) parts.unshift(label(form.querySelector('[name="zoek"]')) + ": " + words);
    if (state.only) parts.push(form.querySelector("[data-aw-only]")?.textContent ?? "");
    return parts.join("; ");
  };
}
