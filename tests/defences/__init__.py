"""Defences switched off, each missed by a test of its own."""
