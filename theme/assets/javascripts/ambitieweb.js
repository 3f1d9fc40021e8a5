/* Small helps on top of pages that are whole without them: copy buttons, and menu and colours for the keyboard. */
(function () {
  "use strict";

  var words = function (name) {
    var content = document.querySelector("[data-aw-copy]");
    return (content && content.dataset[name]) || "";
  };

  /* --- the menu: a button that works the theme's switch --- */

  function connect(button) {
    var toggle = document.getElementById("__" + button.dataset.awToggle);
    if (!toggle) return;
    var tell = function () {
      button.setAttribute("aria-expanded", String(toggle.checked));
    };
    toggle.addEventListener("change", tell);
    tell();
    button.addEventListener("click", function () {
      toggle.click();
      if (!toggle.checked) return;
      var first = visibleLinks(document.querySelector(".md-sidebar--primary"))[0];
      if (first) first.focus();
    });
  }

  function visibleLinks(part) {
    return part
      ? Array.prototype.filter.call(part.querySelectorAll("a[href], label[tabindex]"), function (link) {
          return link.offsetWidth > 0 && getComputedStyle(link).visibility === "visible";
        })
      : [];
  }

  /* Escape, or leaving the drawer with Tab, closes it and gives the focus back to its button. */
  function closeDrawer(event) {
    var toggle = document.getElementById("__drawer");
    var button = document.querySelector("[data-aw-toggle=drawer]");
    if (!toggle || !toggle.checked || !button) return;
    var drawer = document.querySelector(".md-sidebar--primary");
    var left = event.type === "focusin" && drawer && !drawer.contains(event.target) && event.target !== button;
    if (event.type === "keydown" ? event.key === "Escape" : left) {
      toggle.click();
      if (event.type === "keydown") button.focus();
    }
  }

  /* Light or dark: the button chooses the next and gives the focus to the button that takes its place. */
  function connectColours(button) {
    button.addEventListener("keydown", function (event) {
      event.stopPropagation(); // the theme acts on Enter as well, and would hide the button before its click
    });
    button.addEventListener("click", function () {
      var next = document.getElementById(button.dataset.awNext);
      if (!next) return;
      next.click();
      setTimeout(function () {
        if (next.nextElementSibling) next.nextElementSibling.focus();
      }, 50);
    });
  }

  /* The list of contents closes when it has done its work: after a choice, with Escape, and when the focus leaves it. */
  function closeContents(event) {
    all(".aw-onpage[open]", function (list) {
      var inside = list.contains(event.target);
      if (event.type === "keydown" ? event.key === "Escape" : inside ? event.type === "click" && event.target.closest("a") : true) {
        list.open = false;
        if (inside && event.type === "keydown") list.querySelector("summary").focus();
      }
    });
  }

  /* A link to a place that is folded away opens what it lies in; Chromium does so by itself. */
  function openTarget() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var folded = target && target.parentElement.closest("details:not([open])");
    if (!folded) return;
    for (; folded; folded = folded.parentElement.closest("details:not([open])")) folded.open = true;
    target.scrollIntoView();
  }

  /* --- texts to copy --- */

  function addCopyButton(box) {
    var title = box.querySelector(".aw-copy-title");
    if (!box.querySelector(".aw-copy-text") || !title || !words("awCopy") || title.querySelector("button")) return;
    var button = document.createElement("button");
    button.type = "button";
    button.className = "aw-button";
    button.dataset.awCopyText = "";
    button.textContent = words("awCopy");
    button.setAttribute("aria-live", "polite");
    title.append(button);
  }

  /* One listener for all buttons, so that it also serves those of rows that come later. */
  function copyText(event) {
    var button = event.target.closest && event.target.closest("[data-aw-copy-text]");
    if (!button) return;
    copy(plainText(button.closest(".aw-copy").querySelector(".aw-copy-text")), function () {
      button.textContent = words("awCopied");
      setTimeout(function () { button.textContent = words("awCopy"); }, 3000);
    });
  }

  /* The text as it reads, also when it is folded away: paragraphs apart, and lists with their numbers. */
  function plainText(part) {
    var blocks = { P: 2, UL: 2, OL: 2, TABLE: 2, BLOCKQUOTE: 2, PRE: 2, LI: 1, TR: 1, DIV: 1 };
    var text = "";
    function end(lines) {
      if (text) text = text.replace(/[ \n]*$/, function (tail) {
        return "\n".repeat(Math.max(lines, (tail.match(/\n/g) || []).length));
      });
    }
    (function read(node) {
      if (node.nodeType === Node.TEXT_NODE) {
        var plain = node.parentNode.closest("pre") ? node.data : node.data.replace(/\s+/g, " ");
        text += !text || /\s$/.test(text) ? plain.replace(/^\s+/, "") : plain;
        return;
      }
      if (node.nodeName === "BR") { end(1); return; }
      var lines = blocks[node.nodeName] || 0;
      var inItem = node.nodeName === "P" && node.parentNode.nodeName === "LI" && node === node.parentNode.firstElementChild;
      if (lines && !inItem) end(node.closest("li li") ? 1 : lines);
      if (node.nodeName === "LI") text += mark(node);
      if (/^T[DH]$/.test(node.nodeName) && node.previousElementSibling) text += "\t";
      Array.prototype.forEach.call(node.childNodes, read);
      if (lines) end(node.closest("li") ? 1 : lines);
    })(part);
    return text.trim();
  }

  function mark(item) {
    var list = item.parentNode;
    if (list.nodeName !== "OL") return "- ";
    return (list.start || 1) + Array.prototype.indexOf.call(list.children, item) + ". ";
  }

  /* A page that was opened from a folder may have no clipboard of its own: then the old way. */
  function copy(text, done) {
    var old = function () {
      var field = document.createElement("textarea");
      field.value = text;
      field.className = "aw-sr";
      document.body.append(field);
      field.select();
      if (document.execCommand("copy")) done();
      field.remove();
    };
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, old);
    else old();
  }

  /* --- tables that are laid out as cards stay tables for screen readers --- */

  function nameParts(table) {
    var roles = { table: "table", thead: "rowgroup", tbody: "rowgroup", tr: "row", td: "cell" };
    [table].concat(Array.prototype.slice.call(table.querySelectorAll("thead, tbody, tr, th, td"))).forEach(function (part) {
      var tag = part.tagName.toLowerCase();
      part.setAttribute("role", tag === "th" ? (part.scope === "row" ? "rowheader" : "columnheader") : roles[tag]);
    });
  }

  /* A box to tick in a list of tasks is named after its task. */
  function nameTask(box) {
    var task = box.closest("li");
    if (task && !box.hasAttribute("aria-label")) box.setAttribute("aria-label", task.innerText.trim().split("\n")[0]);
  }

  /* A row that scrolls sideways needs the focus to do so; one that does not scroll is only a stop too many. */
  function tabStop(box) {
    if (box.scrollWidth > box.clientWidth + 1) box.setAttribute("tabindex", "0");
    else box.removeAttribute("tabindex");
  }

  function tabStops() {
    all(".aw-scroll, .aw-wide", tabStop);
  }

  function all(selector, what, root) {
    Array.prototype.forEach.call((root || document).querySelectorAll(selector), what);
  }

  /* For parts of a page that come later, such as rows of a long table. */
  function refresh(part) {
    all(".aw-copy", addCopyButton, part);
    if (part.nodeName === "TR") nameParts(part);
  }

  function start() {
    all("[data-aw-toggle]", connect);
    all("[data-aw-next]", connectColours);
    all("[data-aw-print]", function (button) {
      button.hidden = false;
      button.addEventListener("click", function () { window.print(); });
    });
    all(".aw-copy", addCopyButton);
    all(".aw-table", nameParts);
    tabStops();
    openTarget();
    all(".task-list-item input[type=checkbox]", nameTask);
  }

  window.ambitieweb = { copy: copy, refresh: refresh };
  document.addEventListener("keydown", closeDrawer);
  document.addEventListener("focusin", closeDrawer);
  document.addEventListener("click", copyText);
  ["keydown", "focusin", "click"].forEach(function (type) { document.addEventListener(type, closeContents); });
  window.addEventListener("hashchange", openTarget);
  window.addEventListener("resize", tabStops);
  document.addEventListener("toggle", tabStops, true); // what was folded has no width until it opens
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
