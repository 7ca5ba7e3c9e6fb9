"""Looks at a server as a visitor does, and compares what is served with the release and with what the desk signed."""
