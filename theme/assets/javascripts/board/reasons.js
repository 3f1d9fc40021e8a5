// @ts-check
/* Why a theme has its level: each reason knows to which level it belongs. Where the level became another and the text did not, that is said, with
   a way to let it stand and a way to empty it. The text changes by nobody but who is at the board. */
"use strict";
{
  const board = window.awBoard;
  const FIELDS = /** @type {const} */ (["why", "differs"]);

  /** @param {AwDraft} draft @param {AwAtlas} atlas @param {string} theme */
  const at = (draft, atlas, theme) => board.seen(draft, atlas).themes.find((one) => one.theme.id === theme);

  /** @type {AwBoard["write"]} */
  board.write = (draft, atlas, theme, field, text) => {
    const own = (draft.themes[theme] ??= { level: "", why: "", differs: "" });
    own[field] = text;
    own.of = { ...own.of, [field]: at(draft, atlas, theme)?.rating ?? "" };
  };

  /** Says of all reasons that they belong to the levels that are there now. @type {AwBoard["asRead"]} */
  board.asRead = (draft, atlas) => {
    for (const { theme, own, rating } of board.seen(draft, atlas).themes) {
      const told = FIELDS.filter((field) => own[field].trim()).map((field) => [field, rating]);
      if (told.length && draft.themes[theme.id]) draft.themes[theme.id].of = Object.fromEntries(told);
    }
    return draft;
  };

  /** The reasons that belong to another level than the theme has now. @type {AwBoard["oldReasons"]} */
  board.oldReasons = ({ own, rating }) =>
    FIELDS.filter((field) => own[field].trim() && /^[0-3n]$/.test(own.of?.[field] ?? "") && own.of?.[field] !== rating);

  /** @type {AwBoard["oldWords"]} */
  board.oldWords = (seen, set, say) => {
    const [field] = board.oldReasons(seen);
    const level = field && seen.own.of?.[field];
    if (!level) return "";
    const words = /\d/.test(level)
      ? board.fill(say.measure_level, { level })
      : `'${board.levelWords(level, set, say)}'`;
    return board.fill(say.old_reason, { level: words });
  };

  /** The note beside a reason of another level. */
  board.OldReason = class {
    /** @param {AwAtlas} atlas @param {AwChange} change @param {() => void} after */
    constructor(atlas, change, after) {
      const { say } = atlas.said;
      this.atlas = atlas;
      this.change = change;
      this.after = after;
      this.theme = "";
      this.part = board.made("div", "aw-board-old");
      this.words = board.made("p");
      this.stays = board.button(say.old_stays, () => this.answer(false));
      this.empties = board.button(say.old_empty, () => this.answer(true));
      for (const one of [this.stays, this.empties]) one.append(board.made("span", "aw-sr"));
      this.part.append(this.words, this.stays, this.empties);
      this.part.hidden = true;
    }

    /** @param {boolean} isEmptied */
    answer(isEmptied) {
      const { theme, atlas } = this;
      this.change((draft) => {
        const seen = at(draft, atlas, theme);
        if (seen)
          for (const field of board.oldReasons(seen))
            board.write(draft, atlas, theme, field, isEmptied ? "" : seen.own[field]);
      });
      this.after();
    }

    /** @param {AwSeen} seen @param {AwSet} set @param {boolean} isLocked */
    show(seen, set, isLocked) {
      this.theme = seen.theme.id;
      this.words.textContent = board.oldWords(seen, set, this.atlas.said.say);
      this.part.hidden = !this.words.textContent;
      for (const one of [this.stays, this.empties]) {
        one.disabled = isLocked;
        if (one.lastElementChild) one.lastElementChild.textContent = `, ${seen.theme.name}`;
      }
    }
  };
}
