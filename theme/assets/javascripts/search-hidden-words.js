/* Zensical shows its results in a shadow tree, where our stylesheets do not reach: hide the words that only serve to be
   found with there too (see `hidden_words` in the generator). Does nothing on Material for MkDocs. */
(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("sup > sub { display: none }");

  const hide = () => {
    for (const { shadowRoot } of document.querySelectorAll("body > div")) {
      if (shadowRoot && !shadowRoot.adoptedStyleSheets.includes(sheet)) {
        shadowRoot.adoptedStyleSheets.push(sheet);
      }
    }
  };

  new MutationObserver(hide).observe(document.body, { childList: true });
  hide();
})();
