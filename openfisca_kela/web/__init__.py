"""The web API: what a server answers, and the server."""
