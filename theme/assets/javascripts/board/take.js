// @ts-check
/* What is taken along: the file for the site, the web as a picture, and print; above it what is still open. A browser that can, also saves the
   file in its own place: never over what this board did not open or save there. */
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
      this.more = made("details", "aw-board-more");
      this.moreWords = made("summary");
      this.morePoints = made("ul", "aw-board-points");
      this.more.append(this.moreWords, this.morePoints);
      /** What this board saved in place. @type {string[]} */
      this.kept = [];
      this.yaml = board.button(say.take_yaml, () => this.take(), "aw-button aw-button--main");
      const ways = made("div", "aw-board-ways");
      ways.append(
        this.yaml,
        ...(window.showSaveFilePicker ? [board.button(say.keep, () => void this.keep())] : []),
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
      this.part.append(made("h2", "", say.take), ways, this.path, this.next, this.open, this.points, this.more);
    }

    name() {
      return board.idOf(this.draft().name) || "web";
    }

    /** @param {string} file */
    ready(file) {
      this.tell(board.fill(this.atlas.said.say.ready, { file }));
    }

    /** The file for the site; null where it was told why there is none. */
    made() {
      const file = this.file();
      const draft = this.draft();
      const { say } = this.atlas.said;
      if (draft.file && !file) {
        this.tell(board.fill(say.again, { file: draft.file.name }));
        return null;
      }
      const made = file ? file.saved(draft) : board.newFile(draft, this.atlas);
      if ("problem" in made) {
        this.tell(made.problem);
        return null;
      }
      return { ...made, name: made.path.split("/").pop() ?? made.path };
    }

    take() {
      const made = this.made();
      if (made) this.download(made);
    }

    /** @param {{ name: string, text: string, mark: string, session?: string[] }} made */
    download({ name, text, mark, session }) {
      save(name, text, "text/yaml");
      this.saved(mark, session);
      this.ready(name);
    }

    /** In the place that somebody chooses. What stands there and is not of this board, stays. */
    async keep() {
      const { say } = this.atlas.said;
      const made = this.made();
      const ask = window.showSaveFilePicker;
      if (!made || !ask) return;
      try {
        const types = [{ description: "YAML", accept: { "text/yaml": [".yml", ".yaml"] } }];
        const place = await ask.call(window, { suggestedName: made.name, types });
        const there = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await (await place.getFile()).arrayBuffer());
        if (there && ![this.file()?.opened, ...this.kept].includes(there))
          return this.tell(board.fill(say.keep_other, { file: place.name }));
        const stream = await place.createWritable();
        await stream.write(made.text);
        await stream.close();
        this.kept.push(made.text);
        this.saved(made.mark, made.session);
        this.tell(board.fill(say.kept_there, { file: place.name }));
      } catch (problem) {
        if (problem instanceof DOMException && problem.name === "AbortError") return;
        this.download(made);
        this.tell(board.fill(say.keep_failed, { file: made.name }));
      }
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
      const areUnknown = draft.file !== null && (this.file()?.areMeasuresLocked ?? true);
      const more = board.checkPoints(draft, this.atlas, areUnknown);
      this.more.hidden = !more.length;
      this.moreWords.textContent = board.fill(say.check_too, { n: more.length });
      this.morePoints.replaceChildren(...more.map((words) => made("li", "", words)));
    }
  };
}
