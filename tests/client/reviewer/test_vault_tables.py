"""Where the vault's SQL stands: with its tables, and nowhere else."""

from __future__ import annotations

import ast
from pathlib import Path

from knothole_client.reviewer.vault import tables
from knothole_client.reviewer.vault.tables import TABLES, empty_database, tables_of_cases

VAULT = Path(tables.__file__).parent
CLIENT = VAULT.parents[1]
EXECUTING = {"execute", "executemany", "executescript"}


def test_no_statement_stands_outside_the_folder_of_the_tables() -> None:
    elsewhere = [
        f"{path.relative_to(CLIENT)}:{node.lineno}"
        for path in CLIENT.rglob("*.py")
        if VAULT not in path.parents
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in EXECUTING
    ]
    assert elsewhere == []
    assert any(word in path.read_text(encoding="utf-8") for path in VAULT.glob("*.py") for word in EXECUTING)


def test_every_table_after_the_line_about_cases_goes_with_a_case() -> None:
    """What the comment in the tables promises; the chains of envelopes, after it, name no case."""
    about_cases = TABLES.split("rows with a case_key")[1]
    named = {line.split()[2] for line in about_cases.splitlines() if line.startswith("CREATE TABLE")}
    assert named - {"chain", "own_chain"} == set(tables_of_cases(empty_database()))
