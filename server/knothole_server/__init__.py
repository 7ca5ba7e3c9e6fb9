"""Knothole's server: keeps ciphertext of fixed sizes and one signed document, and knows nothing else.

It imports neither ``cryptography`` nor ``knothole_client``: it has no means to open what it stores.
"""
