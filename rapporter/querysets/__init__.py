"""Reads of rapporter, one module per noun."""
