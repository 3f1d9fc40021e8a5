"""Why the system could not read or write a file, as one word that the texts explain."""

from __future__ import annotations

import errno
import shutil
import socket
from pathlib import Path

_BY_ERRNO = {
    "bestaat-niet": ("ENOENT", "ENXIO", "ENODEV"),
    "mag-niet": ("EACCES", "EPERM"),
    "alleen-lezen": ("EROFS",),
    "vol": ("ENOSPC",),
    "ruimte-op": ("EDQUOT",),
    "te-groot": ("EFBIG",),
    "in-gebruik": ("EBUSY", "ETXTBSY", "EDEADLK", "EAGAIN"),
    "naam-te-lang": ("ENAMETOOLONG",),
    "geen-map": ("ENOTDIR",),
    "is-map": ("EISDIR",),
    "bestaat-al": ("EEXIST", "ENOTEMPTY"),
    "kring": ("ELOOP",),
    "naam-mag-niet": ("EINVAL", "EILSEQ"),
    "andere-schijf": ("EXDEV", "EMLINK"),
    "schijf-kapot": ("EIO",),
    "te-veel-open": ("EMFILE", "ENFILE"),
    "geen-verbinding": (
        "ESTALE",
        "ETIMEDOUT",
        "ENETUNREACH",
        "EHOSTDOWN",
        "EHOSTUNREACH",
        "ENOTCONN",
    ),
    "kan-niet": ("ENOTSUP", "ENOSYS"),
    "adres": ("EADDRNOTAVAIL", "EAFNOSUPPORT"),
}
"""By the names of the system; not every system has all of them."""
_BY_WINERROR = {
    "mag-niet": (5, 19),
    "in-gebruik": (32, 33, 1224),
    "vol": (39, 112),
    "naam-te-lang": (111, 206),
    "naam-mag-niet": (123, 161),
    "geen-verbinding": (51, 53, 55, 59, 64, 67, 121),
    "schijf-kapot": (21, 23, 1117),
}
"""Windows folds several of these into one errno, so its own number goes first."""

OTHER = "anders"
REASONS = (*_BY_ERRNO, OTHER)


def is_of_system(failure: BaseException | None) -> bool:
    """True when the system refused something. Jinja and Python itself call more an OSError: those are mistakes of ours."""
    return isinstance(failure, OSError) and (failure.errno is not None or isinstance(failure, shutil.Error))


def named(failure: OSError, path: Path) -> OSError:
    """The failure with a path: a write to an open file fails without saying which."""
    if failure.filename is None and not isinstance(failure, shutil.Error):
        failure.filename = str(path)
    return failure


def first_failure(failure: OSError) -> OSError:
    """The failure itself. `shutil` gathers many in one, as words only; then the first of these with its path."""
    if not isinstance(failure, shutil.Error) or not failure.args or not isinstance(failure.args[0], list):
        return failure
    source, target, why = failure.args[0][0]
    number = next((number for number in errno.errorcode if f"[Errno {number}]" in str(why)), None)
    if number is None:
        return OSError(str(why))
    return OSError(number, str(why), str(source if number == errno.ENOENT else target))


def reason_of(failure: OSError) -> str:
    """One of REASONS."""
    if isinstance(failure, socket.gaierror):
        return "adres"
    own = getattr(failure, "winerror", None)
    for reason, numbers in _BY_WINERROR.items():
        if own in numbers:
            return reason
    for reason, names in _BY_ERRNO.items():
        if failure.errno in [getattr(errno, name, -1) for name in names]:
            return reason
    return OTHER
