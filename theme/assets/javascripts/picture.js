// @ts-check
/* The menu of a picture: its files, the sentence it stands for, its text for who cannot see it, its address, and the code to show it on
   another site. It takes the place of the link to the drawing, which stays where there is no script. */
"use strict";
{
  /** @typedef {NonNullable<Window["awPictureWords"]>} Words */

  /** @param {HTMLAnchorElement} link */
  function connect(link) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "aw-picture-open";
    button.textContent = link.textContent;
    button.setAttribute("aria-expanded", "false");
    const around = document.createElement("span");
    around.className = "aw-picture-way";
    link.replaceWith(around);
    around.append(button);
    /** @type {HTMLElement | null} */
    let list = null;

    /** @param {boolean} isOpen */
    const show = (isOpen) => {
      if (list) list.hidden = !isOpen;
      button.setAttribute("aria-expanded", String(isOpen));
    };
    button.addEventListener("click", () =>
      withWords(link, (words) => {
        if (!list) around.append((list = menu(link, around, words)));
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

  /**
   * Where there is no room below, a menu opens upward; and it stays within the screen.
   * @param {HTMLElement} around
   * @param {HTMLElement} list
   */
  function place(around, list) {
    list.classList.remove("aw-picture-menu--up");
    const { top, bottom } = around.getBoundingClientRect();
    const has = (/** @type {number} */ room) => room >= list.offsetHeight + 8;
    list.classList.toggle("aw-picture-menu--up", !has(window.innerHeight - bottom) && has(top));
    list.style.setProperty("--aw-shift", "0px");
    const { right } = list.getBoundingClientRect();
    const over = right - document.documentElement.clientWidth + 8;
    if (over > 0) list.style.setProperty("--aw-shift", `${-over}px`);
  }

  /**
   * The words come when the first menu opens.
   * @param {HTMLAnchorElement} link
   * @param {(words: Words) => void} use
   */
  function withWords(link, use) {
    if (window.awPictureWords) {
      use(window.awPictureWords);
      return;
    }
    const words = window.ambitieweb?.script(new URL("menu.js", link.href).href);
    words?.then(() => window.awPictureWords && use(window.awPictureWords));
  }

  /**
   * @param {HTMLAnchorElement} link
   * @param {HTMLElement} around
   * @param {Words} words
   */
  function menu(link, around, words) {
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
    /** @type {(text: string, copied: string) => void} */
    const copied = (text, what) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = text;
      button.setAttribute("aria-live", "polite");
      button.addEventListener("click", () =>
        window.ambitieweb?.copy(what, () => {
          button.textContent = words.copied;
          button.focus();
          setTimeout(() => (button.textContent = text), 3000);
        }),
      );
      add(button);
    };

    const sizes = (link.dataset.awPicture ?? "").split(" ").filter(Boolean);
    sizes.forEach((size, number) => {
      const [ending, text] = words.forms[number];
      file(link.href.replace(/\.svg$/, `-${ending}.png`), text.replace("{size}", size));
    });
    file(link.href, words.svg);

    const figure = around.closest("figure");
    const title = figure?.querySelector("svg title")?.textContent ?? document.title;
    const alternative = figure?.querySelector("svg desc")?.textContent ?? "";
    const finding = document.querySelector(".aw-finding")?.textContent?.trim() ?? "";
    const top = new URL("..", link.href).href;
    const site = words.site || (location.protocol === "file:" ? "" : top);
    const here = site && site + location.href.split("#")[0].slice(top.length) + (figure?.id ? `#${figure.id}` : "");
    const source = words.source.replace("{title}", title);
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
        const shown = title.replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
        const address = `${site}${words.embeds}/${name}${part}.html`;
        copied(
          text,
          `<iframe src="${address}" title="${shown}" width="100%" height="${height}" loading="lazy" style="border: 0"></iframe>`,
        );
      }
    }
    return list;
  }

  document.querySelectorAll("a[data-aw-picture]").forEach((link) => connect(/** @type {any} */ (link)));
}
