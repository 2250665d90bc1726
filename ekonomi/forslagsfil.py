"""Proposals as a SIE file of type 4I, to be read in where the books are kept (SIE 4B)."""

from collections.abc import Sequence

from django.utils import timezone

from ekonomi import sie
from ekonomi.models import Bokforingsforslag, Konto, Objekt, Rakenskapsar
from ekonomi.sieexport import PROGRAM, objektlistor
from styrelse.forteckning import forbund

LANGSTA_TEXT = 500


def forslagsfil(ar: Rakenskapsar, forslag: Sequence[Bokforingsforslag]) -> bytes:
    """Return the file: each proposal a voucher without number, its own in the text.

    Whoever reads it in gives the vouchers numbers of theirs; only the accounts and objects that
    the proposals use are declared.
    """
    objekt = objektlistor()
    vers = tuple(_ver(f, objekt) for f in forslag)
    rader = [rad for ver in vers for rad in ver.poster]
    fakta = forbund(ar.slut)
    return sie.skriv(
        sie.SieFil(
            program=PROGRAM[0],
            programversion=PROGRAM[1],
            gen=timezone.localdate(),
            sietyp="4I",
            orgnr=fakta.organisationsnummer if fakta else "",
            fnamn=(fakta.namn if fakta else "") or "Samordningsförbund",
            rar={0: (ar.start, ar.slut)},
            konton=_konton({rad.konto for rad in rader}),
            **_markning({par for rad in rader for par in rad.objekt}),
            verifikationer=vers,
        ),
        "4I",
    )


def text_i_filen(forslag: Bokforingsforslag) -> str:
    """The proposal's text with its own number last, so that it is known again when booked."""
    nummer = f" ({forslag})"
    return forslag.text[: LANGSTA_TEXT - len(nummer)] + nummer


def _ver(forslag: Bokforingsforslag, objekt: dict[int | None, sie.Objektlista]) -> sie.Ver:
    poster = tuple(
        sie.Trans(rad.konto.nummer, rad.belopp, objekt[rad.objektkombination_id], text=rad.text)
        for rad in forslag.rader.all()
    )
    return sie.Ver("", "", forslag.datum, poster, text_i_filen(forslag))


def _konton(nummer: set[str]) -> dict[str, sie.Konto]:
    konton = Konto.objects.filter(nummer__in=nummer)
    return {k.nummer: sie.Konto(k.nummer, k.namn, k.ktyp or None) for k in konton}


def _markning(par: set[tuple[int, str]]) -> dict[str, dict]:
    """The dimensions and objects of these pairs, as the file's records of them."""
    alla = Objekt.objects.filter(kod__in={kod for _dim, kod in par}).select_related("dimension")
    objekt = [o for o in alla if (o.dimension.nummer, o.kod) in par]
    dimensioner = {o.dimension.nummer: o.dimension.namn for o in objekt}
    return {
        "dimensioner": {nr: sie.Dimension(nr, namn) for nr, namn in dimensioner.items()},
        "objekt": {
            (o.dimension.nummer, o.kod): sie.Objekt(o.dimension.nummer, o.kod, o.namn)
            for o in objekt
        },
    }
