"""Turns: transactions that must not run beside each other wait for one another."""

from django.db import connection


def ta_tur(namn: str) -> None:
    """Wait until no other transaction holds the turn of this name, and hold it to the end of ours.

    SQLite has one writer, and our transactions take that place at their start.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as markor:
            markor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [namn])
