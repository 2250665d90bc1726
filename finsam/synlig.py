"""How views reach rows: always through ``visible_to``, so that a foreign row is not found."""

from typing import TypeVar

from django.db import models
from django.shortcuts import get_object_or_404

from finsam.models import User

M = TypeVar("M", bound=models.Model)


def synliga(modell: type[M], user: User) -> models.QuerySet[M]:
    """Return the rows of ``modell`` that ``user`` may see."""
    return modell._default_manager.visible_to(user)


def hamta(modell: type[M], user: User, **villkor: object) -> M:
    """Return one row that ``user`` may see; Http404 for a missing and for a foreign one."""
    return get_object_or_404(synliga(modell, user), **villkor)
