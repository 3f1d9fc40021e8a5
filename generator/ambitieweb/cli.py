"""The command `ambitieweb`. Explains itself in Dutch or English."""

from __future__ import annotations

import atexit
import os
import sys
import threading
from contextlib import suppress

import click

from ambitieweb import __version__
from ambitieweb.cli_output import fit_to_encoding, hush, tell
from ambitieweb.cli_usage import EXIT_CODE, CommandGroup, complaint
from ambitieweb.collector import look_no_more
from ambitieweb.commands import MODULES, command_of
from ambitieweb.output.refused import Refused
from ambitieweb.problems.disk import is_of_system
from ambitieweb.texts import language_of_help, texts
from ambitieweb.texts.disk import failure_words, refusal_words


def command_line(language: str) -> click.Group:
    """All commands with their help in a language."""
    t = texts(language)
    group = CommandGroup(t, "ambitieweb", t("cli.help"), MODULES, command_of)
    click.version_option(__version__, "--version", prog_name="ambitieweb", help=t("cli.opt_version"))(group)
    return group


def run() -> None:
    """Runs the command line as a program of its own. It ends at once: taking apart, record by record, what the computer clears
    anyway takes as long as reading a hundred files."""
    look_no_more()
    try:
        main()
    except SystemExit as ended:
        if threading.active_count() > 1 or not isinstance(ended.code, int):
            raise
        atexit._run_exitfuncs()
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError, AttributeError):
                stream.flush()
        os._exit(ended.code)


def main() -> None:
    """Runs the command line, and ends with its exit code."""
    fit_to_encoding()
    language = language_of_help()
    try:
        code = command_line(language).main(prog_name="ambitieweb", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as help_wanted:
        tell(str(help_wanted))
        code = EXIT_CODE
    except click.UsageError as failure:
        tell(complaint(failure, texts(language)))
        code = EXIT_CODE
    except click.ClickException as failure:
        tell(failure.message)
        code = 1
    except (click.Abort, KeyboardInterrupt):
        code = 1
    except Refused as refused:
        tell(refusal_words(refused, texts(language)))
        code = 1
    except OSError as failure:
        if not is_of_system(failure):
            raise
        code = _disk_failed(failure, language)
    sys.exit(code if isinstance(code, int) else 0)


def _disk_failed(failure: OSError, language: str) -> int:
    """Says what the disk refused; without a path it is what we print to."""
    if failure.filename is None:
        hush(sys.stdout)
    tell(failure_words(failure, texts(language)))
    return 1
