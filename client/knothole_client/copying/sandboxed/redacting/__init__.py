"""Reads tables and texts of strangers, makes redacted copies by a plan, and looks into copies again. Runs in the sandbox, by the system's Python."""
