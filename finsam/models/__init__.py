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

__all__ = [
    "Fil",
    "Forsegling",
    "Handelse",
    "Jobb",
    "Rolltilldelning",
    "User",
    "UserManager",
]
