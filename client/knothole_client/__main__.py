"""Where ``knothole`` begins: the package is installed without what it needs where only the server is wanted, and says so."""

from __future__ import annotations

import sys

USAGE = 2  # as in knothole_client.errors


def main() -> None:
    """Run ``knothole``, or say what is missing; what a command needs is imported when it is called."""
    try:
        from knothole_client.commands import main as run

        run()
    except ModuleNotFoundError as missing:
        if missing.name is None or missing.name.startswith("knothole"):
            raise
        print(f"knothole: error: The package {missing.name}, which knothole needs, is not installed.", file=sys.stderr)
        print(
            "knothole: hint: In Knothole's source tree: pip install --require-hashes -r requirements/reviewer.txt",
            file=sys.stderr,
        )
        sys.exit(USAGE)


if __name__ == "__main__":
    main()
