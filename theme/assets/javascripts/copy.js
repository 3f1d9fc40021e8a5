// @ts-check
/* Texts to copy: a button in each, and the text as it reads; and what the scripts of a page share, such as running another script. */
"use strict";
{
  /** @typedef {NonNullable<Window["ambitieweb"]>} Help */

  /** The words of the box itself, else those of the page. @type {(name: string, box?: Element | null) => string} */
  const words = (name, box) => {
    const content = /** @type {HTMLElement | null} */ (document.querySelector(".md-content[data-aw-copy]"));
    const own = box instanceof HTMLElement ? box.dataset[name] : "";
    return own || (content?.dataset[name] ?? "");
  };

  /**
   * @param {Element} box
   */
  function addButton(box) {
    const title = box.querySelector(".aw-copy-title");
    if (!box.querySelector(".aw-copy-text") || !title || !words("awCopy") || title.querySelector("button")) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "aw-button";
    button.dataset.awCopyText = "";
    button.textContent = words("awCopy", box);
    button.setAttribute("aria-live", "polite");
    title.append(button);
  }

  /**
   * One listener for all buttons, so that it also serves those of rows that come later.
   * @param {Event} event
   */
  function copyText(event) {
    const button = /** @type {Element} */ (event.target).closest?.("[data-aw-copy-text]");
    const text = button?.closest(".aw-copy")?.querySelector(".aw-copy-text");
    if (!button || !text) return;
    copy(plainText(text), () => {
      button.textContent = words("awCopied");
      setTimeout(() => {
        button.textContent = words("awCopy", button.closest(".aw-copy"));
      }, 3000);
    });
  }

  /** Empty lines before and after a block. @type {Record<string, number>} */
  const BLOCKS = { P: 2, UL: 2, OL: 2, TABLE: 2, BLOCKQUOTE: 2, PRE: 2, LI: 1, TR: 1, DIV: 1 };

  /**
   * The text as it reads, also when it is folded away: paragraphs apart, and lists with their numbers.
   * @param {Element} part
   */
  function plainText(part) {
    let text = "";
    /** @param {number} lines */
    const end = (lines) => {
      if (text) text = text.replace(/[ \n]*$/, (tail) => "\n".repeat(Math.max(lines, tail.split("\n").length - 1)));
    };
    /** @param {Node} node */
    const read = (node) => {
      if (node instanceof Text) {
        const plain = node.parentElement?.closest("pre") ? node.data : node.data.replace(/\s+/g, " ");
        text += !text || /\s$/.test(text) ? plain.replace(/^\s+/, "") : plain;
      }
      if (!(node instanceof Element)) return;
      if (node.nodeName === "BR") {
        end(1);
        return;
      }
      const lines = BLOCKS[node.nodeName] ?? 0;
      const parent = node.parentElement;
      const isInItem = node.nodeName === "P" && parent?.nodeName === "LI" && node === parent.firstElementChild;
      if (lines && !isInItem) end(node.closest("li li") ? 1 : lines);
      if (node.nodeName === "LI") text += mark(node);
      if (/^T[DH]$/.test(node.nodeName) && node.previousElementSibling) text += "\t";
      node.childNodes.forEach(read);
      if (lines) end(node.closest("li") ? 1 : lines);
    };
    read(part);
    return text.trim();
  }

  /** What stands before an item, unless it stands in its words. @param {Element} item */
  function mark(item) {
    const list = item.parentElement;
    if (list?.classList.contains("aw-as-written")) return "";
    if (list?.nodeName !== "OL") return "- ";
    if (item.getAttribute("value")) return item.getAttribute("value") + ". ";
    return (Number(list.getAttribute("start")) || 1) + Array.from(list.children).indexOf(item) + ". ";
  }

  /**
   * A page that was opened from a folder may have no clipboard of its own: then the old way. What was copied or not is told.
   * @type {Help["copy"]}
   */
  function copy(text, done, failed = () => {}) {
    const old = () => {
      const field = document.createElement("textarea");
      field.value = text;
      field.className = "aw-sr";
      document.body.append(field);
      field.select();
      const isCopied = document.execCommand("copy");
      field.remove();
      if (isCopied) done();
      else failed();
    };
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, old);
    else old();
  }

  /**
   * The same with its marks for a text processor: what asks for HTML gets that, a mail program in plain text the words. This
   * way works from a folder and from a server.
   * @type {Help["copyRich"]}
   */
  function copyRich(html, text, done, failed) {
    /** @param {ClipboardEvent} event */
    const fill = (event) => {
      event.clipboardData?.setData("text/html", html);
      event.clipboardData?.setData("text/plain", text);
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener("copy", fill, { capture: true, once: true });
    const isCopied = document.execCommand("copy");
    document.removeEventListener("copy", fill, { capture: true });
    if (isCopied) done();
    else copy(text, done, failed);
  }

  /**
   * A text without what only a page needs, its links whole and pictures in words. Marks that stand in the words of a list become marks of the list, so
   * that a text processor does not number twice.
   * @type {Help["clean"]}
   */
  function clean(text, base = location.href) {
    const own = /** @type {Element} */ (text.cloneNode(true));
    own.querySelectorAll(".aw-as-written > li").forEach(unmark);
    own.querySelectorAll("img").forEach((image) => image.replaceWith(image.alt));
    for (const part of own.querySelectorAll("*"))
      for (const { name } of [...part.attributes]) if (!KEPT.includes(name)) part.removeAttribute(name);
    for (const link of own.querySelectorAll("a[href]"))
      link.setAttribute("href", new URL(link.getAttribute("href") ?? "", base).href);
    return own;
  }
  const KEPT = ["href", "start", "value", "colspan", "rowspan"];

  /** @param {Element} item */
  function unmark(item) {
    const texts = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
    let words = texts.nextNode();
    while (words && !words.nodeValue?.trim()) words = texts.nextNode();
    const found = /^\s*(?:(\d+)[.)]|[-*+•])\s+/.exec(words?.nodeValue ?? "");
    if (!words || !found) return;
    words.nodeValue = (words.nodeValue ?? "").slice(found[0].length);
    const before = item.previousElementSibling;
    const list = item.parentElement;
    if (found[1] && !before && found[1] !== "1") list?.setAttribute("start", found[1]);
    if (found[1]) item.setAttribute("value", found[1]);
  }

  /** @param {ParentNode} part */
  const addButtons = (part) => part.querySelectorAll(".aw-copy").forEach(addButton);

  /**
   * An address as it reads; one that is no good, such as `100%`, as it stands.
   * @type {Help["decoded"]}
   */
  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  /**
   * Runs a script file; those asked for one after the other run in that order.
   * @type {Help["script"]}
   */
  const script = (address) =>
    new Promise((done, failed) => {
      const part = document.createElement("script");
      part.async = false;
      part.onload = () => {
        part.remove();
        done();
      };
      part.onerror = () => {
        part.remove();
        failed(new Error("not there: " + address));
      };
      part.src = address;
      document.head.append(part);
    });

  /** A file to keep, also on a page from a folder. @type {Help["save"]} */
  function save(name, content, type) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.download = name;
    link.addEventListener("click", (event) => event.stopPropagation()); // no click of the reader, which closes a menu
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  /** Words as HTML or XML, also within quotes. @type {Help["escaped"]} */
  const escaped = (words) => words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

  window.ambitieweb = {
    script,
    save,
    escaped,
    copy,
    copyRich,
    plain: plainText,
    clean,
    refresh: addButtons,
    decoded,
    place: () => decoded(location.hash.slice(1)),
  };
  document.addEventListener("click", copyText);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => addButtons(document));
  else addButtons(document);
}
