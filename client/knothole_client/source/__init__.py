"""A source on the command line."""
