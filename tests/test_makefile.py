"""``make run`` on a machine that lacks something says in one sentence what."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.patience import PATIENCE

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    "python, sentence",
    [
        (None, "install Python 3.11 or later"),
        ('case "$2" in *version_info*) exit 1;; esac', "is older than Python 3.11"),
        ('case "$2" in *ensurepip*) echo "No module named ensurepip" >&2; exit 1;; esac', "apt install python3-venv"),
        (
            f'[ "$2" = venv ] && mkdir -p .venv/bin && printf "#!/bin/sh\\nexit 1\\n" >.venv/bin/python '
            f'&& chmod +x .venv/bin/python; [ "$1" = -c ] && exec {sys.executable} "$@"; exit 0',
            "this needs a network",
        ),
    ],
)
def test_what_is_missing_is_said(tmp_path: Path, python: str | None, sentence: str) -> None:
    (tmp_path / "requirements").mkdir()
    for name in ("Makefile", "pyproject.toml", "requirements/run.txt"):
        shutil.copy(ROOT / name, tmp_path / name)
    program = tmp_path / "python-of-this-machine"
    if python is not None:
        program.write_text(f"#!/bin/sh\n{python}\n")
        program.chmod(0o755)
    made = subprocess.run(
        ["make", "run", f"PYTHON={program}"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert made.returncode != 0
    said = [line for line in made.stderr.splitlines() if not line.startswith("make")]
    assert len(said) == 1
    assert sentence in said[0]
