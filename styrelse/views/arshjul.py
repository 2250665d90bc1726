"""The year at a glance: what falls when, who sees to it, and what is late."""

from functools import cached_property

from django.utils import timezone
from django.views.generic import TemplateView

from finsam.format import MANADER, med_ord
from finsam.models import User
from finsam.sida import Atgard
from styrelse import arshjul
from styrelse.arshjul import Hjulpost, Slag
from styrelse.views.arsval import Arssida
from styrelse.views.sida import ANDRA


class ArshjulView(Arssida, TemplateView):
    """Month by month: statutory days, meetings, the kansli's tasks, agreements, controls."""

    template_name = "styrelse/arshjul.html"
    atgarder = (Atgard("Ny rutin", "styrelse:rutin_ny", ANDRA),)

    def get_rubrik(self) -> str:
        return f"Årshjul {self.ar}"

    def get_ingress(self) -> str:
        sena = sum(1 for post in self.alla if post.sen(self.idag))
        if sena:
            return f"{med_ord(sena, 'sak är försenad', 'saker är försenade')}."
        return "Lagens datum, sammanträden, kansliets rutiner, avtal och intern kontroll."

    @cached_property
    def idag(self):
        """Today, which decides what is late."""
        return timezone.localdate()

    @cached_property
    def alla(self) -> list[Hjulpost]:
        """Everything of the year."""
        return arshjul.datum(self.ar)

    @cached_property
    def personer(self) -> list[User]:
        """Those who are responsible for something in the year."""
        har = {post.ansvarig for post in self.alla if post.ansvarig}
        return sorted(har, key=lambda user: (user.namn, user.pk))

    def urval(self) -> list[Hjulpost]:
        """Return what the address asks for: one person's, one kind's, or everything."""
        vem, slag = self.request.GET.get("vem", ""), self.request.GET.get("slag", "")
        poster = self.alla
        if vem in {str(user.pk) for user in self.personer}:
            poster = [p for p in poster if p.ansvarig and str(p.ansvarig.pk) == vem]
        if slag in set(Slag):
            poster = [p for p in poster if p.slag == slag]
        return poster

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        rader = [(post, post.sen(self.idag)) for post in self.urval()]
        manader = [
            (nr, namn.capitalize(), [rad for rad in rader if rad[0].datum.month == nr])
            for nr, namn in enumerate(MANADER, 1)
        ]
        return super().get_context_data(
            manader=manader,
            nu=self.idag.month if self.idag.year == self.ar else 0,
            slagen=list(Slag),
            personer=self.personer,
            **kwargs,
        )
