"""A browser that is started without a window, and the two pipes along which it is told what to do."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

ARGUMENTS = (
    "--headless",
    "--remote-debugging-pipe",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-sync",
    "--hide-scrollbars",
    "--mute-audio",
    "--password-store=basic",
    "--use-mock-keychain",
    "--allow-file-access-from-files",
    "--proxy-server=127.0.0.1:9",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
"""Nothing that it prints may ask another host for anything, so it finds none."""


class DoesNotStart(Exception):
    """The browser cannot be started; the message is that of the system."""


@dataclass(frozen=True, slots=True)
class RunningBrowser:
    """The number of its process, and the ends of the pipes that are ours: to read from and to write to."""

    process: subprocess.Popen[bytes] | int
    read: int
    write: int

    def stop(self) -> None:
        """Ends it, and everything that it started."""
        if isinstance(self.process, int):
            with suppress(OSError):
                os.killpg(self.process, signal.SIGKILL)
            with suppress(OSError):
                os.waitpid(self.process, 0)
        else:
            self.process.kill()
            self.process.wait()
        for end in (self.write, self.read):  # only now, or who reads would read from what gets their numbers next
            with suppress(OSError):
                os.close(end)


def start(browser: Path, profile: Path) -> RunningBrowser:
    """Starts a browser with a folder of its own for what it keeps. Raises DoesNotStart."""
    arguments = [str(browser), *ARGUMENTS, f"--user-data-dir={profile}", *_of_root()]
    theirs_in, ours_out = os.pipe()
    ours_in, theirs_out = os.pipe()
    try:
        process = _spawn(arguments, theirs_in, theirs_out)
    except OSError as failure:
        for end in (ours_in, ours_out):
            os.close(end)
        raise DoesNotStart(str(failure)) from None
    finally:
        for end in (theirs_in, theirs_out):
            with suppress(OSError):
                os.close(end)
    return RunningBrowser(process, ours_in, ours_out)


def _of_root() -> tuple[str, ...]:
    """In a container everybody is root, and there a browser refuses to start with its sandbox. What we print is our own."""
    return ("--no-sandbox",) if sys.platform == "linux" and os.geteuid() == 0 else ()


if sys.platform == "win32":
    import msvcrt

    def _spawn(arguments: list[str], read: int, write: int) -> subprocess.Popen[bytes]:
        handles = [msvcrt.get_osfhandle(end) for end in (read, write)]
        for handle in handles:
            os.set_handle_inheritable(handle, True)
        startup = subprocess.STARTUPINFO(lpAttributeList={"handle_list": handles})
        told = f"--remote-debugging-io-pipes={handles[0]},{handles[1]}"
        return subprocess.Popen(
            [*arguments, told],
            startupinfo=startup,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
else:
    import fcntl

    _READS_FROM, _WRITES_TO = 3, 4
    """The numbers at which the browser looks for its pipes."""

    def _spawn(arguments: list[str], read: int, write: int) -> int:
        """Not `subprocess`: that cannot give a pipe the number that the browser wants."""
        high = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in (read, write)]
        actions = [
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_DUP2, high[0], _READS_FROM),
            (os.POSIX_SPAWN_DUP2, high[1], _WRITES_TO),
        ]
        try:
            return os.posix_spawn(arguments[0], arguments, os.environ, file_actions=actions, setpgroup=0)
        finally:
            for end in high:
                os.close(end)
