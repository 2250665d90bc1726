"""The forms of what is noted at a point: jäv, yrkande, votes, reservation."""

from functools import cached_property
from typing import Any

from finsam.synlig import hamta
from styrelse import services
from styrelse.forms.narvaro import JavForm
from styrelse.forms.protokoll import (
    OrdningForm,
    ReservationForm,
    ValForm,
    VoteringForm,
    YrkandeForm,
)
from styrelse.models import (
    Dagordningspunkt,
    Jav,
    Narvaro,
    Reservation,
    Sammantrade,
    Votering,
    Yrkande,
)
from styrelse.narvaro import Motesnarvaro
from styrelse.views.motessida import Motesformular
from styrelse.views.protokoll import skrivsidan

SLAG = {"jav": Jav, "yrkande": Yrkande, "votering": Votering, "reservation": Reservation}


class Punktformular(Motesformular):
    """A form about one point; it leads back to the point where it is written."""

    punkt: Dagordningspunkt

    def get_objekt(self) -> Sammantrade:
        self.punkt = hamta(Dagordningspunkt, self.request.user, pk=self.kwargs["pk"])
        return self.punkt.sammantrade

    def get_success_url(self) -> str:
        return skrivsidan(self.mote, self.punkt.pk)

    def get_rubrik(self) -> str:
        return self.rubrik

    def get_ingress(self) -> str:
        return self.punkt.rubrik

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (*super().get_brodsmulor(), ("Protokoll", self.get_success_url()))

    @cached_property
    def tjanstgor(self) -> Any:
        """The rows of those who serve at the point."""
        poster = Motesnarvaro(self.mote).tjanstgorande_vid(self.punkt)
        valda = [post.narvaro.pk for post in poster]
        return self.narvarande.filter(pk__in=valda)

    @property
    def narvarande(self) -> Any:
        """The rows of those who are at the meeting."""
        return self.mote.narvaron.narvarande().i_ordning().med_namn()


class JavNyView(Punktformular):
    """Someone is jävig and leaves the room."""

    form_class = JavForm
    rubrik = "Jäv"
    knapp = "Anteckna jäv"

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {
            "narvarande": self.narvarande.exclude(roll=Narvaro.Roll.OVRIG),
            "ersattare": self.narvarande.filter(roll=Narvaro.Roll.ERSATTARE),
        }

    def utfor(self, form: JavForm) -> str:
        jav = services.anmal_jav(by=self.request.user, punkt=self.punkt, **form.cleaned_data)
        return f"{jav}. Det står i paragrafen att personen lämnar rummet."


class YrkandeNyView(Punktformular):
    """Someone proposes something."""

    form_class = YrkandeForm
    rubrik = "Yrkande"
    knapp = "Anteckna yrkandet"

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"narvaron": self.tjanstgor}

    def utfor(self, form: YrkandeForm) -> str:
        services.framstall_yrkande(by=self.request.user, punkt=self.punkt, **form.cleaned_data)
        return "Yrkandet är antecknat."


class ReservationNyView(Punktformular):
    """Someone reserves, or wants something noted."""

    form_class = ReservationForm
    rubrik = "Reservation eller anteckning"
    knapp = "Anteckna"

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"narvaron": self.narvarande}

    def utfor(self, form: ReservationForm) -> str:
        rad = services.reservera(by=self.request.user, punkt=self.punkt, **form.cleaned_data)
        return f"{rad} är antecknad."


class OrdningView(Punktformular):
    """In which order the chair put the proposals."""

    form_class = OrdningForm
    rubrik = "Propositionsordning och paragraf"

    def get_initial(self) -> dict[str, object]:
        post = getattr(self.punkt, "protokollspunkt", None)
        return {
            "text": getattr(post, "propositionsordning", ""),
            "utan_paragraf": getattr(post, "utan_paragraf", False),
        }

    def utfor(self, form: OrdningForm) -> str:
        services.satt_propositionsordning(
            by=self.request.user, punkt=self.punkt, **form.cleaned_data
        )
        return "Punkten är ändrad."


class VoteringNyView(Punktformular):
    """An open vote between two proposals."""

    form_class = VoteringForm
    rubrik = "Votering"
    knapp = "Anteckna voteringen"

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"narvaron": self.tjanstgor}

    def get_initial(self) -> dict[str, object]:
        return {"ja_betyder": "Bifall till förslaget", "nej_betyder": "Avslag på förslaget"}

    def utfor(self, form: VoteringForm) -> str:
        falt = {n: form.cleaned_data[n] for n in ("ja_betyder", "nej_betyder", "utslag")}
        services.rosta(by=self.request.user, punkt=self.punkt, roster=form.roster(), **falt)
        return "Voteringen är antecknad."


class ValNyView(Punktformular):
    """An election by ballot."""

    form_class = ValForm
    rubrik = "Sluten omröstning i personval"
    knapp = "Anteckna valet"

    def utfor(self, form: ValForm) -> str:
        services.valj_med_sedlar(
            by=self.request.user,
            punkt=self.punkt,
            antal=form.antal(),
            lottens_vinnare=form.cleaned_data["lottens_vinnare"],
        )
        return "Valet är antecknat."


class AnteckningTaBortView(Punktformular):
    """Take away what was noted by mistake; the log keeps that it was there."""

    knapp = "Ta bort"

    def get_objekt(self) -> Sammantrade:
        self.rad = hamta(SLAG[self.kwargs["slag"]], self.request.user, pk=self.kwargs["pk"])
        self.punkt = self.rad.punkt
        return self.punkt.sammantrade

    def get_rubrik(self) -> str:
        return f"Ta bort {self.rad._meta.verbose_name}"

    def get_ingress(self) -> str:
        return f"{self.rad}. Det tas bort ur protokollet; loggen minns att det har stått där."

    def utfor(self, form: object) -> str:
        services.ta_bort_anteckning(by=self.request.user, rad=self.rad)
        return "Det är borttaget."
