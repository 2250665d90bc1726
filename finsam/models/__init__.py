"""The plumbing's tables: users, the audit log, kept files, jobs."""

from finsam.models.grund import (
    Fil,
    Forsegling,
    Handelse,
    Jobb,
    Rolltilldelning,
    User,
    UserManager,
)
from finsam.models.konto import Epostbyte, Faktoraterstallning, Inbjudan
from finsam.models.signering import Certifikat, Underskriftsnyckel

__all__ = [
    "Certifikat",
    "Epostbyte",
    "Faktoraterstallning",
    "Fil",
    "Forsegling",
    "Handelse",
    "Inbjudan",
    "Jobb",
    "Rolltilldelning",
    "Underskriftsnyckel",
    "User",
    "UserManager",
]
