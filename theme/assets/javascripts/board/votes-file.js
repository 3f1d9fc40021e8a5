// @ts-check
/* A file of a form tool that is dropped on the session screen, as rows of cells: CSV in the encodings and with the separators that
   spreadsheets write, or the first sheets of a workbook. The file itself is never kept. */
"use strict";
{
  const board = window.awBoard;
  const MOST = 5_000_000;
  const SEPARATORS = ";\t,|";
  const NO_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufffe\uffff]/;
  /** Letters of two encodings in one file, or a byte that Windows has no letter for; as latin1 is read by browsers. */
  const MIXED = /[\u00c3-\u00c5][\u0080-\u00bf\u0152-\u2122]|\u00e2\u20ac|[\u0081\u008d\u008f\u0090\u009d]/;

  /** @typedef {{ rows: AwSheetRow[] } | AwFault} Read */

  /** @type {AwBoard["votesInFile"]} */
  board.votesInFile = async (file, set, ratings, words, isNamed = false) => {
    /** @param {AwFault} fault */
    const refused = (fault) => ({ votes: {}, faults: [fault], notes: [] });
    if (file.size > MOST)
      return refused({
        slug: "csv-te-groot",
        values: { grootte: Math.round(file.size / 1000), hoogste: MOST / 1000 },
      });
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
      const sheets = await sheetsOf(bytes).catch(() => null);
      if (!sheets) return refused({ slug: "csv-geen-tekst", values: {} });
      const all = sheets.filter((rows) => rows.length).map((rows) => board.votesOf(rows, set, ratings, words, isNamed));
      const good = all.filter(({ votes }) => Object.keys(votes).length);
      const hidden = good.length
        ? all.filter(({ faults }) => faults.some(({ slug }) => slug !== "csv-geen-thema"))
        : [];
      if (good.length > 1 || hidden.length) return { votes: {}, faults: [{ slug: "sheets", values: {} }], notes: [] };
      return good[0] ?? all[0] ?? refused({ slug: "csv-leeg", values: {} });
    }
    const found = decoded(bytes);
    if (typeof found === "string") return refused({ slug: found, values: {} });
    const read = rowsOf(found.text);
    return "rows" in read ? board.votesOf(read.rows, set, ratings, words, isNamed) : refused(read);
  };

  /** The text, or the slug of what is wrong with it. @param {Uint8Array} bytes */
  function decoded(bytes) {
    const [first, second] = bytes;
    const head = bytes.subarray(0, 64);
    const even = head.filter((_, place) => place % 2 === 0);
    const odd = head.filter((_, place) => place % 2 === 1);
    const zeros = (/** @type {Uint8Array} */ part) => part.length > 1 && part.every((byte) => byte === 0);
    const full = (/** @type {Uint8Array} */ part) => part.every((byte) => byte !== 0);
    const wide =
      first === 0xff && second === 0xfe
        ? "utf-16le"
        : first === 0xfe && second === 0xff
          ? "utf-16be"
          : zeros(odd) && full(even)
            ? "utf-16le"
            : zeros(even) && full(odd)
              ? "utf-16be"
              : null;
    /** @param {string} encoding */
    const read = (encoding) => {
      try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
      } catch {
        return null;
      }
    };
    const text = read(wide ?? "utf-8") ?? (wide ? null : read("windows-1252"));
    if (text === null || NO_TEXT.test(text)) return "csv-geen-tekst";
    const isMixed = !wide && read("utf-8") === null && MIXED.test(new TextDecoder("latin1").decode(bytes));
    return isMixed ? "csv-codering" : { text };
  }

  /** The rows of a text; the same cells as `source/sheet.py` finds. @param {string} text @returns {Read} */
  function rowsOf(text) {
    const lines = text.split(/\r\n|\r|\n/);
    const named = lines[0].match(/^sep=([^\w\s"]|\t)[ \r]*$/i);
    const sign = named ? named[1] : separatorOf(lines);
    /** @type {AwSheetRow[]} */
    const rows = [];
    for (let number = named ? 1 : 0; number < lines.length; number++) {
      const start = number;
      const cells = [];
      let column = 0;
      let isMore = true;
      while (isMore) {
        const line = lines[number];
        while (line[column] === " ") column++;
        let said = "";
        if (line[column] === '"') {
          let at = column + 1;
          for (;;) {
            const end = lines[number].indexOf('"', at);
            if (end < 0) {
              said += lines[number].slice(at) + "\n";
              number++;
              at = 0;
              if (number >= lines.length) return { slug: "csv-aanhaling-open", values: {}, line: start + 1 };
              continue;
            }
            said += lines[number].slice(at, end);
            at = end + 1;
            if (lines[number][at] !== '"') {
              column = at;
              break;
            }
            said += '"';
            at++;
          }
        }
        const end = lines[number].indexOf(sign, column);
        const stop = end < 0 ? lines[number].length : end;
        said += lines[number].slice(column, stop);
        cells.push(said.split(/\s+/).filter(Boolean).join(" "));
        column = stop + 1;
        isMore = end >= 0;
      }
      while (cells.length && !cells[cells.length - 1]) cells.pop();
      if (cells.length) rows.push({ cells, line: start + 1 });
    }
    return { rows };
  }

  /** @param {string[]} lines */
  function separatorOf(lines) {
    const head = lines
      .slice(0, 30)
      .map((line) => line.replace(/"[^"]*"/g, ""))
      .filter((line) => line.trim());
    let best = ";";
    let most = [-1, -1];
    for (const sign of SEPARATORS) {
      const counts = head.map((line) => line.split(sign).length - 1);
      const times = (/** @type {number} */ count) => counts.filter((one) => one === count).length;
      const usual = Array.from(new Set(counts.filter(Boolean))).sort((a, b) => times(b) - times(a) || b - a)[0] ?? 0;
      const fits = [usual ? times(usual) : 0, Math.max(0, ...counts)];
      if (fits[0] > most[0] || (fits[0] === most[0] && fits[1] > most[1])) [best, most] = [sign, fits];
    }
    return best;
  }

  /** The sheets of a workbook in their order, without library: the index of the zip, the parts unpacked by the browser. @param {Uint8Array} bytes */
  async function sheetsOf(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let end = bytes.length - 22;
    while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
    if (end < 0) return null;
    /** @type {Map<string, { start: number, size: number, way: number }>} */
    const parts = new Map();
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint32(at, true) !== 0x02014b50) return null;
      const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
      const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name));
      parts.set(path, {
        start: view.getUint32(at + 42, true),
        size: view.getUint32(at + 20, true),
        way: view.getUint16(at + 10, true),
      });
      at += 46 + name + extra + comment;
    }
    /** @param {string} path */
    const part = async (path) => {
      const found = parts.get(path);
      if (!found) return null;
      const from = found.start + 30 + view.getUint16(found.start + 26, true) + view.getUint16(found.start + 28, true);
      const packed = bytes.slice(from, from + found.size);
      if (found.way === 0) return parsed(new TextDecoder().decode(packed));
      const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
      let size = 0;
      const bounded = stream.pipeThrough(
        new TransformStream({
          transform(chunk, to) {
            size += chunk.length;
            if (size > 10 * MOST) throw new RangeError("too large");
            to.enqueue(chunk);
          },
        }),
      );
      return parsed(await new Response(bounded).text());
    };
    /** @param {string} text */
    const parsed = (text) => new DOMParser().parseFromString(text, "application/xml");
    const all = (/** @type {Document | Element | null} */ from, /** @type {string} */ name) =>
      Array.from(from?.getElementsByTagNameNS("*", name) ?? []);
    const words = (/** @type {Element} */ from) =>
      all(from, "t")
        .filter((one) => one.parentElement?.localName !== "rPh")
        .map((one) => one.textContent ?? "")
        .join("");
    const shared = all(await part("xl/sharedStrings.xml"), "si").map(words);
    const links = new Map(
      all(await part("xl/_rels/workbook.xml.rels"), "Relationship").map((one) => [
        one.getAttribute("Id"),
        one.getAttribute("Target") ?? "",
      ]),
    );
    const sheets = [];
    for (const sheet of all(await part("xl/workbook.xml"), "sheet")) {
      if (/hidden/i.test(sheet.getAttribute("state") ?? "")) continue;
      const id = Array.from(sheet.attributes).find(({ localName, prefix }) => localName === "id" && prefix)?.value;
      const target = links.get(id ?? "") ?? "";
      const document = await part(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
      if (!document) continue;
      sheets.push(
        all(document, "row")
          .map((row, place) => {
            /** @type {string[]} */
            const cells = [];
            for (const cell of all(row, "c")) {
              const letters = cell.getAttribute("r")?.match(/^[A-Z]+/)?.[0];
              const column = letters
                ? Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
                : cells.length;
              if (column > 300) continue;
              while (cells.length < column) cells.push("");
              const value = all(cell, "v")[0]?.textContent ?? "";
              const type = cell.getAttribute("t");
              const said = type === "s" ? (shared[Number(value)] ?? "") : type === "inlineStr" ? words(cell) : value;
              cells[column] = said.split(/\s+/).filter(Boolean).join(" ");
            }
            while (cells.length && !cells[cells.length - 1]) cells.pop();
            return { cells, line: Number(row.getAttribute("r")) || place + 1 };
          })
          .filter(({ cells }) => cells.length),
      );
    }
    return sheets;
  }
}
