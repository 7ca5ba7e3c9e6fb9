"""Programs that run in the sandbox, by the system's Python: each is a file by itself, and imports nothing of this package."""
