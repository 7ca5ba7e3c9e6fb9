"""The desk's window: who reads, what is asked, and signing it."""
