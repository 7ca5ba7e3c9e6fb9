"""Starts ``redacting``, which lies beside it."""

import runpy
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
runpy.run_module("redacting.main", run_name="__main__")
