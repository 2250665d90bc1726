"""A round to test in: a document of one page, and three who are to sign it."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from finsam import filer
from finsam.models import User
from styrelse import services
from styrelse.models import Handling, Person, Runda, Signeringstillfalle, Underskrift
from styrelse.rundplatser import Platsforslag
from styrelse.services.runda import fullborda_om_klar, las_runda, paborja_runda
from tests.styrelse import diariet
from tests.styrelse.justeras import liten_pdf


def handling(by: User, rubrik: str = "Årsredovisning 2022", **mer: object) -> Handling:
    """A document whose file is a PDF of its own."""
    fil = mer.pop("fil", None) or filer.behall(
        liten_pdf(), "arsredovisning.pdf", "application/pdf", by=by
    )
    i = mer.pop("arende", None) or diariet.arende(by)
    return services.diariefor(
        by=by,
        arende=i,
        rubrik=rubrik,
        riktning="upprattad",
        datum=date(2022, 3, 18),
        typ=services.handlingstyp("Årsredovisning"),
        fil=fil,
        **mer,
    )


def person(by: User, namn: str, user: User | None = None) -> Person:
    epost = user.email if user else f"{namn.split()[0].lower()}@example.se"
    return services.registrera_person(by=by, namn=namn, epost=epost, user=user)


def forslag(vem: Person, funktion: str = "ledamot", *, steg: int = 1, **mer: str) -> Platsforslag:
    return Platsforslag(vem.pk, vem.namn, funktion, steg=steg, **mer)


def runda(by: User, *platser: Platsforslag, **mer: object) -> Runda:
    """A round with rows only; nobody has made its file."""
    papper = mer.pop("handling", None) or handling(by)
    return paborja_runda(by=by, handling=papper, platser=platser, **mer)


def plats(i: Runda, namn: str) -> Underskrift:
    return i.handling.underskrifter.get(namn=namn)


@transaction.atomic
def skriv_under(i: Runda, *namn: str, by: User) -> None:
    """Sign on paper, one after the other, as the rows say it."""
    for n in namn:
        rundan = las_runda(i)
        Underskrift.objects.filter(handling=i.handling, namn=n).update(
            satt="papper",
            forvaras="Kansliets arkiv",
            dag=timezone.localdate(),
            at=timezone.now(),
            by=by,
        )
        fullborda_om_klar(by=by, runda=rundan)
    i.refresh_from_db()


def undertecknad_annorstades(data: bytes) -> bytes:
    """Return a file with a signature's value after it, which nobody here has made."""
    mall = b"\n9 0 obj\n<</Type/Sig/ByteRange[0 %010d %010d %010d]/Contents %s>>\nendobj\n%%%%EOF\n"
    varde = b"<" + b"30" * 60 + b">"
    fore = len(data) + (mall % (0, 0, 0, varde)).index(varde)
    efter = fore + len(varde)
    rest = len(data) + len(mall % (0, 0, 0, varde)) - efter
    return data + mall % (fore, efter, rest, varde)


def har_bekraftat_sig(user: User, plats: Underskrift) -> None:
    """An occasion to sign that has been used, as the rows say it."""
    rad = Signeringstillfalle.objects.create(
        underskrift=plats, user=user, sha256=plats.sha256, nonce_hash=f"{plats.pk:064d}"
    )
    Signeringstillfalle.objects.filter(pk=rad.pk).update(anvant_at=timezone.now())
