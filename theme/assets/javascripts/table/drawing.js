// @ts-check
/* What is seen of the rows: of each only the places that were found, and on paper every one of them. */
"use strict";
{
  const table = window.awTable;

  /** In a row only the places are left that have what is asked for. */
  table.mark = (row, fitting) => {
    if (!fitting && !row.isMarked) return;
    row.isMarked = Boolean(fitting);
    /** @type {NodeListOf<HTMLElement>} */
    const places = row.tr.querySelectorAll("[data-n]");
    for (const place of places) {
      const numbers = (place.dataset.n ?? "").split(" ").map(Number);
      place.hidden = fitting !== null && !numbers.some((number) => fitting.has(number));
    }
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const folds = row.tr.querySelectorAll("[data-aw-rest-one]");
    for (const fold of folds) countFolded(fold, fitting !== null);
  };

  /** @type {(part: Element | null) => number} */
  const placesIn = (part) => part?.querySelectorAll("[data-n]:not([hidden])").length ?? 0;

  /**
   * '3 more', and open when all that was found is in it.
   * @param {HTMLDetailsElement} fold
   * @param {boolean} isFiltered
   */
  function countFolded(fold, isFiltered) {
    const n = placesIn(fold);
    const before = placesIn(fold.parentElement) - n;
    fold.hidden = n === 0;
    fold.open = isFiltered && before === 0 && n > 0;
    const summary = fold.querySelector("summary");
    if (summary) summary.textContent = table.fill(n === 1 ? fold.dataset.awRestOne : fold.dataset.awRestMany, { n });
  }

  table.unfold = (parts) => {
    const folds = parts.flatMap((part) => Array.from(part.querySelectorAll("details")));
    const closed = folds.filter((fold) => fold.matches(".aw-rest:not([open])"));
    for (const fold of closed) fold.open = true;
    return () => {
      for (const fold of closed) fold.open = false;
    };
  };

  table.countInWords = (words, found, total, isFiltered) => {
    if (!isFiltered) return words.awAll;
    const said = found === 0 ? words.awNone : found === 1 ? words.awOne : words.awMany;
    return table.fill(said, { n: found, total });
  };
}
