"""The commands of `ambitieweb`, each in a file of its own, in the order in which help lists them."""

from ambitieweb.commands.build import build_command, emit_command, serve_command
from ambitieweb.commands.check import check_command
from ambitieweb.commands.new import new_command
from ambitieweb.commands.schema import schema_command

COMMANDS = (check_command, build_command, serve_command, emit_command, new_command, schema_command)

__all__ = ["COMMANDS"]
