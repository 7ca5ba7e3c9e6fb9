"""Public copies of what a desk and its server said, which anybody can keep, hand on and compare (docs/adr/0040)."""
