"""Reads of the frame, the rules that share it, and the members' contributions."""

from decimal import Decimal

from ekonomi.querysets.bok import EkonomiQuerySet


class AndelsregelQuerySet(EkonomiQuerySet):
    """Rules for sharing the frame."""

    def gallande(self, ar: int) -> "AndelsregelQuerySet":
        """The rule in force in a year, first; none before the first rule."""
        return self.filter(from_ar__lte=ar).order_by("-from_ar")


class MedlemsandelQuerySet(EkonomiQuerySet):
    """What rules say of members."""


class AnslagQuerySet(EkonomiQuerySet):
    """Frames."""

    def aren(self) -> list[int]:
        """The years that have a frame."""
        return list(self.order_by("ar").values_list("ar", flat=True))


class MedlemsbidragQuerySet(EkonomiQuerySet):
    """What each member pays."""

    def for_ar(self, ar: int) -> "MedlemsbidragQuerySet":
        """A year's contributions in the members' order, with their names."""
        return (
            self.filter(ar=ar)
            .select_related("medlem__organisation")
            .order_by("medlem__ordning", "medlem__pk")
        )

    def aren(self) -> list[int]:
        """The years that have contributions."""
        return list(self.order_by("ar").values_list("ar", flat=True).distinct())

    def per_medlem(self, ar: int) -> dict[int, Decimal]:
        """Return {member's key: decided kronor} of a year."""
        return dict(self.filter(ar=ar).values_list("medlem", "belopp"))
