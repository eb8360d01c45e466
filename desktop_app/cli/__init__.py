"""The command ``tone-matters``: thin; each subcommand is one function over practice/."""

from desktop_app.cli.command import run

__all__ = ["run"]
