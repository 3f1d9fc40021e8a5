"""A table of cases that is one test: much cheaper than a test per row, and it still says of every row that fails what was wrong."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

Test = Callable[..., None]


def every(names: str | Iterable[str], rows: Iterable[Any]) -> Callable[[Test], Test]:
    """For `pytest.mark.parametrize`, where each row is quick. A test that asks for a folder has an empty one for each row."""
    named = [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)
    cases = [tuple(row) if len(named) > 1 else (row,) for row in rows]

    def for_all(test: Test) -> Test:
        def run(**rest: Any) -> None:
            wrong = [said for number, case in enumerate(cases) if (said := _fault(number, case, rest))]
            assert not wrong, f"{len(wrong)} of {len(cases)}:\n" + "\n".join(wrong)

        def _fault(number: int, case: tuple[Any, ...], rest: dict[str, Any]) -> str:
            given = dict(zip(named, case, strict=True)) | rest
            try:
                test(**(given | {"tmp_path": _folder(rest["tmp_path"], number)} if "tmp_path" in rest else given))
            except AssertionError as fault:
                return f"- {', '.join(map(repr, case))}: {fault}"
            except BaseException as fault:
                fault.add_note(f"in the row {', '.join(map(repr, case))}")
                raise
            return ""

        asked = inspect.signature(test)
        missing = set(named) - asked.parameters.keys()
        assert cases, f"{test.__name__} has no row"
        assert not missing, f"{test.__name__} does not ask for {missing}"
        left = [parameter for name, parameter in asked.parameters.items() if name not in named]
        run.__signature__ = asked.replace(parameters=left)  # type: ignore[attr-defined]
        run.__name__, run.__qualname__, run.__module__, run.__doc__ = (
            test.__name__,
            test.__qualname__,
            test.__module__,
            test.__doc__,
        )
        return run

    return for_all


def _folder(folder: Path, number: int) -> Path:
    own = folder / str(number)
    own.mkdir()
    return own
