"""What narrows the list of vouchers."""

import re

import django_filters
from django import forms
from django.db import models
from django.db.models import Q, QuerySet

from ekonomi.filters.bok import uttagna
from ekonomi.models import Objekt, Rad, Rakenskapsar, Verifikation, Verifikationsserie
from finsam.format import tolka_belopp
from finsam.sok import SokFilter, sok

_NUMMER = re.compile(r"([A-ZÅÄÖ]{0,5})([0-9]{1,9})", re.IGNORECASE)


class Lage(models.TextChoices):
    """Which vouchers: what is missing from them, and where they come from."""

    UTKAST = "utkast", "Utkast"
    SAKNAR_UNDERLAG = "saknar-underlag", "Saknar underlag"
    SAKNAR_ATTEST = "saknar-attest", "Inte attesterade"
    ATT_ATTESTERA = "att-attestera", "Att attestera, inte egna"
    RATTADE = "rattade", "Rättade och rättelser"
    INLASTA = "inlasta", "Ur SIE-fil"


class VerifikationSok(SokFilter):
    """Words of the voucher's or a row's text, a number (``A12``, ``12``) or an amount."""

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        if not value:
            return qs
        rader = Rad.objects.filter(sok(value, ["text"]))
        villkor = sok(value, self.falt) | Q(pk__in=rader.values("verifikation"))
        if traff := _NUMMER.fullmatch(value.replace(" ", "")):
            serie, nummer = traff.groups()
            villkor |= Q(nummer=int(nummer)) & (Q(serie__kod__iexact=serie) if serie else Q())
        return qs.filter(villkor | self._med_belopp(qs, value))

    def _med_belopp(self, qs: QuerySet, value: str) -> Q:
        try:
            belopp = tolka_belopp(value)
        except ValueError:
            return Q()
        return Q(pk__in=qs.model._default_manager.med_belopp(belopp).values("pk"))


class VerifikationFilter(django_filters.FilterSet):
    """Vouchers by what waits, year, series, account, object, period; text, number or amount."""

    q = VerifikationSok(falt=["text", "filens_nummer"], label="Sök text, nummer eller belopp")
    lage = django_filters.ChoiceFilter(
        label="Visa", choices=Lage.choices, method="filter_lage", empty_label="Alla bokförda"
    )
    ar = django_filters.ModelChoiceFilter(label="År", queryset=Rakenskapsar.objects.all())
    serie = django_filters.ModelChoiceFilter(
        label="Serie", queryset=Verifikationsserie.objects.all()
    )
    konto = django_filters.CharFilter(
        label="Konto",
        method="filter_konto",
        max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    objekt = django_filters.ModelChoiceFilter(
        label="Objekt", queryset=Objekt.objects.all(), method="filter_objekt"
    )
    fran = django_filters.DateFilter(field_name="datum", lookup_expr="gte", label="Från")
    till = django_filters.DateFilter(field_name="datum", lookup_expr="lte", label="Till")
    uttagna = uttagna()

    class Meta:
        model = Verifikation
        fields = ("q", "lage", "ar", "serie", "konto", "objekt", "fran", "till", "uttagna")

    def filter_konto(self, qs: QuerySet, _namn: str, varde: str) -> QuerySet:
        return qs.med_konto(varde.strip())

    def filter_objekt(self, qs: QuerySet, _namn: str, varde: Objekt) -> QuerySet:
        return qs.med_objekt(varde)

    def filter_lage(self, qs: QuerySet, _namn: str, varde: str) -> QuerySet:
        val = {
            Lage.UTKAST: qs.utkast,
            Lage.SAKNAR_UNDERLAG: qs.saknar_underlag,
            Lage.SAKNAR_ATTEST: qs.saknar_attest,
            Lage.ATT_ATTESTERA: lambda: qs.att_attestera(self.request.user),
            Lage.RATTADE: qs.rattade,
            Lage.INLASTA: qs.inlasta,
        }
        return val[Lage(varde)]()
