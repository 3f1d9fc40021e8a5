// @ts-check
/* What is drawn: for what, called what, from which web on, in which themes and below which web; or a file of one's own. */
"use strict";
{
  const board = window.awBoard;
  const { made } = board;

  board.Setup = class {
    /** @param {AwAtlas} atlas @param {AwChange} change @param {(from: string) => Promise<void>} start @param {(file: File) => void} open */
    constructor(atlas, change, start, open) {
      const { said, sets } = atlas;
      const { say } = said;
      this.atlas = atlas;
      this.part = made("details", "aw-board-setup");
      this.summary = made("summary");
      this.fields = made("div", "aw-board-fields");
      this.from = this.select(say.start_from, (value) => void start(value));
      this.kind = this.select(say.kind, (value) =>
        change((draft) => {
          draft.kind = Number(value);
          draft.parent = this.mayHang(draft) ? draft.parent : "";
        }),
      );
      this.name = /** @type {HTMLInputElement} */ (made("input"));
      this.name.type = "text";
      this.name.autocomplete = "off";
      this.name.addEventListener("input", () =>
        change((draft) => void (draft.name = board.clean(this.name.value)), "name"),
      );
      this.set = this.select(say.theme_set, (value) => change((draft) => void (draft.set = value)));
      this.parent = this.select(say.parent, (value) =>
        change((draft) => {
          draft.parent = value;
          const web = atlas.webs[atlas.placeOf(value)];
          if (web && !Object.values(draft.themes).some(({ level, why }) => level || why)) draft.set = sets[web.set].id;
        }),
      );
      fill(
        this.from,
        [["", say.from_nothing]],
        this.groups(() => true),
      );
      fill(
        this.kind,
        said.kinds.map(([, , words], place) => [String(place), words]),
      );
      fill(
        this.set,
        sets.map(({ id, name }) => [id, name]),
      );
      this.file = /** @type {HTMLInputElement} */ (made("input"));
      this.file.type = "file";
      this.file.accept = ".yml,.yaml";
      this.file.addEventListener("change", () => {
        const file = this.file.files?.[0];
        this.file.value = "";
        if (file) open(file);
      });
      this.fields.append(
        field(say.start_from, this.from),
        field(say.kind, this.kind),
        field(say.name, this.name),
        field(say.parent, this.parent),
        field(say.theme_set, this.set),
        field(say.open_file, this.file),
      );
      this.part.append(this.summary, this.fields);
      this.offered = "";
    }

    /** @param {string} label @param {(value: string) => void} act */
    select(label, act) {
      const part = /** @type {HTMLSelectElement} */ (made("select"));
      part.addEventListener("change", () => act(part.value));
      void label;
      return part;
    }

    /** The webs by their kind, as groups of a list. @param {(web: AwWeb) => boolean} isOffered @returns {AwGroup[]} */
    groups(isOffered) {
      const { webs, said, nameOf } = this.atlas;
      return said.kinds
        .map(([, , words], kind) => ({
          label: words,
          choices: webs.flatMap((web, place) =>
            web.kind === kind && isOffered(web) ? [/** @type {[string, string]} */ ([nameOf(place), web.name])] : [],
          ),
        }))
        .filter(({ choices }) => choices.length);
    }

    /** A project hangs below a category or a department, the others below a department. @param {AwDraft} draft */
    mayHang({ kind, parent }) {
      const web = this.atlas.webs[this.atlas.placeOf(parent)];
      return !web || web.kind === 2 || (kind === 0 && web.kind === 1);
    }

    /** @param {AwDraft} draft */
    show(draft) {
      const { say, kinds } = this.atlas.said;
      const offered = JSON.stringify([draft.kind]);
      if (offered !== this.offered) {
        this.offered = offered;
        fill(
          this.parent,
          [["", say.no_parent]],
          this.groups(({ kind }) => kind === 2 || (kind === 1 && draft.kind === 0)),
        );
      }
      this.kind.value = String(draft.kind);
      this.parent.value = draft.parent;
      this.set.value = draft.set;
      if (board.clean(this.name.value) !== draft.name) this.name.value = draft.name;
      const isFile = draft.file !== null;
      for (const part of [this.kind, this.parent, this.set, this.name, this.from]) part.disabled = isFile;
      const { set, above } = board.seen(draft, this.atlas);
      const told = [kinds[draft.kind][2], above ? board.fill(say.below, { name: above.name }) : "", set.name];
      this.summary.textContent = `${say.setup}: ${told.filter(Boolean).join(" · ")}`;
    }
  };

  /** @param {string} words @param {HTMLElement} part */
  function field(words, part) {
    const label = made("label", "aw-board-field");
    label.append(made("span", "", words), part);
    return label;
  }

  /** @param {HTMLSelectElement} part @param {[string, string][]} choices @param {AwGroup[]} groups */
  function fill(part, choices, groups = []) {
    const option = (/** @type {[string, string]} */ [value, words]) => new Option(words, value);
    const grouped = groups.map(({ label, choices: inside }) => {
      const group = document.createElement("optgroup");
      group.label = label;
      group.append(...inside.map(option));
      return group;
    });
    part.replaceChildren(...choices.map(option), ...grouped);
  }
}
