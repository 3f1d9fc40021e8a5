"""What the browser of a page keeps, wherever it can keep something."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

KEPT = "Op deze laptop bewaard"
KEEPING = "Wordt bewaard ..."
EVERYTHING = """async () => {
  const answer = request => new Promise((found, failed) => {
    request.onsuccess = () => found(request.result)
    request.onerror = () => failed(request.error)
  })
  const found = [...Object.entries(localStorage), ...Object.entries(sessionStorage)]
  for (const { name } of await indexedDB.databases()) {
    const base = await answer(indexedDB.open(name))
    for (const shelf of base.objectStoreNames) {
      const store = base.transaction(shelf).objectStore(shelf)
      const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())])
      keys.forEach((key, place) => found.push([String(key), values[place]]))
    }
    base.close()
  }
  return JSON.stringify(found)
}"""


def until_kept(page: Page) -> None:
    """Waits until the board says that all that was drawn is on this computer."""
    expect(page.locator(".aw-board-stored")).to_have_text(KEPT)


def kept(page: Page) -> str:
    """The names and values in all databases, in `localStorage` and in `sessionStorage`, when nothing is under way."""
    expect(page.locator(".aw-board-stored")).not_to_have_text(KEEPING)
    return str(page.evaluate(EVERYTHING))


def kept_of_the_board(page: Page) -> list[str]:
    """The names of what the board keeps."""
    return sorted(name for name, _ in json.loads(kept(page)) if "aw-board" in name)
