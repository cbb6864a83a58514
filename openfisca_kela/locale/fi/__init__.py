"""Catalogue of one language."""
