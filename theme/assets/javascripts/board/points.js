// @ts-check
/* What `check` will say of the file, as far as the board can see it itself, in the words of `check`. What only the site knows, the build says. */
"use strict";
{
  const board = window.awBoard;

  /** What stands in the file beside what the group still has to decide: that is in `board.open_points`. @type {AwBoard["checkPoints"]} */
  board.checkPoints = (draft, atlas, areMeasuresUnknown) => {
    const { said, library } = atlas;
    const { set, themes } = board.seen(draft, atlas);
    /** @type {string[]} */
    const points = [];
    const say = (/** @type {string} */ slug, values = {}, of = "") =>
      void points.push((of ? `${of}: ` : "") + board.fill(said.problems[slug], values));

    const measures = draft.kind === 2 || areMeasuresUnknown ? null : (draft.measures ?? []);
    const known = (/** @type {AwMeasure} */ one) => library?.of.get(one.measure);
    const nameOf = (/** @type {AwMeasure} */ one) => one.name || known(one)?.name || one.measure;
    if (draft.kind === 0 && !draft.file && !draft.parent) say("project-zonder-categorie");
    for (const { theme, own } of themes) {
      for (const one of own.stickers ?? []) if (!one.argument) say("sticker-zonder-argument", {}, theme.name);
      if (draft.kind === 2 && !draft.file && /^[0-3]$/.test(own.level))
        say("thema-zonder-ambassadeur", { thema: theme.name });
      if (!measures || !/^[1-3]$/.test(own.level) || own.isWithoutMeasure) continue;
      const here = measures.filter(
        (one) =>
          one.feasibility !== "niet gekozen" &&
          (one.theme ? one.theme === theme.id : Boolean(known(one)?.themes.has(theme.key))),
      );
      if (!here.length) {
        const isUnsure = measures.some((one) => one.isLocked || (one.measure && !one.theme && !library));
        if (!isUnsure) say("niveau-zonder-maatregel", { thema: theme.name, niveau: own.level });
        continue;
      }
      const reach = here.map((one) => {
        const range = known(one)?.themes.get(theme.key);
        return { one, high: Number(one.levels.match(/\d(?=\D*$)/)?.[0] ?? range?.high ?? range?.low ?? NaN) };
      });
      const highest = Math.max(...reach.map(({ high }) => high).filter((high) => !Number.isNaN(high)));
      if (!Number.isFinite(highest) || highest >= Number(own.level)) continue;
      for (const { one, high } of reach)
        if (high === highest)
          say("maatregel-onder-niveau", { maatregel: high, niveau: own.level, thema: theme.name }, nameOf(one));
    }
    for (const one of measures ?? [])
      for (const words of one.isLocked ? [] : board.measurePoints(one, said)) points.push(`${nameOf(one)}: ${words}`);

    const { session } = draft;
    const people = Number(session?.people) || 0;
    if (session && people) {
      const [least, most] = said.group;
      const there = board.peopleSaid(session);
      const atMost = board.mostPeople(session);
      if (people < least || people > most) say("groepsgrootte", { aantal: there });
      for (const theme of set.themes) {
        const n = board.talkOf(draft, theme.id).votes.length;
        if (n > atMost) say("meer-stemmen-dan-deelnemers", { thema: theme.name, stemmen: n, deelnemers: there });
      }
      for (const { statement, agree, disagree, neutral } of session.statements) {
        const n = [agree, disagree, neutral].reduce((sum, one) => sum + (Number(one) || 0), 0);
        if (n > atMost) say("meer-antwoorden-dan-deelnemers", { antwoorden: n, deelnemers: there }, statement.trim());
      }
    }
    return points;
  };
}
