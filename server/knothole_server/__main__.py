"""Where ``knothole-server`` begins. Installed without its libraries, as whoever wants only the client has it, it says what is missing."""

from __future__ import annotations

import sys

USAGE = 2  # exit code


def main() -> None:
    """Run ``knothole-server``, or say what is missing; what a command needs is imported when it is called."""
    try:
        from knothole_server.commands import main as run

        run()
    except ModuleNotFoundError as missing:
        if missing.name is None or missing.name.startswith("knothole"):
            raise
        print(f"knothole-server: error: A library is not installed: {missing.name.partition('.')[0]}.", file=sys.stderr)
        print(
            "knothole-server: hint: In Knothole's source tree: pip install --require-hashes -r requirements/server.txt",
            file=sys.stderr,
        )
        sys.exit(USAGE)


if __name__ == "__main__":
    main()
