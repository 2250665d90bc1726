"""Conditions that the constraints of many models share."""

from collections.abc import Collection

from django.db.models import Q


def alla_eller_ingen(*falt: str, text: Collection[str] = ()) -> Q:
    """Return the condition that the fields are all set or all null: who goes with when.

    ``text`` are text fields that go with them, "" where they are not set.
    """
    inga = Q(**{f"{f}__isnull": True for f in falt}, **dict.fromkeys(text, ""))
    alla = Q(**{f"{f}__isnull": False for f in falt})
    for ett in text:
        alla &= ~Q(**{ett: ""})
    return inga | alla
