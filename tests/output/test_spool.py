"""Bytes that wait come back as they were, in memory and on disk."""

from __future__ import annotations

import pytest

from ambitieweb.output.spool import Spool, bytes_of, parts_of


@pytest.mark.parametrize("in_memory", [1, 1_000_000])
def test_what_waits_comes_back_whatever_came_after_it(in_memory: int) -> None:
    spool = Spool(in_memory)
    one, two = spool.put(b"een"), spool.put_all(spool.put(part).read() for part in (b"tw", b"ee"))
    none = spool.put_all(())
    spool.put(b"drie")
    assert (one.read(), two.read(), none.read()) == (b"een", b"twee", b"")
    assert (one.size, two.size, none.size) == (3, 4, 0)
    assert list(two.parts()) == [b"tw", b"ee"]
    assert two == Spool().put(b"twee") != one


def test_bytes_at_hand_and_bytes_that_wait_read_alike() -> None:
    waiting = Spool().put_all((b"a", b"b"))
    assert bytes_of(waiting) == bytes_of(b"ab") == b"ab"
    assert b"".join(parts_of(waiting)) == b"".join(parts_of(b"ab"))
    assert b"ab" == waiting == b"ab"
    assert waiting != b"a"
