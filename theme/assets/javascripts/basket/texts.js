// @ts-check
/* Loads what a basket holds: the words of the basket, and of each card the script with its texts. */
"use strict";
{
  const basket = window.awBasket;
  const help = /** @type {NonNullable<Window["ambitieweb"]>} */ (window.ambitieweb);

  /** @type {Map<string, Promise<AwTextsOf | null>>} */
  const asked = new Map();
  /** @type {Map<string, AwTextsOf>} */
  const come = new Map();
  window.awTexts = (name, said) => void come.set(name, said);

  /** @type {Map<string, Promise<void>>} */
  const loaded = new Map();

  /** @param {string} address */
  function script(address) {
    const load = help.script(address);
    load.catch(() => loaded.delete(address));
    loaded.set(address, load);
    return load;
  }

  /** A script of the basket, asked for once. */
  basket.script = (part) => loaded.get(basket.scripts + part + ".js") ?? script(basket.scripts + part + ".js");
  /** A script that the build made, asked for once. */
  basket.made = (address) => loaded.get(basket.root + address) ?? script(basket.root + address);

  /** @type {Promise<AwBasketWords> | undefined} */
  let words;
  /** @returns {Promise<AwBasketWords>} */
  basket.words = () =>
    (words ??= new Promise((done, failed) => {
      window.awBasketWords = done;
      basket.made("meenemen/mand/woorden.js").catch((error) => {
        words = undefined;
        failed(error);
      });
    }));

  /** The texts of a card by its name in a link; null when the site has no such card, or when it does not load this time. */
  basket.textsOf = async (name) => {
    const { folders } = await basket.words();
    const [kind, ...id] = name.split(".");
    if (!asked.has(name)) {
      const load = basket.made(`${folders[kind]}/${id.join(".")}/teksten.js`);
      asked.set(
        name,
        load.then(
          () => come.get(name) ?? null,
          () => {
            asked.delete(name);
            return null;
          },
        ),
      );
    }
    return /** @type {Promise<AwTextsOf | null>} */ (asked.get(name));
  };

  /** The names of today: a card that was renamed still is found by a link of before. */
  basket.now = (ids, { formerly }) => {
    const now = ids.map((id) => {
      const [kind, card, ...text] = id.split(".");
      return [formerly[`${kind}.${card}`] ?? `${kind}.${card}`, ...text].join(".");
    });
    return Array.from(new Set(now));
  };

  /** Each of these names with its text, in this order, and those that are not on the site. */
  basket.found = async (ids) => {
    /** @param {string} id */
    const cardOf = (id) => id.split(".").slice(0, 2).join(".");
    const cards = new Map(
      await Promise.all(
        Array.from(new Set(ids.map(cardOf)), async (name) => /** @type {const} */ ([name, await basket.textsOf(name)])),
      ),
    );
    /** @type {AwFound[]} */
    const found = [];
    /** @type {string[]} */
    const gone = [];
    for (const id of ids) {
      const card = cards.get(cardOf(id));
      const key = id.split(".")[2] ?? "";
      const text = card?.texts.find((one) => (one.key ?? "") === key);
      if (card && text) found.push({ id, card, text });
      else gone.push(id);
    }
    return { found, gone };
  };
}
