// @ts-check
/* Says on the first line of the page of the board which of its views is asked for, so that nothing moves when the board comes. */
"use strict";
{
  const asked = () => {
    document.documentElement.dataset.awView = location.hash.slice(1);
  };
  asked();
  window.addEventListener("hashchange", asked);
}
