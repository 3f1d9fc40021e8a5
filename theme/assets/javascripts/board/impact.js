// @ts-check
/* The impact of the grey situation: plus and minus stickers per theme, each with why and when. */
"use strict";
{
  const board = window.awBoard;
  const { made } = board;

  /** How many plus and minus stickers a theme has. @type {AwBoard["stickersOf"]} */
  board.stickersOf = (own) => {
    const count = (/** @type {string} */ sign) =>
      (own.stickers ?? []).reduce((sum, one) => sum + (one.direction === sign ? Number(one.count || 1) || 0 : 0), 0);
    return [count("+"), count("-")];
  };

  /** The same in words. @type {AwBoard["stickerWords"]} */
  board.stickerWords = (own, say) => {
    const [plus, minus] = board.stickersOf(own);
    const told = [plus ? board.fill(say.plus_n, { n: plus }) : "", minus ? board.fill(say.minus_n, { n: minus }) : ""];
    return told.filter(Boolean).join(", ") || say.no_stickers;
  };

  /** The stickers of one theme, to add, to change and to take away. */
  board.Impact = class {
    /** @param {AwRow} row @param {AwThemes} all @param {AwTheme} theme */
    constructor(row, all, theme) {
      const { say } = all.atlas.said;
      this.row = row;
      this.all = all;
      this.theme = theme;
      this.part = made("div", "aw-board-impact");
      this.plus = this.button("+", `+ ${say.good}`);
      this.minus = this.button("-", `\u2212 ${say.bad}`);
      this.count = made("span", "aw-board-beside");
      const ways = made("div", "aw-board-ways");
      ways.append(this.plus, this.minus, this.count);
      this.list = made("ul", "aw-board-items");
      this.part.append(ways, this.list);
      /** @type {{ badge: HTMLElement, fields: Record<"count" | "argument" | "phase", HTMLInputElement> }[]} */
      this.items = [];
      this.shape = "";
    }

    /** @param {"+" | "-"} sign @param {string} words */
    button(sign, words) {
      const css = `aw-button aw-board-sticker aw-board-sticker--${sign === "+" ? "plus" : "minus"}`;
      const part = board.button(words, () => this.add(sign), css);
      part.append(
        made("span", "aw-sr", ` ${board.fill(this.all.atlas.said.say.at_theme, { theme: this.theme.name })}`),
      );
      return part;
    }

    /** @returns {AwSticker[]} */
    get stickers() {
      return structuredClone(this.all.draft().themes[this.theme.id]?.stickers ?? []);
    }

    /** @param {AwSticker[]} stickers @param {string} mark */
    set(stickers, mark) {
      this.all.set(this.theme.id, { stickers }, { mark });
    }

    /** One more: of what has no reason yet, else a new one. @param {"+" | "-"} sign */
    add(sign) {
      if (this.plus.disabled) return;
      const stickers = this.stickers;
      const same = stickers.find((one) => one.direction === sign && !one.argument && !one.phase);
      if (same) same.count = String(Number(same.count || 1) + 1);
      else stickers.push({ direction: sign, count: "1", phase: "", argument: "" });
      this.all.rest();
      this.set(stickers, "sticker");
      this.all.rest();
      this.tell();
    }

    tell() {
      const { say } = this.all.atlas.said;
      const own = this.all.draft().themes[this.theme.id] ?? { level: "", why: "", differs: "" };
      this.all.tell(`${this.theme.name}: ${board.stickerWords(own, say)}`);
    }

    /** @param {AwOwn} own @param {boolean} isLocked */
    show(own, isLocked) {
      const { say } = this.all.atlas.said;
      const stickers = own.stickers ?? [];
      const locked = isLocked || Boolean(own.areStickersLocked);
      const shape = JSON.stringify([locked, stickers.map(({ direction }) => direction)]);
      if (shape !== this.shape) {
        this.shape = shape;
        this.items = [];
        this.list.replaceChildren(...stickers.map((one, place) => this.item(one, place, locked)));
      }
      this.plus.disabled = this.minus.disabled = locked;
      this.count.textContent = board.stickerWords(own, say);
      stickers.forEach((one, place) => {
        const { badge, fields } = this.items[place];
        badge.textContent = `${one.direction === "+" ? "+" : "\u2212"}${one.count || 1}`;
        for (const name of /** @type {const} */ (["count", "argument", "phase"]))
          if (fields[name].value !== one[name] && board.clean(fields[name].value).trim() !== one[name])
            fields[name].value = one[name];
      });
    }

    /** @param {AwSticker} sticker @param {number} place @param {boolean} isLocked */
    item(sticker, place, isLocked) {
      const { say } = this.all.atlas.said;
      const part = made("li");
      const badge = made("span", `aw-sticker aw-sticker--${sticker.direction === "+" ? "plus" : "minus"}`);
      badge.setAttribute("aria-hidden", "true");
      const about = sticker.direction === "+" ? say.good : say.bad;
      /** @param {"count" | "argument" | "phase"} name @param {string} words */
      const field = (name, words) => {
        const label = made("label", `aw-board-item-${name}`);
        const input = /** @type {HTMLInputElement} */ (made("input"));
        input.type = name === "count" ? "number" : "text";
        if (name === "count") [input.min, input.max] = ["1", "999"];
        if (name === "phase") input.setAttribute("list", "aw-board-phases");
        input.autocomplete = "off";
        input.disabled = isLocked;
        input.addEventListener("input", () => {
          const value = board.clean(input.value).replace(/\s+/g, " ").trim();
          if (name === "count" && !/^[1-9]\d{0,2}$/.test(value)) return;
          const stickers = this.stickers;
          stickers[place][name] = value;
          this.set(stickers, `sticker.${place}.${name}`);
        });
        label.append(made("span", "", words), made("span", "aw-sr", `, ${about}, ${this.theme.name}`), input);
        part.append(label);
        return input;
      };
      part.append(badge);
      const fields = {
        count: field("count", say.sticker_count),
        argument: field("argument", say.sticker_why),
        phase: field("phase", say.sticker_when),
      };
      const away = board.button(say.away, () => {
        this.all.rest();
        this.set(
          this.stickers.filter((_, number) => number !== place),
          "sticker",
        );
        this.all.rest();
        this.tell();
        this.plus.focus();
      });
      away.append(made("span", "aw-sr", `: ${about}, ${this.theme.name}`));
      away.disabled = isLocked;
      part.append(away);
      this.items.push({ badge, fields });
      return part;
    }
  };
}
