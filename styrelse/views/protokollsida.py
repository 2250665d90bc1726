"""What the pages of a protokoll have in common: the protokoll, and whether it is written."""

from functools import cached_property

from styrelse.models import Protokoll, Sammantrade


class MedProtokoll:
    """Mixin of a page of a meeting that may have a protokoll."""

    mote: Sammantrade

    @cached_property
    def protokoll(self) -> Protokoll | None:
        """The meeting's protokoll, None before it is begun."""
        return getattr(self.mote, "protokoll", None)

    @property
    def skrivs(self) -> bool:
        """Whether it is begun and may be written in."""
        return self.protokoll is not None and self.protokoll.kan_skrivas

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(  # type: ignore[misc]
            protokoll=self.protokoll, skrivs=self.skrivs, **kwargs
        )
