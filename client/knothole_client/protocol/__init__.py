"""The protocol core: bytes in, bytes out. No disk, no clock, no network; randomness is a parameter.

Implements ``docs/protocol.md``; the section is named at each function. ``tests/vectors`` is the contract with the other implementations.
"""
