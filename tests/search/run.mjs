// The scripts of the search without a browser: reads questions from its input, one JSON value, and writes the answers.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";

const [scripts] = process.argv.slice(2);
globalThis.awSearch = { root: "", run: async (file) => runInThisContext(readFileSync(file, "utf8")) };
for (const part of ["words", "vocabulary", "index", "typed", "ranking", "engine", "answers"]) runInThisContext(readFileSync(join(scripts, part + ".js"), "utf8"));
const search = globalThis.awSearch;
search.levelWords = (index, sign) => sign;

const asked = JSON.parse(readFileSync(0, "utf8"));
const answered = [];
if (asked.words) {
  const { key } = search.keys(asked.rules);
  for (const text of asked.words) answered.push(search.words(text).map((word) => [word, key(word)]));
} else {
  const files = new Set();
  const { run } = search;
  search.run = (file) => { files.add(file); return run(file); };
  for (const [site, list] of asked.sites) {
    const index = await search.open(join(site, "zoekindex") + "/");
    for (const typed of list) answered.push(await answer(index, typed));
  }

  async function answer(index, typed) {
    files.clear();
    const found = await search.find(index, typed);
    const best = found.pages.slice(0, 10);
    const titles = await Promise.all(best.map(({ page }) => index.title(page)));
    await Promise.all(best.map(({ page }) => index.text(page)));
    return {
      pages: titles.map((title) => title.address),
      kinds: titles.map((title) => index.start.kinds[title.kind][0]),
      whole: best.map(({ has }) => has === (1 << found.asked.words.length) - 1),
      total: found.pages.length,
      missing: found.missing,
      meant: found.meant,
      instead: found.instead,
      answers: found.asked.words.length ? await search.answers(index, found.asked, found.pages) : [],
      files: Array.from(files),
    };
  }
}
process.stdout.write(JSON.stringify(answered));
