// @ts-check
/* The shape of a web: the same functions as `charts/canvas.py` and `charts/geometry.py`, to the letter. The centre is 0,0 and y goes
   down. `tests/board/test_drawing.py` holds every string beside that of Python. */
"use strict";
{
  const { PI, sin, cos, asin, sqrt } = Math;
  const LEVELS = 3;

  /** The number with one decimal; Python rounds what lies exactly halfway to an even one. @param {number} value */
  const fixed = (value) => {
    const size = Math.abs(value);
    return size % 1 === 0.25 ? (value < 0 ? "-" : "") + (size - 0.05).toFixed(1) : value.toFixed(1);
  };

  /** In as few characters as SVG allows. @param {number} value */
  const number = (value) => {
    const text = fixed(value).replace(/\.0$/, "");
    if (text === "-0" || text === "0") return "0";
    return text.replace(/^(-?)0\./, "$1.");
  };

  /** @param {number[]} values */
  const numbers = (...values) => values.map(number).join(" ").replaceAll(" -", "-");

  /** @param {number} value */
  const rounded = (value) => Number(fixed(value));

  /** Path data in steps from point to point. */
  class Path {
    /** @param {number[]} place */
    constructor([x, y]) {
      this.x = rounded(x);
      this.y = rounded(y);
      this.text = "M" + numbers(x, y);
    }

    /** @param {number[]} place */
    line(place) {
      this.text += "l" + numbers(...this.step(place));
      return this;
    }

    /** @param {number} radius @param {number[]} place @param {{ back?: boolean, large?: boolean }} way */
    arc(radius, place, { back = false, large = false } = {}) {
      this.text += "a" + numbers(radius, radius, 0, Number(large), Number(!back), ...this.step(place));
      return this;
    }

    /** @param {number[]} place */
    step([x, y]) {
      const step = [rounded(x) - this.x, rounded(y) - this.y];
      this.x = rounded(x);
      this.y = rounded(y);
      return step;
    }
  }

  /** @param {number} radius @param {number} angle */
  const point = (radius, angle) => [radius * sin(angle), -radius * cos(angle)];

  /** @param {number} count @param {number} index @returns {AwWedge} */
  const wedge = (count, index) => {
    const middle = (index * 2 * PI) / count;
    return { count, index, middle, start: middle - PI / count, end: middle + PI / count };
  };

  /** @type {AwGeometry["edge"]} */
  const edge = ({ radius, hole }, level) => hole + ((radius - hole) * level) / LEVELS;

  /** @type {AwGeometry} */
  const geometry = {
    LEVELS,
    fixed,
    number,
    point,
    wedge,
    edge,
    Path,
    middle: (rings, level) => (edge(rings, level - 1) + edge(rings, level)) / 2,
    inside: (rings, level) => edge(rings, level - 1) + (level > 1 ? rings.gap / 2 : 0),
    outside: (rings, level) => edge(rings, level) - (level < LEVELS ? rings.gap / 2 : 0),
    cell({ start, end }, inner, outer, gap) {
      const near = asin(Math.min(gap / 2 / inner, 1));
      const far = asin(gap / 2 / outer);
      const path = new Path(point(inner, start + near))
        .line(point(outer, start + far))
        .arc(outer, point(outer, end - far))
        .line(point(inner, end - near))
        .arc(inner, point(inner, start + near), { back: true });
      return path.text + "Z";
    },
    arc(count, first, last, radius, gap = 0) {
      const inset = asin(gap / 2 / radius);
      const start = wedge(count, first).start + inset;
      const end = wedge(count, last).end - inset;
      let path = new Path(point(radius, start));
      if (last - first + 1 >= count) path = path.arc(radius, point(radius, start + PI)); // an arc cannot end where it starts
      const large = PI < end - start && end - start < 2 * PI - 1e-6;
      return path.arc(radius, point(radius, end), { large }).text;
    },
    hatch(place, rings, spacing) {
      const steps = Math.trunc(rings.radius / spacing);
      let lines = "";
      for (let step = -steps; step <= steps; step++) lines += within(place, rings, rings.gap / 2, step * spacing);
      return lines;
    },
  };
  window.awBoard = /** @type {AwBoard} */ (/** @type {unknown} */ ({ geometry }));

  /**
   * The pieces inside the wedge of the line under 45 degrees at this distance from the centre.
   * @param {AwWedge} place @param {AwRings} rings @param {number} margin @param {number} distance
   */
  function within({ start, end }, { hole: inner, radius: outer }, margin, distance) {
    const diagonal = sqrt(0.5);
    const along = [diagonal, -diagonal];
    const away = [distance * diagonal, distance * diagonal];
    const reach = sqrt(outer ** 2 - distance ** 2);
    let [low, high] = [-reach, reach];
    for (const [angle, side] of [
      [start, 1],
      [end, -1],
    ]) {
      const across = [cos(angle) * side, sin(angle) * side]; // points into the wedge
      const height = away[0] * across[0] + away[1] * across[1] - margin;
      const slope = along[0] * across[0] + along[1] * across[1];
      if (Math.abs(slope) < 1e-9) {
        if (height < 0) return "";
      } else if (slope > 0) low = Math.max(low, -height / slope);
      else high = Math.min(high, -height / slope);
    }
    const hole = Math.abs(distance) < inner ? sqrt(inner ** 2 - distance ** 2) : 0;
    const pieces = hole
      ? [
          [low, Math.min(high, -hole)],
          [Math.max(low, hole), high],
        ]
      : [[low, high]];
    /** @param {number} at */
    const on = (at) => [away[0] + along[0] * at, away[1] + along[1] * at];
    return pieces.map(([a, b]) => (b - a > 1 ? new Path(on(a)).line(on(b)).text : "")).join("");
  }
}
