"""Help, and complaints about how a command was typed, in the language of the reader instead of click's English."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import click

from ambitieweb.cli_output import say
from ambitieweb.problems.problem import nearest
from ambitieweb.texts import Texts

EXIT_CODE = 2
_HEADINGS = {"Options": "cli.heading_options", "Commands": "cli.heading_commands"}


class Command(click.Command):
    """A command that explains itself in a language."""

    def __init__(self, t: Texts, name: str, help: str, params: list[click.Parameter], callback: Any) -> None:
        super().__init__(
            name,
            help=help,
            params=params,
            callback=callback,
            context_settings={"allow_extra_args": True},
            options_metavar=t("cli.meta_options"),
        )
        self.t = t
        self.context_class = _context_class(t)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option --help, in the language."""
        return _help_option(super().get_help_option(ctx), self.t)

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command, unless there is more on the line than it can use."""
        if ctx.args:
            raise click.UsageError(self.t("cli.extra", words=" ".join(ctx.args)), ctx)
        return super().invoke(ctx)


class CommandGroup(click.Group):
    """A group of commands that explains itself in a language. `make` makes one of `names` when somebody uses it."""

    def __init__(
        self, t: Texts, name: str, help: str, names: Iterable[str], make: Callable[[str, Texts], click.Command]
    ) -> None:
        super().__init__(
            name,
            help=help,
            context_settings={"help_option_names": ["-h", "--help"]},
            options_metavar=t("cli.meta_options"),
            subcommand_metavar=t("cli.meta_command"),
        )
        self.t = t
        self.names = tuple(names)
        self.make = make
        self.context_class = _context_class(t)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option --help, in the language."""
        return _help_option(super().get_help_option(ctx), self.t)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return list(self.names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command with this name."""
        return self.make(cmd_name, self.t) if cmd_name in self.names else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each command with what it does, without making one."""
        width = formatter.width - 6 - max(map(len, self.names))
        short = ((name, click.Command(name, help=self.t(f"cli.help_{name}"))) for name in self.names)
        with formatter.section("Commands"):
            formatter.write_dl([(name, command.get_short_help_str(width)) for name, command in short])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names; one that does not exist is refused with the nearest that does."""
        word = args[0]
        if self.get_command(ctx, word) is None and not word.startswith("-"):
            meant = nearest(word, self.names)
            hint = f" {self.t('report.suggestion', word=meant)}" if meant else ""
            commands = ", ".join(self.names)
            raise click.UsageError(self.t("cli.no_command", word=word, commands=commands) + hint, ctx)
        return super().resolve_command(ctx, args)


def complaint(failure: click.ClickException, t: Texts) -> str:
    """What was wrong with the line, and how it should be typed."""
    words = _complaint(failure, t)
    context = getattr(failure, "ctx", None)
    if context is None:
        return words
    help_line = t("cli.see_help", command=f"{context.command_path} --help")
    return f"{words}\n{context.get_usage()}\n{help_line}"


def _complaint(failure: click.ClickException, t: Texts) -> str:
    parameter = getattr(failure, "param", None)
    if isinstance(failure, click.MissingParameter):
        return t("cli.missing", name=_name(parameter))
    if isinstance(failure, click.NoSuchOption):
        hints = [t("report.suggestion", word=word) for word in (failure.possibilities or ())[:1]]
        return " ".join([t("cli.no_option", name=failure.option_name), *hints])
    if isinstance(failure, click.BadOptionUsage):
        return t("cli.option_value", name=failure.option_name)
    if isinstance(failure, click.BadParameter) and parameter is not None:
        if isinstance(parameter.type, click.Choice):
            return t("cli.bad_choice", name=_name(parameter), choices=", ".join(map(str, parameter.type.choices)))
        if isinstance(parameter.type, click.Path):
            return t("cli.bad_folder", name=_name(parameter))
    return failure.message


def _name(parameter: click.Parameter | None) -> str:
    """The parameter as the line of usage shows it."""
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    return (parameter.metavar or parameter.name or "") if parameter is not None else ""


def _help_option(option: click.Option | None, t: Texts) -> click.Option | None:
    if option is not None:
        option.help = t("cli.opt_help")
        option.callback = _show_help
    return option


def _show_help(context: click.Context, option: click.Parameter, is_asked: bool) -> None:
    if is_asked and not context.resilient_parsing:
        say(context.get_help())
        context.exit()


def _context_class(t: Texts) -> type[click.Context]:
    class Formatter(click.HelpFormatter):
        """Lays out help with headings in the language."""

        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            super().write_usage(prog, args, prefix or f"{t('cli.heading_usage')} ")

        def write_heading(self, heading: str) -> None:
            super().write_heading(t(_HEADINGS[heading]) if heading in _HEADINGS else heading)

    class Context(click.Context):
        formatter_class = Formatter

    return Context
