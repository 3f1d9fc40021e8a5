// @ts-check
/* The choice of webs on the front of the comparisons: those of one kind, laid over each other on the page of that kind. */
"use strict";
{
  const start = () => {
    const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-aw-pick]"));
    if (!form) return;
    const [first, ...others] = Array.from(form.querySelectorAll("select"));
    /** @type {(select: HTMLSelectElement) => HTMLOptGroupElement} */
    const groupOf = (select) => /** @type {any} */ (select.selectedOptions[0].parentElement);

    /** Only webs of the same kind can lie over the first, and none twice. */
    function fit() {
      const { label } = groupOf(first);
      const taken = new Set([first.value]);
      for (const select of others) {
        for (const group of select.querySelectorAll("optgroup")) group.disabled = group.hidden = group.label !== label;
        const options = Array.from(select.options);
        /** @type {(option: HTMLOptionElement) => boolean} */
        const isFree = ({ value, parentElement }) =>
          !taken.has(value) && /** @type {HTMLOptGroupElement} */ (parentElement).disabled !== true;
        for (const option of options) option.disabled = taken.has(option.value) && option.value !== "";
        if (!isFree(select.selectedOptions[0])) select.value = options.find(isFree)?.value ?? "";
        taken.add(select.value);
      }
    }
    fit();
    form.addEventListener("change", fit);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const chosen = [first, ...others].map(({ value }) => value).filter(Boolean);
      location.href = groupOf(first).dataset.href + "?kies=" + chosen.join(",");
    });
  };
  start();
}
