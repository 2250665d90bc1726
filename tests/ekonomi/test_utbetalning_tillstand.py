"""Whatever order people do things in: never booked without an attest that holds, never by own."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.forms import model_to_dict
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from ekonomi.models import Konto, Utbetalning
from ekonomi.services.bokforing import ratta
from ekonomi.services.rekvisition import andra_rekvisition
from ekonomi.services.utbetalning import atersand, makulera, skicka_in, ta_tillbaka
from ekonomi.services.utbetalningsattest import aterkalla_attest, attestera_utbetalning
from ekonomi.services.utbetalningsbokning import (
    angra_betalning,
    bokfor_utbetalning,
    notera_betalning,
    ta_ur_bokforing,
)
from finsam.models import User
from tests.ekonomi import attest, bocker
from tests.ekonomi import utbetalning as prov

pytestmark = pytest.mark.django_db
DAG = date(2022, 7, 15)
ROLLER = ("forbundschef", "ledamot", "administrator", "insatsansvarig")
VEM = st.sampled_from(ROLLER)
SALLAN = st.sampled_from(["", "", "", "", "ta_tillbaka", "atersand", "makulera"])
BELOPP = st.decimals("1", "200000", places=2)
ATTESTERADE = {"attesterad", "overlamnad", "bokford"}


class Utbetalningens(RuleBasedStateMachine):
    """One rekvisition, four people, every act in any order; a refused act changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._transaktion = transaction.atomic()
        self._transaktion.__enter__()

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self._transaktion.__exit__(None, None, None)

    @initialize(vem=VEM, avser=st.none() | VEM, belopp=BELOPP, skickas=st.booleans())
    def borja(self, vem: str, avser: str | None, belopp: Decimal, skickas: bool) -> None:
        self.ar = bocker.lagg_upp()
        self.folk = {roll: self._user(roll) for roll in ROLLER}
        attest.lagg_ordning(self.folk["forbundschef"], self.folk["ledamot"])
        self.pk = prov.rekvisition(
            self.folk[vem], str(belopp), avser=self.folk[avser] if avser else None
        ).pk
        if skickas:
            self.skicka(vem)

    @staticmethod
    def _user(roll: str) -> User:
        user = User.objects.create_user(f"{roll}@prov.se", namn=roll)
        user.rolltilldelningar.create(roll=roll)
        return user

    @property
    def den(self) -> Utbetalning:
        return Utbetalning.objects.get(pk=self.pk)

    def _forsok(self, gor, vem: str, **falt: object) -> None:
        fore = self.den
        try:
            with transaction.atomic():
                gor(by=self.folk[vem], utbetalning=fore, **falt)
        except ValidationError:
            assert model_to_dict(self.den) == model_to_dict(fore)
            assert self.den.status == fore.status

    @rule(vem=VEM)
    def skicka(self, vem: str) -> None:
        self._forsok(skicka_in, vem)

    @rule(vem=VEM, belopp=BELOPP, avser=st.none() | VEM)
    def skriv_om(self, vem: str, belopp: Decimal, avser: str | None) -> None:
        self._forsok(
            andra_rekvisition,
            vem,
            insats=self.den.insats,
            ar=2022,
            kvartal=2,
            mottagare=self.den.mottagare,
            rader=prov.rader(str(belopp)),
            avser=self.folk[avser] if avser else None,
        )

    @rule(vem=VEM, hur=SALLAN)
    def backa(self, vem: str, hur: str) -> None:
        """Seldom, so that most examples come on to the attest and the books."""
        if hur == "ta_tillbaka":
            self._forsok(ta_tillbaka, vem)
        if hur == "atersand":
            self._forsok(atersand, vem, skal="Ändra")
        if hur == "makulera":
            self._forsok(makulera, vem, skal="Fel")

    @rule(vem=VEM)
    def attestera(self, vem: str) -> None:
        self._forsok(attestera_utbetalning, vem, dag=DAG)

    @rule()
    def nagon_attesterar(self) -> None:
        """Whoever may: so that examples come on to the books."""
        for vem in ROLLER:
            self._forsok(attestera_utbetalning, vem, dag=DAG)

    @rule(vem=VEM)
    def aterkalla(self, vem: str) -> None:
        self._forsok(aterkalla_attest, vem, skal="Fel")

    @rule(vem=VEM)
    def bokfor(self, vem: str) -> None:
        konton = {rad.pk: Konto.objects.get(nummer="5010") for rad in self.den.rader.all()}
        motkonto = Konto.objects.get(nummer="2440")
        self._forsok(bokfor_utbetalning, vem, datum=DAG, motkonto=motkonto, konton=konton)

    @rule(vem=VEM, rattas=st.booleans())
    def ta_ur(self, vem: str, rattas: bool) -> None:
        verifikation = self.den.verifikation
        if rattas and verifikation and not verifikation.rattad_av:
            ratta(by=self.folk[vem], verifikation=verifikation, text="Fel")
        self._forsok(ta_ur_bokforing, vem, skal="Fel")

    @rule(vem=VEM)
    def betala(self, vem: str) -> None:
        self._forsok(notera_betalning, vem, datum=DAG)

    @rule(vem=VEM)
    def angra(self, vem: str) -> None:
        self._forsok(angra_betalning, vem)

    @invariant()
    def attested_by_another_for_this_amount_within_the_rule(self) -> None:
        if not hasattr(self, "pk") or self.den.status not in ATTESTERADE:
            return
        galler = self.den.attester.som_galler().select_related("regel").get()
        assert galler.belopp == self.den.belopp
        assert galler.attesterad_by_id not in self.den.egen_for
        grans = galler.regel.till_belopp
        assert grans is None or self.den.belopp <= grans
        chefens = self.den.avser == self.folk["forbundschef"]
        assert (galler.regel.slag == "chefens_egna") == chefens

    @invariant()
    def booked_exactly_where_a_voucher_of_the_amount_stands_in_the_books(self) -> None:
        if not hasattr(self, "pk"):
            return
        den = self.den
        assert (den.status == "bokford") == (den.verifikation is not None)
        if den.verifikation:
            skulden = den.verifikation.rader.get(konto__nummer="2440")
            assert skulden.belopp == -den.belopp
        assert den.betald_datum is None or den.status == "bokford"


def test_never_booked_without_an_attest_that_holds_and_never_attested_by_whose_own_it_is(db):
    run_state_machine_as_test(
        Utbetalningens, settings=settings(max_examples=25, stateful_step_count=25)
    )
