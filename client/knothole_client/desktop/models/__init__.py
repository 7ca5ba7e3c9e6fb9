"""What the window shows and does. Nothing in this package imports Qt, and all of it is tested without."""
