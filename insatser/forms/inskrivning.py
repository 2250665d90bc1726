"""Forms about enrolments. None has a field for free text, so no name can be written."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet

from insatser.forms.falt import KodField, ManadField
from insatser.forms.lagen import LagenField
from insatser.forms.utan_person import UtanPerson
from insatser.models import Deltagare, Insats, Inskrivning, Inskrivningslage, Kod, Kon
from insatser.parter import kommuner, mojliga_parter
from styrelse.models import Organisation

_INGEN_KOD = (
    "Ingen deltagare har den koden. Kontrollera den, eller lämna fältet tomt för att få en ny kod."
)
_ANDRA_UPPGIFTER = (
    "Koden hör till en deltagare med andra uppgifter. Kontrollera koden, kön och födelseår."
)
_KODENS_HJALP = (
    "Om personen har varit inskriven förut, här eller i en annan insats, och du har fått koden. "
    "Då står kön, födelseår och kommun redan i registret. Andra insatser visas aldrig för dig."
)


class PersonForm(UtanPerson):
    """What is said of a participant at the enrolment: the person, the way here, the time before."""

    in_manad = ManadField(label="Inskriven från och med månad")
    kon = forms.ChoiceField(
        label="Kön",
        choices=Kon.choices,
        widget=forms.RadioSelect,
        help_text="Juridiskt kön, som den nationella uppföljningen räknar.",
        error_messages={"required": "Välj kön."},
    )
    fodelsear = forms.IntegerField(
        label="Födelseår",
        required=False,
        min_value=1900,
        max_value=2100,
        widget=forms.TextInput(
            attrs={"inputmode": "numeric", "maxlength": 4, "size": 6, "autocomplete": "off"}
        ),
        help_text="Fyra siffror, till exempel 1994. Aldrig hela födelsedatumet.",
        error_messages={"invalid": "Skriv födelseåret med fyra siffror."},
    )
    kommun = forms.ModelChoiceField(
        label="Kommun",
        queryset=Organisation.objects.none(),
        required=False,
        empty_label="Uppgift saknas",
        help_text="Folkbokföringskommun.",
    )
    remittent = KodField("remittent", label="Remitterande aktör", required=False)
    parter = forms.ModelMultipleChoiceField(
        label="Aktuell hos",
        queryset=Organisation.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="De parter som personen har kontakt med nu. Det ska vara minst två: det är "
        "behovet av stöd från flera som insatserna är till för.",
    )
    utbildning = KodField(
        "utbildning",
        label="Högsta utbildning",
        required=False,
        help_text="Den högsta som är avslutad. Utländsk utbildning: motsvarande svensk nivå.",
    )
    tid_i_forsorjning = KodField(
        "tid",
        label="Tid i offentlig försörjning",
        required=False,
        help_text="Sammanhängande tid före insatsen. Ett uppehåll på högst en månad räknas inte "
        "som ett avbrott.",
    )
    forsorjning_fore = LagenField(
        "forsorjning",
        label="Försörjning före insatsen",
        help_text="Det som gällde inom en vecka före starten, flera om de gällde samtidigt. "
        "Föräldrapenning och ålderspension räknas som ingen offentlig försörjning.",
    )
    sysselsattning_fore = LagenField(
        "sysselsattning",
        label="Sysselsättning före insatsen",
        help_text="Inom en vecka före starten. Procent av heltid där den är känd: 100 procent är "
        "40 timmar i veckan.",
    )

    def __init__(self, *args: Any, insats: Insats, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kommun"].queryset = _med(kommuner(insats), self.initial.get("kommun"))
        self.fields["parter"].queryset = _med(mojliga_parter(insats), self.initial.get("parter"))
        for namn in ("forsorjning_fore", "sysselsattning_fore"):
            self.fields[namn].ladda(self.initial.get(namn))

    @property
    def personen(self) -> list[forms.BoundField]:
        """The fields about the person."""
        return [self[namn] for namn in ("in_manad", "kon", "fodelsear", "kommun")]

    @property
    def vagen_hit(self) -> list[forms.BoundField]:
        """The fields about who sent the person."""
        return [self["remittent"], self["parter"]]

    @property
    def laget_fore(self) -> list[forms.BoundField]:
        """The fields about the time before."""
        namn = ("utbildning", "tid_i_forsorjning", "forsorjning_fore", "sysselsattning_fore")
        return [self[n] for n in namn]


def _med(val: QuerySet[Organisation], redan: Any) -> QuerySet[Organisation]:
    """Return the organisations to choose among, with those that are chosen already."""
    if not redan:
        return val
    valda = redan if isinstance(redan, list) else [redan]
    nycklar = [getattr(organisation, "pk", organisation) for organisation in valda]
    return Organisation.objects.filter(Q(pk__in=val.values("pk")) | Q(pk__in=nycklar))


class InskrivningForm(PersonForm):
    """A participant enters an insats: a new one, or one who has a code already."""

    tidigare_kod = forms.CharField(
        label="Deltagarens kod från tidigare",
        required=False,
        max_length=12,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
        help_text=_KODENS_HJALP,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Whoever has a code already is known by it, with what was said the first time.
        self.fields["kon"].required = not self.angav_kod

    @property
    def angav_kod(self) -> bool:
        """True when a code was typed: the register is searched for it."""
        return bool(self.data.get(self.add_prefix("tidigare_kod")))

    def clean_tidigare_kod(self) -> Deltagare | None:
        kod = self.cleaned_data["tidigare_kod"].strip().upper()
        if not kod:
            return None
        deltagare = Deltagare.objects.med_kod(kod).first()
        if deltagare is None:
            raise forms.ValidationError(_INGEN_KOD)
        return deltagare

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        deltagare = data.get("tidigare_kod")
        if deltagare and any(
            data.get(namn) and data[namn] != getattr(deltagare, namn)
            for namn in ("kon", "fodelsear")
        ):
            self.add_error("tidigare_kod", _ANDRA_UPPGIFTER)
        return data

    def till_tjanst(self) -> dict[str, object]:
        """Return the keyword arguments of ``services.skriv_in``."""
        data = dict(self.cleaned_data)
        data["deltagare"] = data.pop("tidigare_kod")
        return data


class RattaInskrivningForm(PersonForm):
    """What was said at the enrolment, to be corrected."""

    @staticmethod
    def startvarden(inskrivning: Inskrivning) -> dict[str, object]:
        """Return what the form begins with."""
        deltagare = inskrivning.deltagare
        fore = Inskrivningslage.Skede.FORE
        return {
            "in_manad": inskrivning.in_manad,
            **{namn: getattr(deltagare, namn) for namn in ("kon", "fodelsear", "kommun")},
            "remittent": inskrivning.remittent,
            "utbildning": inskrivning.utbildning,
            "tid_i_forsorjning": inskrivning.tid_i_forsorjning,
            "parter": list(inskrivning.parter.all()),
            "forsorjning_fore": _lagen(inskrivning, fore, "forsorjning"),
            "sysselsattning_fore": _lagen(inskrivning, fore, "sysselsattning"),
        }


def _lagen(inskrivning: Inskrivning, skede: str, lista: str) -> dict[Kod, int | None]:
    """Return {code: per cent} of one side of an enrolment (read ``med_koder``)."""
    return {
        rad.kod: rad.procent
        for rad in inskrivning.lagen.all()
        if rad.skede == skede and rad.kod.lista.nyckel == lista
    }


class AvslutaForm(UtanPerson):
    """A participant leaves an insats."""

    ut_manad = ManadField(label="Sista månad i insatsen")
    avslutsorsak = KodField("avslutsorsak", label="Orsak till avslutet")
    forsorjning_efter = LagenField(
        "forsorjning",
        label="Försörjning efter insatsen",
        help_text="Det som gäller inom en vecka efter slutet, flera om de gäller samtidigt.",
    )
    sysselsattning_efter = LagenField(
        "sysselsattning",
        label="Sysselsättning efter insatsen",
        help_text="Inom en vecka efter slutet. 100 procent är 40 timmar i veckan.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for namn in ("forsorjning_efter", "sysselsattning_efter"):
            self.fields[namn].ladda(self.initial.get(namn))

    @staticmethod
    def startvarden(inskrivning: Inskrivning) -> dict[str, object]:
        """Return what an ending that was undone said, {} where none was."""
        angrat = getattr(inskrivning, "angrat_avslut", None)
        if angrat is None:
            return {}
        lagen: dict[str, dict[Kod, int | None]] = {"forsorjning": {}, "sysselsattning": {}}
        for rad in angrat.lagen.select_related("kod__lista"):
            lagen[rad.kod.lista.nyckel][rad.kod] = rad.procent
        return {
            "ut_manad": angrat.ut_manad,
            "avslutsorsak": angrat.avslutsorsak_id,
            **{f"{lista}_efter": koder for lista, koder in lagen.items()},
        }
