"""The offline half of a reviewer: vault, cases, rounds."""
