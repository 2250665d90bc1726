"""Reads of styrelse, as methods named by the question."""
