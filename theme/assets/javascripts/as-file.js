// @ts-check
/* What every drawing needs that is taken along as a file: its words over lines, and PNG made of SVG. */
"use strict";
{
  /** @type {NonNullable<Window["awAsFile"]>["lines"]} */
  const lines = (words, most) => {
    /** @type {string[]} */
    const found = [];
    for (const word of words.split(/\s+/)) {
      const last = found.length - 1;
      if (last >= 0 && `${found[last]} ${word}`.length <= most) found[last] += ` ${word}`;
      else found.push(word);
    }
    return found;
  };

  /** @type {NonNullable<Window["awAsFile"]>["png"]} */
  const png = async ({ svg, width, height }, wide) => {
    const image = new Image();
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(svg);
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = wide;
    canvas.height = Math.round((wide * height) / width);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((done, failed) =>
      canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no picture")))),
    );
  };

  window.awAsFile = { lines, png };
}
