"""Reads of the books, the budget and the statements, as chainable methods."""
