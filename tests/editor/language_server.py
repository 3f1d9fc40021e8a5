"""The YAML language server that VS Code, Neovim and Emacs use, driven as they do: open a file, ask what it marks, offers
and explains. Lines and columns count from 1, as in our messages."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, cast

Message = dict[str, Any]


@dataclass(frozen=True)
class Mark:
    """What the editor underlines, with its words."""

    line: int
    column: int
    words: str


@dataclass(frozen=True)
class Offer:
    """A line of the list that the editor offers."""

    label: str
    words: str


@dataclass
class LanguageServer:
    """A running server. `read` and `write` are its output and its input."""

    read: BinaryIO
    write: BinaryIO
    settings: Mapping[str, Any]
    number: int = 0
    marked: dict[str, list[Mark]] = field(default_factory=dict)

    def marks(self, path: Path, text: str | None = None) -> list[Mark]:
        """Opens a file, or this text as if it stood in it, and gives what the editor underlines."""
        self._open(path, path.read_text("utf-8") if text is None else text)
        return self._marks(path)

    def marks_of(self, paths: Iterable[Path]) -> dict[Path, list[Mark]]:
        """The same of many files, all opened before the first answer is awaited."""
        opened = sorted(paths)
        for path in opened:
            self._open(path, path.read_text("utf-8"))
        return {path: self._marks(path) for path in opened}

    def _open(self, path: Path, text: str) -> None:
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})

    def _marks(self, path: Path) -> list[Mark]:
        while path.as_uri() not in self.marked:
            self._next()
        return self.marked[path.as_uri()]

    def offers(self, path: Path, line: int, column: int) -> list[Offer]:
        """What the editor offers at this place of an opened file."""
        found = self._ask("textDocument/completion", self._at(path, line, column))
        items = found["items"] if isinstance(found, dict) else found or []
        return [Offer(item["label"], _words(item.get("documentation"))) for item in items]

    def hover(self, path: Path, line: int, column: int) -> str:
        """What the editor explains at this place of an opened file."""
        found = self._ask("textDocument/hover", self._at(path, line, column))
        return _words(found["contents"]) if found else ""

    def begin(self, folder: Path) -> None:
        capabilities = {
            "workspace": {"configuration": True, "workspaceFolders": True},
            "textDocument": {
                "completion": {"completionItem": {"documentationFormat": ["markdown"], "snippetSupport": True}},
                "hover": {"contentFormat": ["markdown"]},
            },
        }
        folders = [{"uri": folder.as_uri(), "name": folder.name}]
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": folder.as_uri(),
                "workspaceFolders": folders,
                "capabilities": capabilities,
            },
        )
        self._send({"method": "initialized", "params": {}})
        self._send({"method": "workspace/didChangeConfiguration", "params": {"settings": self.settings}})
        # it asks for the settings before it answers this, so they hold when the first file is opened
        self._ask("textDocument/hover", self._at(folder / "none.yml", 1, 1))

    def end(self) -> None:
        self._ask("shutdown", None)
        self._send({"method": "exit", "params": None})

    def _ask(self, method: str, parameters: object) -> Any:
        self.number += 1
        number = self.number
        self._send({"id": number, "method": method, "params": parameters})
        while True:
            message = self._next()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]

    def _next(self) -> Message:
        """The next message of the server; questions to the editor are answered, marks kept."""
        message = self._receive()
        if "method" in message and "id" in message:
            asked = message["params"].get("items", []) if message["method"] == "workspace/configuration" else []
            result = [self.settings.get(item.get("section") or "", {}) for item in asked] or None
            self._send({"id": message["id"], "result": result})
        elif message.get("method") == "textDocument/publishDiagnostics":
            found = message["params"]
            self.marked[found["uri"]] = sorted(map(_mark, found["diagnostics"]), key=lambda mark: mark.line)
        return message

    def _receive(self) -> Message:
        length = 0
        while line := self.read.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server stopped"
        return cast(Message, json.loads(self.read.read(length)))

    def _send(self, message: Message) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.write.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self.write.flush()

    @staticmethod
    def _at(path: Path, line: int, column: int) -> Message:
        return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line - 1, "character": column - 1}}


@contextmanager
def language_server(command: list[str], folder: Path, schemas: Mapping[str, Any]) -> Iterator[LanguageServer]:
    """A server for a folder; `schemas` is what the setting `yaml.schemas` says."""
    yaml = {
        "validate": True,
        "hover": True,
        "completion": True,
        "schemaStore": {"enable": False},
        "kubernetesCRDStore": {"enable": False},
        "schemas": schemas,
    }
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        server = LanguageServer(cast(BinaryIO, process.stdout), cast(BinaryIO, process.stdin), {"yaml": yaml})
        try:
            server.begin(folder)
            yield server
            server.end()
        finally:
            process.kill()


def _mark(found: Message) -> Mark:
    start = found["range"]["start"]
    return Mark(start["line"] + 1, start["character"] + 1, found["message"])


def _words(found: Any) -> str:
    return found.get("value", "") if isinstance(found, dict) else found or ""
