"""The desk's own tool: keys, directory, signing. Works offline."""
