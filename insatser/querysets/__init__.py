"""Reads of insatser, as methods named by the question."""
