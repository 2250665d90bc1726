"""A round to test in: a document of one page, and three who are to sign it."""

from datetime import date
from io import BytesIO

from django.db import transaction
from django.utils import timezone
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers

from finsam import filer
from finsam.models import User
from styrelse import services
from styrelse.models import Handling, Person, Runda, Signeringstillfalle, Underskrift
from styrelse.rundplatser import Platsforslag
from styrelse.services.runda import fullborda_om_klar, las_runda, paborja_runda
from tests.styrelse import diariet
from tests.styrelse.justeras import liten_pdf
from tests.undertecknad import undertecknare


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
    """Return the file signed in a new field, with a key that nobody here has made."""
    skrivare = IncrementalPdfFileWriter(BytesIO(data))
    ut = BytesIO()
    signers.sign_pdf(
        skrivare,
        signers.PdfSignatureMetadata(field_name="annan_tjanst", md_algorithm="sha256"),
        signer=undertecknare("Annan tjänst"),
        output=ut,
    )
    return ut.getvalue()


def har_bekraftat_sig(user: User, plats: Underskrift) -> None:
    """An occasion to sign that has been used, as the rows say it."""
    rad = Signeringstillfalle.objects.create(
        underskrift=plats, user=user, sha256=plats.sha256, nonce_hash=f"{plats.pk:064d}"
    )
    Signeringstillfalle.objects.filter(pk=rad.pk).update(anvant_at=timezone.now())
