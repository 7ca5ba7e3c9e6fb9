"""``python -m tests.bench``: everything, in about eight minutes."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.bench import abuse, browsers, bundles, exchanges, sealing, vaults, visits
from tests.e2e.conftest import running


def main() -> None:
    sealing.main()
    vaults.main()
    with tempfile.TemporaryDirectory() as root, running(Path(root)) as system:
        exchanges.main(system)
    with tempfile.TemporaryDirectory() as root, running(Path(root)) as system:
        abuse.main(system)
    with tempfile.TemporaryDirectory() as root, running(Path(root)) as system:
        browsers.main(system)
        visits.main(system)
    with tempfile.TemporaryDirectory() as root, running(Path(root)) as system:
        bundles.main(system)


if __name__ == "__main__":
    main()
