"""Template filters for amounts, counts and dates; built in, so no page loads them."""

from django import template

from finsam import format as fmt

register = template.Library()
for _namn in ("kr", "tkr", "kr_ore", "heltal", "procent", "langt_datum", "ord_antal"):
    register.filter(_namn, getattr(fmt, _namn))
