"""How a command ends: what it refuses as ``error:`` and ``hint:``, and the exit code."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import click

from knothole_client.commands.screen import is_terminal, print_error
from knothole_client.errors import CHECK_FAILED, USAGE, ClientError
from knothole_client.failures import described
from knothole_client.files.durable import why_not_written
from knothole_client.protocol.errors import ProtocolError

CHANGED: Final = (
    "It may be another file than the command needs, or one that was changed on its way. Get it once more from where it"
    " came."
)
HINTS: Final = {
    "codename-word": "Compare the words with the paper, letter by letter.",
    "codename-length": "Compare the words with the paper.",
    "codename-check": "Compare the words and their order with the paper.",
    "clock": "Set this machine's clock.",
    "day": "Look at this machine's clock.",
}
"""What to do about what the protocol refuses, where it is not a file."""


def exit_code_of(action: Callable[[], object]) -> int:
    """Do what a command does, print what is refused or fails, and return the exit code.

    0 done, 1 a check failed, 2 wrong usage, 3 locked or wrong passphrase, 4 the network or the server, 5 refused for safety.
    """
    try:
        left_with = action()
    except click.exceptions.NoArgsIsHelpError as asked:
        asked.show()
        return USAGE
    except click.ClickException as refused:
        context = getattr(refused, "ctx", None)
        print_error(refused.format_message(), f"See: {context.command_path if context else 'knothole'} --help")
        return USAGE
    except click.Abort as aborted:
        if not is_terminal() and not isinstance(aborted.__context__, KeyboardInterrupt):
            print_error(
                "There is no terminal to ask at.", "Give what is asked for by an option; --help shows which there are."
            )
        return USAGE
    except ClientError as refused:
        print_error(str(refused), refused.hint)
        return refused.exit_code
    except ProtocolError as refused:
        print_error(f"{refused.diagnostics()} ({refused.code})", HINTS.get(refused.code, CHANGED))
    except OSError as failed:
        print_error(*why_not_written(failed))
    except MemoryError:
        print_error(
            "This machine has no memory left for that.",
            "Nothing that was saved before is lost. Close other programs, and try again.",
        )
    except ModuleNotFoundError:  # of a package that is not installed: whoever calls says how to get it
        raise
    except Exception as fault:
        print_error(
            f"A fault in Knothole: {described(fault)}.",
            "Nothing that was saved before is lost. Report these words; they tell nothing about your cases.",
        )
    else:
        return left_with if isinstance(left_with, int) else 0
    return CHECK_FAILED
