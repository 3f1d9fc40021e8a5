// @ts-check
/* A zip file of texts and bytes, not pressed together: as much of the format as a Word file asks. */
"use strict";
{
  const basket = window.awBasket;

  /** The check sums of the 256 bytes. */
  const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    return sum;
  });

  /** @param {Uint8Array} bytes */
  function checkSum(bytes) {
    let sum = 0xffffffff;
    for (const byte of bytes) sum = SUMS[(sum ^ byte) & 255] ^ (sum >>> 8);
    return (sum ^ 0xffffffff) >>> 0;
  }

  const FIRST_DAY = 0x0021; // 1 January 1980: a file of the same texts has the same bytes
  const UTF_8 = 0x0800;

  /**
   * What stands both before a file and in the list at the end.
   * @param {number[]} start
   * @param {Uint8Array} name
   * @param {Uint8Array} bytes
   */
  const about = (start, name, bytes) => [
    ...start.flatMap((two) => number(two, 2)),
    ...[20, UTF_8, 0, 0, FIRST_DAY].flatMap((two) => number(two, 2)),
    ...[checkSum(bytes), bytes.length, bytes.length].flatMap((four) => number(four, 4)),
    ...[name.length, 0].flatMap((two) => number(two, 2)),
  ];

  /** @type {(value: number, size: number) => number[]} */
  const number = (value, size) => Array.from({ length: size }, (_, byte) => Math.floor(value / 256 ** byte) % 256);

  basket.zip = (files) => {
    /** @type {BlobPart[]} */
    const parts = [];
    /** @type {BlobPart[]} */
    const list = [];
    let at = 0;
    let listed = 0;
    const encoder = new TextEncoder();
    for (const [path, content] of files) {
      const name = encoder.encode(path);
      const bytes = typeof content === "string" ? encoder.encode(content) : content;
      const head = about([0x4b50, 0x0403], name, bytes);
      const entry = [...about([0x4b50, 0x0201, 20], name, bytes), ...Array(10).fill(0), ...number(at, 4)];
      parts.push(new Uint8Array(head), name, /** @type {any} */ (bytes));
      list.push(new Uint8Array(entry), name);
      at += head.length + name.length + bytes.length;
      listed += entry.length + name.length;
    }
    const end = [0x4b50, 0x0605, 0, 0, files.length, files.length].flatMap((two) => number(two, 2));
    return new Blob([...parts, ...list, new Uint8Array([...end, ...number(listed, 4), ...number(at, 4), 0, 0])]);
  };
}
