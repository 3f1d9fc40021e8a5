// @ts-check
/* What is taken along: the file for the site, the web as a picture, and print; above it what is still open. */
"use strict";
{
  const board = window.awBoard;
  const { made } = board;
  const { save } = /** @type {NonNullable<Window["ambitieweb"]>} */ (window.ambitieweb);
  const { png } = /** @type {NonNullable<Window["awAsFile"]>} */ (window.awAsFile);
  const FINE = 4; // dots of a PNG for each of the drawing

  /** @type {AwBoard["button"]} */
  board.button = (words, act, css = "aw-button") => {
    const part = /** @type {HTMLButtonElement} */ (made("button", css, words));
    part.type = "button";
    part.addEventListener("click", act);
    return part;
  };

  board.Take = class {
    /** @param {AwAtlas} atlas @param {() => AwDraft} draft @param {(words: string) => void} tell @param {() => AwOwnFile | null} file @param {(mark: string, session?: string[]) => void} saved */
    constructor(atlas, draft, tell, file, saved) {
      const { say } = atlas.said;
      this.atlas = atlas;
      this.draft = draft;
      this.tell = tell;
      this.file = file;
      this.saved = saved;
      this.part = made("section", "aw-board-take");
      this.path = made("p", "aw-note");
      this.next = made("p", "aw-board-next");
      this.points = made("ul", "aw-board-points");
      this.open = made("h3");
      this.yaml = board.button(say.take_yaml, () => this.take(), "aw-button aw-button--main");
      const ways = made("div", "aw-board-ways");
      ways.append(
        this.yaml,
        board.button(say.take_svg, () => {
          save(`${this.name()}.svg`, board.picture(draft(), atlas).svg, "image/svg+xml");
          this.ready(`${this.name()}.svg`);
        }),
        board.button(say.take_png, () => {
          const drawing = board.picture(draft(), atlas);
          return png(drawing, drawing.width * FINE).then(
            (picture) => {
              save(`${this.name()}.png`, picture, "image/png");
              this.ready(`${this.name()}.png`);
            },
            () => this.tell(say.failed),
          );
        }),
        board.button(say.print, () => window.print()),
      );
      this.part.append(made("h2", "", say.take), ways, this.path, this.next, this.open, this.points);
    }

    name() {
      return board.idOf(this.draft().name) || "web";
    }

    /** @param {string} file */
    ready(file) {
      this.tell(board.fill(this.atlas.said.say.ready, { file }));
    }

    take() {
      const file = this.file();
      const draft = this.draft();
      if (draft.file && !file) return this.tell(board.fill(this.atlas.said.say.again, { file: draft.file.name }));
      const made = file ? file.saved(draft) : board.newFile(draft, this.atlas);
      if ("problem" in made) return this.tell(made.problem);
      const name = made.path.split("/").pop() ?? made.path;
      save(name, made.text, "text/yaml");
      this.saved(made.mark, made.session);
      this.ready(name);
    }

    /** @param {AwDraft} draft */
    show(draft) {
      const { say } = this.atlas.said;
      const path = draft.file ? draft.file.path : board.newFile(draft, this.atlas).path;
      const [folder, file] = path.split("/");
      const shown = this.atlas.said.kinds.find(([, one]) => one === folder)?.[4] ?? folder;
      this.path.textContent = board.fill(draft.file ? say.goes_back : say.goes, { path: `content/${shown}/${file}` });
      this.next.textContent = board.fill(say.next, { file: path.split("/").pop() ?? path });
      const points = board.open_points(draft, this.atlas);
      this.open.textContent = points.length ? board.fill(say.open, { n: points.length }) : say.all_done;
      this.points.replaceChildren(...points.map((words) => made("li", "", words)));
    }
  };
}
