// @ts-check
/* The menu of a picture: its files, the sentence it stands for, its text for who cannot see it, its address, and the code to show it on
   another site. It takes the place of the link to the drawing, which stays where there is no script. */
"use strict";
{
  /** @typedef {NonNullable<Window["awPictureWords"]>} Words */

  /** Of a menu, in pixels; a narrower figure lets it go beyond its side. */
  const [NARROWEST, WIDEST] = [200, 340];

  /**
   * A button that opens a menu, which is made when it opens for the first time.
   * @param {HTMLElement} around
   * @param {HTMLButtonElement} button
   * @param {string} address of the words
   * @param {(words: Words) => HTMLElement} make
   */
  function opens(around, button, address, make) {
    button.type = "button";
    button.setAttribute("aria-expanded", "false");
    around.append(button);
    /** @type {HTMLElement | null} */
    let list = null;

    /** @param {boolean} isOpen */
    const show = (isOpen) => {
      if (list) list.hidden = !isOpen;
      button.setAttribute("aria-expanded", String(isOpen));
    };
    button.addEventListener("click", () =>
      withWords(address, (words) => {
        if (!list) around.append((list = make(words)));
        show(button.getAttribute("aria-expanded") === "false");
        place(around, list);
      }),
    );
    around.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !list || list.hidden) return;
      event.stopPropagation();
      show(false);
      button.focus();
    });
    document.addEventListener("click", (event) => {
      if (event.target instanceof Node && !around.contains(event.target)) show(false);
    });
    around.addEventListener("focusout", (event) => {
      if (event.relatedTarget instanceof Node && !around.contains(event.relatedTarget)) show(false);
    });
  }

  /** @param {HTMLAnchorElement} link */
  function connect(link) {
    const button = document.createElement("button");
    button.className = "aw-picture-open";
    button.textContent = link.textContent;
    const around = document.createElement("span");
    around.className = "aw-picture-way";
    link.replaceWith(around);
    opens(around, button, new URL("menu.js", link.href).href, (words) => menu(link, around, words));
  }

  /**
   * Where there is no room below, a menu opens upward; and it stays within its figure, unless that is very narrow.
   * @param {HTMLElement} around
   * @param {HTMLElement} list
   */
  function place(around, list) {
    const figure = around.closest("figure")?.getBoundingClientRect();
    const isWide = figure && figure.width >= NARROWEST;
    list.style.maxWidth = isWide ? `${Math.min(figure.width, WIDEST)}px` : "";
    list.classList.remove("aw-picture-menu--up");
    const { top, bottom } = around.getBoundingClientRect();
    const has = (/** @type {number} */ room) => room >= list.offsetHeight + 8;
    list.classList.toggle("aw-picture-menu--up", !has(window.innerHeight - bottom) && has(top));
    list.style.setProperty("--aw-shift", "0px");
    const { right } = list.getBoundingClientRect();
    const over = right - (isWide ? figure.right : document.documentElement.clientWidth - 8);
    if (over > 0) list.style.setProperty("--aw-shift", `${-over}px`);
  }

  /**
   * The words come when the first menu opens.
   * @param {string} address
   * @param {(words: Words) => void} use
   */
  function withWords(address, use) {
    if (window.awPictureWords) {
      use(window.awPictureWords);
      return;
    }
    window.ambitieweb?.script(address).then(() => window.awPictureWords && use(window.awPictureWords));
  }

  /**
   * An empty menu, and what adds to it: a file, what a button does, and what it copies.
   * @param {Words} words
   */
  function emptyMenu(words) {
    const list = document.createElement("ul");
    list.className = "aw-picture-menu";
    /** @param {HTMLElement} part */
    const add = (part) => list.appendChild(document.createElement("li")).append(part);
    /** @type {(href: string, text: string) => void} */
    const file = (href, text) => {
      const way = document.createElement("a");
      way.href = href;
      way.download = "";
      way.textContent = text;
      add(way);
    };
    /** @type {(text: string, act: (button: HTMLButtonElement) => void) => void} */
    const acts = (text, act) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = text;
      button.setAttribute("aria-live", "polite");
      button.addEventListener("click", () => act(button));
      add(button);
    };
    /** @type {(text: string, what: string) => void} */
    const copied = (text, what) =>
      acts(text, (button) =>
        window.ambitieweb?.copy(what, () => {
          button.textContent = words.copied;
          button.focus();
          setTimeout(() => (button.textContent = text), 3000);
        }),
      );
    return { list, file, acts, copied };
  }

  /**
   * What every picture says: the sentence with its source, its words for who cannot see it, and the address of its place.
   * @param {HTMLElement | null} figure
   * @param {Words} words
   * @param {string} top of the site
   */
  function said(figure, words, top) {
    const drawing = figure && (Array.from(figure.querySelectorAll("svg")).find(isSeen) ?? figure.querySelector("svg"));
    const title = drawing?.querySelector("title")?.textContent ?? document.title;
    const alternative = drawing?.querySelector("desc")?.textContent ?? "";
    const site = words.site || (location.protocol === "file:" ? "" : top);
    const place = figure?.id || figure?.closest("[id]")?.id;
    const here = site && site + location.href.split("#")[0].slice(top.length) + (place ? `#${place}` : "");
    const source = words.source.replace("{title}", title);
    return { drawing, title, alternative, site, here, source, from: words.source.replace(/\{title\},? ?/, "") };
  }
  const isSeen = (/** @type {Element} */ part) => part.getClientRects().length > 0;

  /**
   * @param {HTMLAnchorElement} link
   * @param {HTMLElement} around
   * @param {Words} words
   */
  function menu(link, around, words) {
    const { list, file, copied } = emptyMenu(words);
    const sizes = (link.dataset.awPicture ?? "").split(" ").filter(Boolean);
    sizes.forEach((size, number) => {
      const [ending, text] = words.forms[number];
      file(link.href.replace(/\.svg$/, `-${ending}.png`), text.replace("{size}", size));
    });
    file(link.href, words.svg);

    const top = new URL("..", link.href).href;
    const { title, alternative, site, here, source } = said(around.closest("figure"), words, top);
    const finding = document.querySelector(".aw-finding")?.textContent?.trim() ?? "";
    copied(words.sentence, [finding || alternative || title, `(${source})`, here].filter(Boolean).join(" "));
    if (alternative) copied(words.alternative, `${title}. ${alternative}`);
    if (!site) return list;
    copied(words.link, here);
    if (words.embeds) {
      const name =
        link.href
          .split("/")
          .pop()
          ?.replace(/\.svg$/, "") ?? "";
      for (const [text, part, height] of /** @type {const} */ ([
        [words.embed_web, "-web", 720],
        [words.embed_card, "", 640],
      ])) {
        const shown = window.ambitieweb?.escaped(title);
        const address = `${site}${words.embeds}/${name}${part}.html`;
        copied(
          text,
          `<iframe src="${address}" title="${shown}" width="100%" height="${height}" loading="lazy" style="border: 0"></iframe>`,
        );
      }
    }
    return list;
  }

  window.awPicture = { opens, emptyMenu, said };
  document.querySelectorAll("a[data-aw-picture]").forEach((link) => connect(/** @type {any} */ (link)));
}
