"""What the desk and its reviewers sign, as the server verifies it (docs/protocol.md sections 4 and 5). Bytes
in, values out: no disk, no clock.
"""
