"""Cases to begin with, as files; the pages of the web offer some of them."""
