/* Runs scripts of the board without a browser: what is asked comes on stdin, the answer goes to stdout. */
import { readFileSync } from "node:fs";
import vm from "node:vm";

const [folder, ...parts] = process.argv.slice(2);
globalThis.window = globalThis;
for (const part of parts) vm.runInThisContext(readFileSync(`${folder}/${part}`, "utf8"), { filename: part });
const asked = JSON.parse(readFileSync(0, "utf8"));
const board = globalThis.awBoard;

const answers = {
  /** Every string of the geometry for a size and a number of themes. */
  geometry({ forms }) {
    const g = board.geometry;
    return forms.map(({ count, rings, thin, thick, spacing }) => {
      const said = [1, 2, 3].flatMap((ring) => [g.edge, g.middle, g.inside, g.outside].map((f) => g.number(f(rings, ring))));
      for (let index = 0; index < count; index++) {
        const wedge = g.wedge(count, index);
        for (let ring = 1; ring <= 3; ring++) {
          for (const inset of [0, thin / 2, thick / 2])
            said.push(g.cell(wedge, g.inside(rings, ring) + inset, g.outside(rings, ring) - inset, rings.gap + 2 * inset));
          said.push(g.arc(count, index, index, g.edge(rings, ring), rings.gap + thin));
          said.push(g.arc(count, 0, index, g.edge(rings, ring)));
          said.push(...g.point(g.middle(rings, ring), wedge.middle).map(g.number));
        }
        said.push(g.hatch(wedge, rings, spacing));
      }
      return said;
    });
  },
  /** Each file with some of its themes changed, as it is saved; what cannot be changed stays. */
  edits({ start, kinds, files }) {
    const atlas = board.atlas(start);
    return files.map(({ name, text, changes, chosen }) => {
      const own = board.ownFile(new TextEncoder().encode(text), name, board.fresh(atlas), atlas, kinds, chosen);
      if ("problem" in own || "which" in own) return own;
      const draft = structuredClone(own.draft);
      for (const [theme, what] of Object.entries(changes))
        if (!own.locked.has(theme)) draft.themes[theme] = { level: "", why: "", differs: "", ...draft.themes[theme], ...what };
      const seen = board.seen(own.draft, atlas).themes.map(({ theme, rating }) => [theme.id, rating]);
      return { locked: [...own.locked], notes: own.notes, set: draft.set, path: draft.file.path, kind: draft.kind, name: draft.name, ratings: Object.fromEntries(seen), ...own.saved(draft) };
    });
  },
  /** For a draft made of the first file, whether each other file goes on with it, and with which themes. */
  again({ start, kinds, files, themes, made }) {
    const atlas = board.atlas(start);
    const [first, ...others] = files.map((text) => board.ownFile(new TextEncoder().encode(text), "proef.yml", board.fresh(atlas), atlas, kinds));
    const draft = { ...first.draft, themes: { ...first.draft.themes, ...themes }, file: { ...first.draft.file, made } };
    return others.map((read) => board.reopened(structuredClone(draft), read));
  },
  /** Webs of the site, drawn from what the board loads. */
  webs: ({ start, webs }) => {
    const atlas = board.atlas(start);
    return webs.map((name) => {
      const web = atlas.webs[atlas.placeOf(name)];
      const set = atlas.sets[web.set];
      const own = set.themes.map(({ id }, place) => [id, { level: web.levels[place].replace(".", ""), why: "", differs: "" }]);
      const draft = { ...board.fresh(atlas), name: web.name, set: set.id, themes: Object.fromEntries(own) };
      return board.svg(board.drawingOf(draft, atlas), start);
    });
  },
  /** Each text with changes of anything. */
  edited: ({ start, texts }) => texts.map(({ text, edits }) => board.edited(text, edits, start)),
  files: ({ start, drafts }) => drafts.map((draft) => board.newFile(draft, board.atlas(start))),
  /** The text of each file with a session in it, or why not. */
  sessions({ start, session, files, draft }) {
    const atlas = board.atlas({ ...start, session });
    return files.map(({ text, own }) => board.withSession(text, { ...board.fresh(atlas), ...draft, ...own }, atlas));
  },
  /** The planned sessions of each file, and its text with the first of them changed on the screen. */
  planned({ start, session, files }) {
    const atlas = board.atlas({ ...start, session });
    return files.map(({ text, change, own }) => {
      const found = board.plannedIn(text, atlas.said);
      const held = { ...board.sessionFrom(found[0]), ...change };
      for (const [number, row] of Object.entries(change.rows ?? {})) Object.assign(held.programme[number], row);
      delete held.rows;
      const draft = { ...board.fresh(atlas), ...own, session: held };
      return { found, times: board.timesOf(held), minutes: held.programme.map((row) => row.minutes), ...board.withSession(text, draft, atlas) };
    });
  },
  /** The votes in each file, as base64. */
  async votes({ start, words, set, files }) {
    const atlas = board.atlas(start);
    const chosen = atlas.sets.find(({ id }) => id === set);
    const found = [];
    for (const file of files) found.push(await board.votesInFile(new Blob([Buffer.from(file, "base64")]), chosen, start.ratings, words));
    return found;
  },
  /** What each word is as an answer. */
  words({ start, words, set, texts }) {
    const chosen = board.atlas(start).sets.find(({ id }) => id === set);
    return texts.map((text) => board.voteIn(text, chosen, start.ratings, words));
  },
  numbers: ({ values }) => values.map(board.geometry.number),
  drawings: ({ webs, colours }) => webs.map((web) => board.svg(web, colours)),
};
process.stdout.write(JSON.stringify(await answers[asked.what](asked)));
