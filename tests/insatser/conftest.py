"""An insats to test in, with a ladder, code lists and participants."""

from datetime import date

import pytest

from insatser import kodlistor, services
from insatser.models import Kod


@pytest.fixture
def chef(db, anvandare):
    """The actor of the services."""
    return anvandare("forbundschef")


@pytest.fixture
def listor(chef):
    """The code lists that a förbund starts with."""
    return services.las_in_kodlistor(by=chef, listor=kodlistor.standard())


@pytest.fixture
def kod(listor):
    """``kod("avslutsorsak", "genomford")``."""
    return lambda lista, namn: Kod.objects.get(lista__nyckel=lista, kod=namn)


@pytest.fixture
def skala(chef):
    """Six steps, of which 4-6 are the upper part."""
    return services.skapa_stegskala(
        by=chef, namn="Trappan", steg=[f"Steg {n}" for n in range(1, 7)], ovre_fran=4
    )


@pytest.fixture
def skapa_insats(chef):
    """``skapa_insats("Fokus")``: individinriktad 2020-05-01 – 2022-12-31 where nothing is said."""

    def skapa(namn="Fokus", **mer):
        fakta = {
            "inriktning": "individ",
            "from_datum": date(2020, 5, 1),
            "till_datum": date(2022, 12, 31),
        }
        return services.skapa_insats(by=chef, namn=namn, **(fakta | mer))

    return skapa


@pytest.fixture
def insats(skapa_insats, skala):
    return skapa_insats(stegskala=skala)


@pytest.fixture
def skriv_in(chef, insats):
    """``skriv_in("2022-01-15")``: a participant of the insats from that month on."""

    def skapa(dag="2022-01-01", *, i=insats, kon="kvinna", **mer):
        return services.skriv_in(
            by=chef, insats=i, in_manad=date.fromisoformat(dag), kon=kon, **mer
        )

    return skapa


@pytest.fixture
def avsluta(chef, kod):
    """``avsluta(inskrivning, "2022-06-01", "maende")``."""

    def gor(inskrivning, dag="2022-12-01", orsak="genomford", **efter):
        return services.avsluta_inskrivning(
            by=chef,
            inskrivning=inskrivning,
            ut_manad=date.fromisoformat(dag),
            avslutsorsak=kod("avslutsorsak", orsak),
            **{falt: [kod("sysselsattning", namn)] for falt, namn in efter.items()},
        )

    return gor


@pytest.fixture
def mat(chef, skala):
    """``mat(inskrivning, 3, "start", "2022-01-10")``."""

    def gor(inskrivning, nummer, typ="start", dag="2022-01-10", **mer):
        return services.mat_steg(
            by=chef,
            inskrivning=inskrivning,
            datum=date.fromisoformat(dag),
            steg=skala.steg.get(nummer=nummer),
            typ=typ,
            **mer,
        )

    return gor


@pytest.fixture
def snabbt_papper(monkeypatch):
    """An application's PDF without the setting of it, which most tests need not wait for."""
    monkeypatch.setattr(
        "insatser.services.ansokan.gor_pdf", lambda *_args, **_kwargs: b"%PDF-1.7\n%%EOF\n"
    )


@pytest.fixture
def regel(chef):
    """The förbund's rule: a year after the enrolment ended."""
    return services.satt_gallringsregel(
        by=chef, insats=None, manader=12, raknas_fran="inskrivning", beslut="§ 5"
    )


@pytest.fixture
def lis(skapa_insats, skala):
    """An insats that goes on until further notice."""
    return skapa_insats("Löpande", stegskala=skala, till_datum=None)


@pytest.fixture
def person(lis, skriv_in, mat, avsluta):
    """``person("2021-03-01", "2021-09-01", 2, 5)``: enrolled, measured twice and ended."""

    def skapa(in_="2021-03-01", ut="2021-09-01", start=2, slut=5, *, kon="kvinna", i=None, **mer):
        inskrivning = skriv_in(in_, i=i or lis, kon=kon, **mer)
        mat(inskrivning, start, dag=in_)
        mat(inskrivning, slut, "avslut", ut)
        return avsluta(inskrivning, ut)

    return skapa
