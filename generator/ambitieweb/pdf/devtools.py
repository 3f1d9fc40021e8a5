"""What is asked of a browser over its pipes, by the DevTools protocol: messages of JSON, each ended by a zero byte."""

from __future__ import annotations

import json
import os
import threading
from collections import defaultdict
from contextlib import suppress
from itertools import count
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Any

from ambitieweb.pdf.pipe import RunningBrowser

PATIENCE = 120.0
"""Seconds that a browser gets for one thing that is asked of it, on a computer that is busy."""


class NoAnswer(Exception):
    """The browser stopped, says that it cannot, or does not answer; the message is in its own words."""


class DevTools:
    """A running browser that is asked things from several threads at a time."""

    def __init__(self, running: RunningBrowser) -> None:
        self._running = running
        self._numbers = count(1)
        self._answers: dict[int, SimpleQueue[dict[str, Any]]] = {}
        self._events: dict[tuple[str, str], SimpleQueue[dict[str, Any]]] = defaultdict(SimpleQueue)
        self._lock = threading.Lock()
        self._has_ended = False
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> DevTools:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:  # who still wants something writes no more to a pipe that is closed
            self._has_ended = True
        self._running.stop()

    def ask(self, method: str, session: str = "", **values: object) -> dict[str, Any]:
        """Asks one thing and waits for the answer. Raises NoAnswer."""
        answer: SimpleQueue[dict[str, Any]] = SimpleQueue()
        with self._lock:
            if self._has_ended:
                raise NoAnswer(method)
            number = next(self._numbers)
            self._answers[number] = answer
            message = {"id": number, "method": method, "params": values} | ({"sessionId": session} if session else {})
            self._write(json.dumps(message).encode() + b"\0", method)
        return self._result(answer, method)

    def await_event(self, method: str, session: str) -> dict[str, Any]:
        """The next event of this name in a session. Raises NoAnswer when it does not come."""
        with self._lock:
            if self._has_ended:
                raise NoAnswer(method)
            events = self._events[session, method]
        try:
            event = events.get(timeout=PATIENCE)
        except Empty:
            raise NoAnswer(method) from None
        if not event:
            raise NoAnswer(method)
        return event

    def forget_events(self, session: str) -> None:
        """From here on only what happens next counts."""
        for key in [key for key in self._events if key[0] == session]:
            self._events[key] = SimpleQueue()

    def _write(self, message: bytes, method: str) -> None:
        while message:
            try:
                message = message[os.write(self._running.write, message) :]
            except OSError:
                raise NoAnswer(method) from None

    def _result(self, answer: SimpleQueue[dict[str, Any]], method: str) -> dict[str, Any]:
        try:
            told = answer.get(timeout=PATIENCE)
        except Empty:
            raise NoAnswer(method) from None
        if "result" not in told:
            raise NoAnswer(f"{method}: {told.get('error', {}).get('message', '')}")
        result: dict[str, Any] = told["result"]
        return result

    def _read(self) -> None:
        rest = b""
        with suppress(OSError):
            while chunk := os.read(self._running.read, 1 << 20):
                *whole, last = chunk.split(b"\0")
                if not whole:
                    rest += last
                    continue
                whole[0] = rest + whole[0]
                rest = last
                for message in whole:
                    self._hand_over(json.loads(message))
        with self._lock:
            self._has_ended = True
            for answer in self._answers.values():
                answer.put({"error": {"message": "the browser stopped"}})
            for events in list(self._events.values()):
                events.put({})

    def _hand_over(self, message: dict[str, Any]) -> None:
        if "id" in message:
            with self._lock:
                answer = self._answers.pop(message["id"], None)
            if answer is not None:
                answer.put(message)
        elif message.get("method") in AWAITED:
            self._events[message.get("sessionId", ""), message["method"]].put(message)


AWAITED = ("Page.loadEventFired", "Inspector.targetCrashed")
"""The events that somebody waits for; the browser tells of many more."""
