"""A source's window."""
