"""``python -m tests.vectors.generate``: make all vectors anew."""

from __future__ import annotations

from tests.vectors.scenarios import basics, bundle, desk, envelope, ledger, reply, team, transcript, transport
from tests.vectors.writer import Writer


def main() -> None:
    writer = Writer()
    for module in (basics, bundle, desk, envelope, ledger, reply, team, transcript, transport):
        module.scenarios(writer)
    print(f"{writer.write()} vectors written")


if __name__ == "__main__":
    main()
