"""The online half of a reviewer: moves ciphertext, holds no decryption key."""
