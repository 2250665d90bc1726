"""Whether a file is one of ours, byte for byte: read from the database alone.

The kept files themselves are not opened, so the answer is the same thirty years from now, also
where they have been lost: SHA-256 and size of every revision, the places, and the log of
certificates are enough. Only known bytes make a file whole; an unknown file never is, whatever
it says of itself.
"""

from hashlib import sha256

from django.db.models import Q

from finsam.signering.pades import niva_text
from finsam.signering.verifiering import (
    Underskriftsfakta,
    Utlatande,
    avtryck_vid_slut,
    las_underskrifter,
)
from styrelse.models import Handling, Justering, Revision, Runda, Underskrift
from styrelse.rundlage import hur_manga
from styrelse.verifieringslogg import utfardade
from styrelse.verifieringssvar import (
    AVBRUTNA,
    Dokument,
    Registrering,
    Steg,
    Svar,
    Tecknad,
    Ursprung,
    Utslag,
)

FLEST_AT_GANGEN = 500  # fingerprints that one query asks for
ORDNING = (*AVBRUTNA, Runda.Status.PAGAR, Runda.Status.KLAR)  # what holds best comes last
JUSTERINGENS: dict[str, str] = {
    Justering.Status.PAGAR: Runda.Status.PAGAR,
    Justering.Status.ATERSAND: Runda.Status.ATERKALLAD,
    Justering.Status.JUSTERAD: Runda.Status.KLAR,
}


# -- The quick answer ---------------------------------------------------------------------------


def prova(data: bytes) -> Svar | None:
    """Return the answer for a file that we hold, byte for byte; None for every other file.

    One that was signed in another service and registered here is held too.
    """
    summa = sha256(data).hexdigest()
    traff = _traffar([summa]).get(summa)
    if traff is None:
        rader = _registreringar(summa, len(data))
        return _registrerad(rader, summa, len(data), ursprung(data)) if rader else None
    runda = _runda(traff.runda)
    kedja = _kedja(runda, traff)
    brister = _brister(runda, traff, data) if traff.revision else ()
    return Svar(
        utslag=_utslag(runda, brister),
        sha256=summa,
        storlek=len(data),
        brister=brister,
        fryst=traff.revision is None,
        senare_revision=any(not s.i_filen for s in kedja),
        kand_langd=len(data),
        **_om(runda, kedja, namn=True),
    )


def _utslag(runda: Runda, brister: tuple[str, ...]) -> Utslag:
    if brister:
        return Utslag.MOTSAGELSE
    return Utslag.ATERKALLAD if runda.status in AVBRUTNA else Utslag.HEL


def ursprung(data: bytes) -> Ursprung | None:
    """Return the longest of our files that the file begins as, None where it begins as none."""
    avtryck = {a.sha256: a.langd for a in avtryck_vid_slut(data)}
    traffar = _traffar(list(avtryck))
    kanda = [(avtryck[summa], t) for summa, t in traffar.items() if avtryck[summa] < len(data)]
    if not kanda:
        return None
    langd, traff = max(kanda, key=lambda k: k[0])
    return Ursprung(traff.runda, traff.revision, langd)


def _traffar(summor: list[str]) -> dict[str, Ursprung]:
    """Return what is held with these SHA-256, the round that holds best for each."""
    ut: dict[str, tuple[int, Ursprung]] = {}
    for start in range(0, len(summor), FLEST_AT_GANGEN):
        nagra = summor[start : start + FLEST_AT_GANGEN]
        for r in Revision.objects.filter(sha256__in=nagra).select_related("runda"):
            _battre(ut, r.sha256, r.runda, Ursprung(r.runda_id, r.pk, r.storlek))
        for runda in Runda.objects.filter(sha256__in=nagra):
            _battre(ut, runda.sha256, runda, Ursprung(runda.pk, None, 0))
    return {summa: traff for summa, (_, traff) in ut.items()}


def _battre(ut: dict, summa: str, runda: Runda, traff: Ursprung) -> None:
    """Keep the better of two rounds about the same bytes: complete before begun before ended."""
    vikt = (ORDNING.index(runda.status), runda.pk)
    if summa not in ut or ut[summa][0] < vikt:
        ut[summa] = (vikt, traff)


# -- A file that was signed in another service --------------------------------------------------


def _registrerad(
    rader: list[Underskrift], summa: str, storlek: int, borjan: Ursprung | None
) -> Svar:
    """Return the answer for a file that is registered as signed elsewhere.

    Its bytes are held, but nobody here can vouch for the signatures of another service.
    """
    handling = max((r.handling for r in rader), key=lambda h: (ORDNING.index(_status(h)), h.pk))
    rader = [r for r in rader if r.handling_id == handling.pk]
    runda = getattr(handling, "runda", None)
    den = borjan if runda and borjan and borjan.runda == runda.pk else None
    oppen = not handling.sekretess
    return Svar(
        Utslag.REGISTRERAD,
        summa,
        storlek,
        kand_langd=den.langd if den else 0,
        registrerade=_noterade(rader) if oppen else (),
        utokar=all(r.utokar for r in rader),
        **(_om_rundan(runda.pk, den) if runda else _om_justeringen(handling)),
    )


def _registreringar(summa: str, storlek: int) -> list[Underskrift]:
    """Return the signatures that are noted on exactly this file."""
    return list(
        Underskrift.objects.filter(
            Q(handling__runda__isnull=False) | Q(handling__justering__isnull=False),
            satt=Underskrift.Satt.UPPLADDAD,
            fil__sha256=summa,
            fil__storlek=storlek,
        )
        .select_related("handling__runda", "handling__justering")
        .i_ordning()
    )


def _noterade(rader: list[Underskrift]) -> tuple[Registrering, ...]:
    return tuple(Registrering(r.namn, r.funktionstext, r.dag) for r in rader if r.dag)


def _status(handling: Handling) -> str:
    runda = getattr(handling, "runda", None)
    return runda.status if runda else JUSTERINGENS[handling.justering.status]


def _om_rundan(pk: int, borjan: Ursprung | None) -> dict:
    runda = _runda(pk)
    return _om(runda, _kedja(runda, borjan), namn=not runda.handling.sekretess)


def _om_justeringen(handling: Handling) -> dict:
    """Return what is said of a justering that was laid before there were rounds: it has no code."""
    justering, platser = handling.justering, list(handling.underskrifter.all())
    antal = hur_manga(platser)
    senare = Justering.objects.filter(
        protokoll=justering.protokoll_id, punkt=justering.punkt_id, nummer__gt=justering.nummer
    )
    gjorda = sorted((p for p in platser if p.satt), key=lambda p: (p.at, p.pk))
    dokument = Dokument(
        titel="" if handling.sekretess else handling.rubrik,
        vad="",
        hemlig=handling.sekretess,
        status=_status(handling),
        kod="",
        frysta_sha256=justering.sha256,
        platser=antal.alla,
        gjorda=antal.klara,
        skal=justering.skal,
        avslutad_at=justering.atersand_at,
        har_senare=senare.exists(),
        senaste_sha256="",
    )
    namn = () if handling.sekretess else tuple(_tecknad(p, None, {}, set()) for p in gjorda)
    return {"dokument": dokument, "tecknade": namn}


# -- A file that we do not hold -----------------------------------------------------------------


def bedom(summa: str, storlek: int, borjan: Ursprung | None, utlatande: Utlatande) -> Svar:
    """Return the answer for a file that we do not hold, after its complete analysis.

    One that was registered while it was analysed is answered as registered.
    """
    if rader := _registreringar(summa, storlek):
        return _registrerad(rader, summa, storlek, borjan)
    if borjan:
        runda = _runda(borjan.runda)
        kedja = _kedja(runda, borjan)
        om = _om(runda, kedja, namn=True)
        langd = borjan.langd
        return Svar(Utslag.TILLAGG, summa, storlek, utlatande=utlatande, kand_langd=langd, **om)
    if den := _runda_av_certifikat(utlatande):
        om = _om(den, (), namn=not den.handling.sekretess)
        return Svar(Utslag.ANDRAD, summa, storlek, utlatande=utlatande, **om)
    vart = Utslag.ANDRAD if utfardade(dict(utlatande.certifikat)) else Utslag.OKAND
    return Svar(vart, summa, storlek, utlatande=utlatande)


def _runda_av_certifikat(utlatande: Utlatande) -> Runda | None:
    """Return the round whose signatures the file bears, by certificates that we have issued."""
    vara = utfardade(dict(utlatande.certifikat))
    rad = (
        Revision.objects.filter(serienummer__in=vara, slag=Revision.Slag.UNDERSKRIFT)
        .order_by("-pk")
        .first()
    )
    return _runda(rad.runda_id) if rad else None


# -- By the code on the page of signatures ------------------------------------------------------


def med_kod(kod: str) -> Svar | None:
    """Return what a code leads to; None alike for an unknown one and for an ended round."""
    if not kod.isalnum():  # among others what one of the databases cannot ask for
        return None
    runda = Runda.objects.filter(kod=kod).exclude(status__in=AVBRUTNA).values("pk").first()
    if runda is None:
        return None
    hela = _runda(runda["pk"])
    kedja = _kedja(hela, None)
    om = _om(hela, kedja, namn=not hela.handling.sekretess)
    return Svar(Utslag.OKAND, "", 0, **om)


# -- Reading ------------------------------------------------------------------------------------


def _runda(pk: int) -> Runda:
    return (
        Runda.objects.select_related("handling")
        .prefetch_related("handling__underskrifter", "revisioner__underskrift", "senare")
        .get(pk=pk)
    )


def _kedja(runda: Runda, traff: Ursprung | None) -> tuple[Steg, ...]:
    """Return every revision in order, and whether the file at hand has come so far."""
    till = -1
    if traff and traff.revision:
        till = next(r.nummer for r in runda.revisioner.all() if r.pk == traff.revision)
    return tuple(
        Steg(
            nummer=r.nummer,
            vad=_vad(r),
            sha256=r.sha256,
            storlek=r.storlek,
            at=r.at,
            i_filen=r.nummer <= till,
        )
        for r in sorted(runda.revisioner.all(), key=lambda r: r.nummer)
    )


def _vad(revision: Revision) -> str:
    if revision.underskrift:
        return f"Underskrift i plats {revision.underskrift.plats}"
    return revision.get_slag_display()


def _om(runda: Runda, kedja: tuple[Steg, ...], *, namn: bool) -> dict:
    """Return what every answer says of a round, its signatures and its chain."""
    sigill = next((r for r in runda.revisioner.all() if r.slag == Revision.Slag.SIGILL), None)
    sigillet = next((s for s in kedja if sigill and s.nummer == sigill.nummer), None)
    return {
        "dokument": _dokument(runda, kedja),
        "sigill": sigillet,
        "tecknade": _tecknade(runda, kedja) if namn else (),
        "kedja": kedja,
    }


def _dokument(runda: Runda, kedja: tuple[Steg, ...]) -> Dokument:
    antal = hur_manga(runda.handling.underskrifter.all())
    hemlig = runda.handling.sekretess
    return Dokument(
        titel="" if hemlig else runda.titel,
        vad="" if hemlig else runda.vad,
        hemlig=hemlig,
        status=runda.status,
        kod=runda.kod,
        frysta_sha256=runda.sha256,
        platser=antal.alla,
        gjorda=antal.klara,
        skal=runda.skal,
        avslutad_at=runda.avslutad_at,
        har_senare=bool(runda.senare.all()),
        senaste_sha256=kedja[-1].sha256 if kedja else "",
    )


def _tecknade(runda: Runda, kedja: tuple[Steg, ...]) -> tuple[Tecknad, ...]:
    """Return the signatures in the order in which they were made."""
    i_filen = {s.nummer for s in kedja if s.i_filen}
    per_plats = {r.underskrift_id: r for r in runda.revisioner.all() if r.underskrift_id}
    metoder = utfardade({r.serienummer: "" for r in per_plats.values() if r.serienummer})
    gjorda = [p for p in runda.handling.underskrifter.all() if p.satt]
    return tuple(
        _tecknad(p, per_plats.get(p.pk), metoder, i_filen)
        for p in sorted(gjorda, key=lambda p: (p.at, p.pk))
    )


def _tecknad(
    plats: Underskrift, revision: Revision | None, metoder: dict, i_filen: set[int]
) -> Tecknad:
    serie = revision.serienummer if revision else ""
    return Tecknad(
        namn=plats.namn,
        funktion=plats.funktionstext,
        medlem=plats.medlem,
        at=revision.at if revision else plats.at,
        metod=metoder[serie].metod if serie in metoder else "",
        niva=revision.niva if revision else "",
        niva_ord=niva_text(revision.niva) if revision else "",
        satt=plats.satt,
        serienummer=serie,
        i_filen=revision is not None and revision.nummer in i_filen,
    )


# -- What our own log says of held bytes --------------------------------------------------------


def _brister(runda: Runda, traff: Ursprung, data: bytes) -> tuple[str, ...]:
    """Return what does not agree in a file that we hold: chain, digests or certificates."""
    nummer = next(r.nummer for r in runda.revisioner.all() if r.pk == traff.revision)
    rader = sorted(
        (r for r in runda.revisioner.all() if r.nummer <= nummer), key=lambda r: r.nummer
    )
    return tuple(_kedjefel(rader, data) + _underskriftsfel(rader, las_underskrifter(data)))


def _kedjefel(rader: list[Revision], data: bytes) -> list[str]:
    """Each revision's bytes begin the file, and each names the one before it."""
    fel, hittills, fran, forra = [], sha256(), 0, ""
    for r in rader:
        hittills.update(memoryview(data)[fran : r.storlek])
        fran = r.storlek
        if hittills.copy().hexdigest() != r.sha256 or r.bas_sha256 != forra:
            fel.append(f"Steg {r.nummer} bygger inte på steget före.")
        forra = r.sha256
    return fel


def _underskriftsfel(rader: list[Revision], fakta: list[Underskriftsfakta]) -> list[str]:
    """Each step made here has its signature, made with a certificate from our own log."""
    fel, fran = [], 0
    funna = {f.cms.serienummer: f for f in fakta if f.cms}
    summor = {serie: f.cms.certifikat_sha256 for serie, f in funna.items() if f.cms}
    kanda = utfardade(summor)
    for r in rader:
        f = funna.get(r.serienummer)
        if r.serienummer and not (f and f.stammer and fran < f.tackt <= r.storlek):
            fel.append(f"Underskriften i steg {r.nummer} stämmer inte med filens innehåll.")
        elif r.serienummer and r.serienummer not in kanda:
            fel.append(f"Certifikatet i steg {r.nummer} finns inte i vår förteckning.")
        fran = r.storlek
    return fel
