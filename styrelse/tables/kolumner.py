"""What the columns of several tables of styrelse share."""

import django_tables2 as tables

SMAL = {"td": {"class": "smal"}}


def lank(url_namn: str, falt: str = "pk") -> tuple[str, dict[str, object]]:
    return url_namn, {"pk": tables.A(falt)}
