"""Letters that a desk owes a source: drafts, in the languages of the source's page."""
