"""The meetings of whoever is logged in, to be read on a phone."""

from django.utils import timezone
from django.views.generic import TemplateView

from finsam.sida import Atgard
from finsam.synlig import synliga
from styrelse.foredragningslista import ar_utskickad, foredragningslista
from styrelse.kallade import kallade
from styrelse.models import Inkallelse, Motessvar, Person, Sammantrade
from styrelse.views.motesbeslut import motets_beslut
from styrelse.views.motessida import Motessida
from styrelse.views.sida import OMRADE, SE, StyrelseSida

MINA = ("Mina sammanträden", "styrelse:mina_moten")
SENASTE = 5


class MinaMotenView(StyrelseSida, TemplateView):
    """When do I meet next, and what have I answered?"""

    template_name = "styrelse/mina_moten.html"
    rubrik = "Mina sammanträden"
    atgarder = (Atgard("Möten i kalendern", "styrelse:kalender", SE, huvud=False),)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user, idag = self.request.user, timezone.localdate()
        person = synliga(Person, user).filter(user=user).first()
        moten = synliga(Sammantrade, user)
        moten = moten.for_person(person.pk) if person else moten.filter(organ__typ="styrelse")
        return super().get_context_data(
            person=person,
            kommande=moten.kommande(idag)
            .select_related("organ")
            .med_svar_av(person.pk if person else None),
            senaste=moten.senaste(idag).select_related("organ")[:SENASTE],
            **kwargs,
        )


class MittMoteView(Motessida, TemplateView):
    """What the meeting takes up, the papers to read, and will I come?"""

    template_name = "styrelse/mitt_mote.html"
    brodsmulor = (OMRADE, MINA)

    def get_atgarder(self) -> tuple[Atgard, ...]:
        return ()

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        person = synliga(Person, user).filter(user=user).first()
        kallad = next((k for k in kallade(self.mote) if person and k.person == person), None)
        planerat = self.mote.status == Sammantrade.Status.PLANERAT
        svar = synliga(Motessvar, user).filter(sammantrade=self.mote, person=person).first()
        inkallelser = synliga(Inkallelse, user).filter(sammantrade=self.mote)
        data = super().get_context_data(
            kallad=kallad,
            far_svara=bool(kallad and planerat),
            svar=svar if kallad else None,
            inkallad=kallad and inkallelser.filter(ersattare=kallad.uppdrag).first(),
            punkter=foredragningslista(self.mote, user),
            utskickad=ar_utskickad(self.mote),
            **motets_beslut(self.mote, user),
            **kwargs,
        )
        return data | {"sidflikar": []}
