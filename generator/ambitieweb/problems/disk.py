"""Why the system could not read or write a file, as one word that the texts explain."""

from __future__ import annotations

import errno
import shutil
import socket
from pathlib import Path

_BY_ERRNO = {
    "bestaat-niet": (errno.ENOENT, errno.ENXIO, errno.ENODEV),
    "mag-niet": (errno.EACCES, errno.EPERM),
    "alleen-lezen": (errno.EROFS,),
    "vol": (errno.ENOSPC,),
    "ruimte-op": (errno.EDQUOT,),
    "te-groot": (errno.EFBIG,),
    "in-gebruik": (errno.EBUSY, errno.ETXTBSY, errno.EDEADLK, errno.EAGAIN),
    "naam-te-lang": (errno.ENAMETOOLONG,),
    "geen-map": (errno.ENOTDIR,),
    "is-map": (errno.EISDIR,),
    "bestaat-al": (errno.EEXIST, errno.ENOTEMPTY),
    "kring": (errno.ELOOP,),
    "naam-mag-niet": (errno.EINVAL, errno.EILSEQ),
    "andere-schijf": (errno.EXDEV, errno.EMLINK),
    "schijf-kapot": (errno.EIO,),
    "te-veel-open": (errno.EMFILE, errno.ENFILE),
    "geen-verbinding": (
        errno.ESTALE,
        errno.ETIMEDOUT,
        errno.ENETUNREACH,
        errno.EHOSTDOWN,
        errno.EHOSTUNREACH,
        errno.ENOTCONN,
    ),
    "kan-niet": (errno.ENOTSUP, errno.ENOSYS),
    "adres": (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT),
}
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
    return next((reason for reason, numbers in _BY_ERRNO.items() if failure.errno in numbers), OTHER)
