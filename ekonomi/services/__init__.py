"""Writes of the books: one module per noun, keyword-only functions with their actor in ``by``."""
