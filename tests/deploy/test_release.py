"""What a release is made of, and that its parts speak of one version."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


def bill(version: str = "1.2.3", seconds: str = "1700000000") -> dict[str, Any]:
    made = subprocess.run(
        [ROOT / "deploy/sbom", version],
        capture_output=True,
        check=True,
        env={"SOURCE_DATE_EPOCH": seconds, "PATH": "/usr/bin:/bin"},
    )
    return json.loads(made.stdout)


def test_the_bill_of_materials_names_every_library_that_is_locked_and_what_is_joined_into_the_page() -> None:
    made = bill()
    assert made == bill()
    assert (made["bomFormat"], made["specVersion"], made["metadata"]["component"]["version"]) == (
        "CycloneDX",
        "1.6",
        "1.2.3",
    )
    references = [component["bom-ref"] for component in made["components"]]
    assert len(references) == len(set(references))
    named = {component["name"] for component in made["components"]}
    for requirements in ("server", "server-large", "reviewer", "desktop"):
        text = (ROOT / f"requirements/{requirements}.txt").read_text()
        assert {name.lower() for name in re.findall(r"^([A-Za-z0-9._-]+)==", text, re.MULTILINE)} <= named
    joined = {component["name"] for component in made["components"] if component.get("scope") == "required"}
    listed = (ROOT / "client/tooling/vendor.mjs").read_text().partition("const PACKAGES = [")[2].partition("]")[0]
    assert joined == set(re.findall(r'"([^"]+)"', listed))
    locked = [component for component in made["components"] if component["purl"].startswith("pkg:pypi/")]
    assert locked
    assert all(component["properties"] for component in locked)


def test_everything_speaks_of_one_version() -> None:
    (version,) = re.findall(r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text(), re.MULTILINE)
    assert json.loads((ROOT / "client/served/page-list.json").read_text())["release"] == version
    assert f"({version})" in (ROOT / "deploy/debian/changelog").read_text().splitlines()[0]
