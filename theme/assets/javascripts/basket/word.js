// @ts-check
/* The basket as a Word file: the parts that the build made of the site's own file or of the template of the organisation, with
   the texts as its content. */
"use strict";
{
  const basket = window.awBasket;
  const FIRST = 9001; // after the lists that a template has
  const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  const help = /** @type {NonNullable<Window["ambitieweb"]>} */ (window.ambitieweb);
  const UNKNOWN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

  /** @param {string} words */
  const escaped = (words) => help.escaped(words.replace(UNKNOWN, ""));

  /** What becomes of the HTML of a text in a Word file. */
  class Writer {
    /** The addresses that are linked to. @type {string[]} */
    links = [];
    /** Where each numbered list starts. @type {number[]} */
    lists = [];

    /** @param {AwWordParts} parts */
    constructor({ styles, table }) {
      this.styles = styles;
      this.tables = table;
    }

    /** @param {string} style @param {string} runs @param {string} [more] */
    paragraph(style, runs, more = "") {
      return `<w:p><w:pPr><w:pStyle w:val="${this.styles[style]}"/>${more}</w:pPr>${runs}</w:p>`;
    }

    /** @param {string} words @param {string} [look] */
    run(words, look = "") {
      const lines = words.split("\n").map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
      return `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ""}${lines.join("<w:br/>")}</w:r>`;
    }

    /** The words of a line with their looks and links. @param {Node} node @param {string} [look] @returns {string} */
    runs(node, look = "") {
      let made = "";
      for (const child of node.childNodes) {
        if (child instanceof Text) {
          const words = child.data.replace(/\s+/g, " ");
          if (words) made += this.run(words, look);
        } else if (child.nodeName === "BR") made += "<w:r><w:br/></w:r>";
        else if (child.nodeName === "A") made += this.link(/** @type {Element} */ (child), look);
        else if (!BLOCKS.has(child.nodeName)) made += this.runs(child, look + (LOOKS[child.nodeName] ?? ""));
      }
      return made;
    }

    /** @param {Element} link @param {string} look */
    link(link, look) {
      const address = link.getAttribute("href") ?? "";
      if (!/^(https?|mailto):/.test(address)) return this.runs(link, look);
      if (!this.links.includes(address)) this.links.push(address);
      const runs = this.runs(link, look + '<w:color w:val="0B5A8A"/><w:u w:val="single"/>');
      return `<w:hyperlink r:id="awLink${this.links.indexOf(address)}" w:history="1">${runs}</w:hyperlink>`;
    }

    /** Paragraphs, lists and tables, one after the other. @param {Element} box @param {number} [depth] @returns {string} */
    blocks(box, depth = 0) {
      let made = "";
      let loose = document.createElement("span");
      const flush = () => {
        if (loose.textContent?.trim()) made += this.paragraph("Normal", this.runs(loose));
        loose = document.createElement("span");
      };
      for (const child of box.childNodes) {
        if (!BLOCKS.has(child.nodeName)) {
          loose.append(child.cloneNode(true));
          continue;
        }
        flush();
        const block = /** @type {Element} */ (child);
        if (/^[UO]L$/.test(block.nodeName)) made += this.list(block, depth);
        else if (block.nodeName === "TABLE") made += this.table(rowsOf(block), block.querySelector("th") !== null);
        else if (block.nodeName === "PRE") made += this.code(block, "Normal");
        else if (block.querySelector(HOLDERS)) made += this.blocks(block, depth);
        else made += this.paragraph(block.closest("blockquote") ? "Quote" : "Normal", this.runs(block));
      }
      flush();
      return made;
    }

    /** Code keeps its lines. @param {Element} block @param {string} style @param {string} [more] */
    code(block, style, more) {
      return this.paragraph(style, this.run(block.textContent?.trimEnd() ?? "", LOOKS.CODE), more);
    }

    /** A list keeps its own numbers. @param {Element} list @param {number} depth */
    list(list, depth) {
      const isNumbered = list.nodeName === "OL";
      let expected = Number(list.getAttribute("start")) || 1;
      let id = isNumbered ? this.numbered(expected) : FIRST;
      let made = "";
      for (const item of list.children) {
        const value = Number(item.getAttribute("value")) || expected;
        if (isNumbered && value !== expected) id = this.numbered(value);
        expected = value + 1;
        const place = `<w:numPr><w:ilvl w:val="${Math.min(depth, 8)}"/><w:numId w:val="${id}"/></w:numPr>`;
        const style = isNumbered ? "List Number" : "List Bullet";
        const first = item.firstElementChild?.nodeName === "P" ? this.runs(item.firstElementChild) : this.runs(item);
        made += this.paragraph(style, first, place);
        for (const child of item.children) {
          if (child === item.firstElementChild && child.nodeName === "P") continue;
          if (/^[UO]L$/.test(child.nodeName)) made += this.list(child, depth + 1);
          else if (child.nodeName === "TABLE") made += this.table(rowsOf(child), child.querySelector("th") !== null);
          else if (child.nodeName === "PRE") made += this.code(child, style, INDENT(depth));
          else if (child.querySelector(HOLDERS)) made += this.blocks(child, depth + 1);
          else if (BLOCKS.has(child.nodeName)) made += this.paragraph(style, this.runs(child), INDENT(depth));
        }
      }
      return made;
    }

    /** @param {number} start */
    numbered(start) {
      this.lists.push(start);
      return FIRST + this.lists.length;
    }

    /** @param {(string | Element)[][]} rows @param {boolean} hasHead */
    table(rows, hasHead) {
      const columns = Math.max(...rows.map((row) => row.length));
      const widths = widthsOf(
        rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : wordsOf(cell)))),
        columns,
      );
      const grid = widths.map((part) => `<w:gridCol w:w="${Math.round(part * 9000)}"/>`).join("");
      const body = rows.map((row, number) => {
        const isHead = hasHead && number === 0;
        const cells = Array.from({ length: columns }, (_, place) => {
          const cell = row[place] ?? "";
          const look = isHead ? "<w:b/>" : "";
          const runs = typeof cell === "string" ? this.run(cell, look) : this.runs(cell, look);
          return `<w:tc><w:tcPr><w:tcW w:w="${Math.round(widths[place] * 5000)}" w:type="pct"/></w:tcPr>${this.paragraph("Ambitieweb Cell", runs)}</w:tc>`;
        });
        const head = isHead ? "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:trPr><w:cantSplit/></w:trPr>";
        return `<w:tr>${head}${cells.join("")}</w:tr>`;
      });
      const look = `<w:tblLook w:val="0420" w:firstRow="${hasHead ? 1 : 0}" w:noVBand="1"/>`;
      const properties = `<w:tblPr><w:tblStyle w:val="${this.tables}"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>${look}</w:tblPr>`;
      return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${body.join("")}</w:tbl>${this.paragraph("Normal", "")}`;
    }
  }

  const BLOCKS = new Set(["P", "UL", "OL", "TABLE", "PRE", "BLOCKQUOTE", "DIV", "H3", "H4", "H5", "H6"]);
  const HOLDERS = "p, ul, ol, table, pre";
  /** @type {Record<string, string>} */
  const LOOKS = {
    STRONG: "<w:b/>",
    B: "<w:b/>",
    EM: "<w:i/>",
    I: "<w:i/>",
    S: "<w:strike/>",
    DEL: "<w:strike/>",
    CODE: '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>',
  };
  /** Centimetres: of the page, of a letter, and beside the words of a cell. */
  const [PAGE, LETTER, MARGIN] = [16, 0.2, 0.4];
  /** Columns by how much stands in them, as parts of the whole; each takes its longest word. @param {string[][]} rows @param {number} columns */
  function widthsOf(rows, columns) {
    /** @type {number[]} */
    const least = [];
    /** @type {number[]} */
    const wished = [];
    for (let place = 0; place < columns; place++) {
      const cells = rows.map((row) => row[place] ?? "");
      const word = Math.max(...cells.flatMap((cell) => cell.split(/\s+/).map(({ length }) => length)));
      least.push(Math.min(Math.max(word, 4), 24) * LETTER + MARGIN);
      wished.push(Math.min(Math.max(...cells.map(({ length }) => length)), 70));
    }
    const taken = least.reduce((sum, width) => sum + width, 0);
    const wishes = wished.reduce((sum, width) => sum + width, 0) || 1;
    const left = Math.max(PAGE - taken, 0);
    return least.map((width, place) => (width + (left * wished[place]) / wishes) / (taken + left));
  }

  /** @param {number} depth */
  const INDENT = (depth) => `<w:ind w:left="${(depth + 1) * 360}"/>`;
  /** @param {Element} cell */
  const wordsOf = (cell) => (cell.textContent ?? "").replace(/\s+/g, " ").trim();
  /** @param {Element} table */
  const rowsOf = (table) => Array.from(table.querySelectorAll("tr"), (row) => Array.from(row.children));

  /** @param {AwTaken} taken @param {AwBasketWords} words @param {Writer} to */
  function content(taken, words, to) {
    const { say } = words;
    let made = to.paragraph("Title", to.run(say.heading)) + to.paragraph("Subtitle", to.run(basket.origin(words)));
    for (const { title, items } of taken.groups) {
      made += to.paragraph("heading 1", to.run(title));
      for (const one of items) {
        made += to.paragraph("heading 2", to.run(one.title)) + to.blocks(one.body);
        if (!one.found.text.html) made += to.paragraph("Normal", to.run(say.no_text, "<w:i/>"));
        const lines = basket.withText(one).map(({ label, body }) => to.run(label + ": ", "<w:b/>") + to.runs(body));
        if (lines.length) made += to.paragraph("Ambitieweb Note", lines.join("<w:r><w:br/></w:r>"));
      }
    }
    if (taken.kpis.length) {
      const columns = basket.kpiColumns(taken, say);
      const head = columns.map(([label]) => label);
      made += to.paragraph("heading 1", to.run(say.kpi));
      made += to.table([head, ...taken.kpis.map((kpi) => columns.map(([, value]) => value(kpi)))], true);
    }
    const origins = basket.originColumns(taken, say);
    const head = origins.map(([label]) => label);
    /** @param {string} html */
    const cell = (html) => {
      const part = document.createElement("td");
      part.innerHTML = html;
      return part;
    };
    const items = taken.groups.flatMap(({ items }) => items);
    made += to.paragraph("heading 1", to.run(say.origin));
    return made + to.table([head, ...items.map((one) => origins.map(([, value]) => cell(value(one))))], true);
  }

  /** A list of its own for each that is numbered, and one for all with bullets. @param {AwWordParts} parts @param {number[]} lists */
  function numberings({ bullets, numbers }, lists) {
    const used = lists.map((start, place) => {
      const levels = Array.from(
        { length: 9 },
        (_, level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
      );
      return `<w:num w:numId="${FIRST + place + 1}"><w:abstractNumId w:val="${numbers}"/>${levels.join("")}</w:num>`;
    });
    return `<w:num w:numId="${FIRST}"><w:abstractNumId w:val="${bullets}"/></w:num>${used.join("")}`;
  }

  /** @type {(text: string, at: number, more: string) => string} */
  const insert = (text, at, more) => text.slice(0, at) + more + text.slice(at);

  /** @type {Promise<AwWordParts> | undefined} */
  let loading;
  const load = () =>
    (loading ??= new Promise((done, failed) => {
      window.awWordParts = done;
      basket.made("meenemen/mand/word.js").catch((error) => {
        loading = undefined;
        failed(error);
      });
    }));

  basket.asWord = async (taken, words) => {
    const parts = await load();
    const { texts, bytes } = parts;
    const to = new Writer(parts);
    const made = content(taken, words, to);
    const links = to.links.map(
      (address, place) =>
        `<Relationship Id="awLink${place}" Type="${RELATION}/hyperlink" Target="${escaped(address)}" TargetMode="External"/>`,
    );
    /** @type {Record<string, (text: string) => string>} */
    const changes = {
      "word/document.xml": (text) => text.replace("<!--content-->", () => made),
      "word/_rels/document.xml.rels": (text) =>
        text.replace("</Relationships>", () => links.join("") + "</Relationships>"),
      "word/numbering.xml": (text) =>
        insert(text, text.search(/<w:numIdMacAtCleanup|<\/w:numbering>/), numberings(parts, to.lists)),
    };
    /** @type {[string, string | Uint8Array][]} */
    const files = Object.entries(texts).map(([path, text]) => [path, changes[path]?.(text) ?? text]);
    for (const [path, text] of Object.entries(bytes))
      files.push([path, Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))]);
    return basket.zip(files);
  };
}
