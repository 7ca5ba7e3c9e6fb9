"""The store: one database of items that carry a digest, the day they came and the last day they are kept."""
