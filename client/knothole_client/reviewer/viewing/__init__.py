"""Looking at a file of a stranger's without opening it here: programs read it in a sandbox, and only pixels and plain text come out."""
