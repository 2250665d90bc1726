"""The page of one rekvisition or invoice, its files, and the list of what waits for an attest."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.generic import TemplateView, View

from ekonomi.attestordning import vilka_kan
from ekonomi.models import Utbetalning, Utbetalningsbilaga, Verifikation
from ekonomi.services.utbetalningsattest import attestslag, hinder_for_attest
from ekonomi.services.utbetalningsbokning import hinder_for_uttag
from ekonomi.tables.utbetalning import AttesteraTable
from ekonomi.utbetalningslage import faser
from ekonomi.views.utbetalningssida import EnUtbetalning, MedFlikar
from finsam import filer
from finsam.behorighet import Behorighet
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga

B = Behorighet
Status = Utbetalning.Status


class UtbetalningView(EnUtbetalning, TemplateView):
    """What it is, where it stands, what can be done with it now and why not."""

    template_name = "ekonomi/utbetalning.html"

    def get_rubrik(self) -> str:
        return self.objekt.vad

    def get_ingress(self) -> str:
        return f"{self.objekt}, betalas till {self.objekt.till}."

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return super().get_brodsmulor()[:-1]

    def get_atgarder(self) -> list[Atgard]:
        status = self.objekt.status
        if status in {Status.UTKAST, Status.ATERSAND}:
            return self._att_skriva()
        if status == Status.INSKICKAD:
            return self._att_attestera()
        if status == Status.ATTESTERAD:
            return [
                self._atgard("Bokför", "bokfor", B.ANDRA_EKONOMI),
                self._atgard("Koppla till verifikation", "koppla", B.ANDRA_EKONOMI),
                self._atgard("Återkalla attesten", "aterkalla", B.ATTESTERA),
            ]
        return self._efterat() if status != Status.MAKULERAD else []

    def _atgard(self, rubrik: str, steg: str, behorighet: Behorighet, skal: str = "") -> Atgard:
        namn, bakat = f"ekonomi:utbetalning_{steg}", steg in {"ta_tillbaka", "makulera"}
        return Atgard(rubrik, namn, behorighet, (self.objekt.pk,), skal=skal, huvud=not bakat)

    def _att_skriva(self) -> list[Atgard]:
        rekvisition = self.objekt.ar_rekvisition
        far = B.SKICKA_REKVISITION if rekvisition else B.ANDRA_EKONOMI
        andra = "ekonomi:rekvisition_andra" if rekvisition else "ekonomi:faktura_andra"
        atgarder = [
            self._atgard("Skicka in", "skicka", far),
            Atgard("Ändra", andra, far, (self.objekt.pk,)),
        ]
        if self.objekt.inskickad_at is None:
            return [*atgarder, self._atgard("Kasta utkastet", "kasta", far)]
        return [*atgarder, self._atgard("Makulera", "makulera", far)]

    def _att_attestera(self) -> list[Atgard]:
        user, objekt = self.request.user, self.objekt
        far = B.SKICKA_REKVISITION if objekt.ar_rekvisition else B.ANDRA_EKONOMI
        skal = hinder_for_attest(user, objekt) if user.har(B.ATTESTERA) else ""
        atgarder = [
            self._atgard("Attestera", "attestera", B.ATTESTERA, skal),
            self._atgard("Återsänd", "atersand", B.ATTESTERA),
        ]
        if objekt.inskickad_by_id == user.pk:
            atgarder.append(self._atgard("Ta tillbaka", "ta_tillbaka", far))
        return [*atgarder, self._atgard("Makulera", "makulera", far)]

    def _efterat(self) -> list[Atgard]:
        objekt, far = self.objekt, B.ANDRA_EKONOMI
        betald = (
            self._atgard("Notera betalning", "betald", far)
            if objekt.betald_datum is None
            else self._atgard("Ångra betalningen", "ej_betald", far)
        )
        koppla = self._atgard("Koppla till verifikation", "koppla", far)
        return [
            betald,
            *([koppla] if objekt.status == Status.OVERLAMNAD else []),
            self._atgard("Ta ur bokföringen", "ta_ur", far, hinder_for_uttag(objekt)),
        ]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user, objekt = self.request.user, self.objekt
        attester = objekt.attester.select_related("attesterad_by", "aterkallad_by", "regel__user")
        galler = next((a for a in attester if a.aterkallad_at is None), None)
        rader = objekt.rader.select_related("konto", "objekt").order_by("pk")
        konterad = objekt.ar_rekvisition and any(rad.konto_id for rad in rader)
        return super().get_context_data(
            utbetalning=objekt,
            rader=rader,
            visa_konto=konterad and user.har(B.SE_EKONOMI),
            bilagor=objekt.bilagor.select_related("fil").order_by("pk"),
            attester=attester,
            faser=faser(objekt, galler),
            lika=synliga(Utbetalning, user).lika(objekt).som_visas(),
            kan_attestera=self._kan_attestera(),
            far_skriva=objekt.kan_andras and _far_skriva(user, objekt),
            ser_bockerna=user.har(B.SE_EKONOMI),
            **kwargs,
        )

    def _kan_attestera(self) -> list[str]:
        """Who may attest it today, for whoever waits for that."""
        if self.objekt.status != Status.INSKICKAD:
            return []
        return vilka_kan(attestslag(self.objekt), self.objekt.belopp, timezone.localdate())


def _far_skriva(user, utbetalning: Utbetalning) -> bool:
    """Say whether the user may write in such a thing."""
    return user.har(B.SKICKA_REKVISITION if utbetalning.ar_rekvisition else B.ANDRA_EKONOMI)


class BilagaView(View):
    """One file, for whoever may see what it belongs to."""

    behorighet = B.SE_REKVISITIONER

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        bilaga = hamta(Utbetalningsbilaga, request.user, pk=kwargs["pk"])
        return filer.som_bilaga(bilaga.fil)


class AttAttesteraView(MedFlikar, ListaView):
    """What waits for an attest: rekvisitioner, invoices, and how many vouchers."""

    behorighet = B.SE_EKONOMI
    model = Utbetalning
    table_class = AttesteraTable
    template_name = "ekonomi/att_attestera.html"
    rubrik = "Att attestera"
    ingress = "Det som är inskickat och väntar, det som har väntat längst först."
    tomt = "Ingenting väntar på attest."

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().vantar_pa_attest().som_visas()

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        verifikationer = synliga(Verifikation, self.request.user).saknar_attest()
        return super().get_context_data(verifikationer=verifikationer.count(), **kwargs)
