"""Cases to start from."""
