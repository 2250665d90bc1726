"""The one list page: filter, sort, page and export rows that the user may see.

A subclass names its model, its table (django-tables2), perhaps its filters (django-filter)
and its actions; the page costs three queries (count, keys and rows) whatever it shows.
"""

from collections.abc import Mapping, Sequence

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import models
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.views.generic import TemplateView
from django_filters import FilterSet
from django_tables2 import RequestConfig, Table
from django_tables2.data import TableQuerysetData

from finsam import export
from finsam.behorighet import Behorighet
from finsam.sida import SidaMixin

SIDSTORLEKAR = (25, 50, 100, 200)


def utan_lika(rader: models.QuerySet) -> models.QuerySet:
    """Return the rows in an order without ties, so that no row stands on two pages or none."""
    ordning = rader.query.order_by
    if not ordning and rader.query.default_ordering:
        ordning = rader.model._meta.ordering
    return rader.order_by(*ordning, "pk")


class Sidvis(TableQuerysetData):
    """Rows read a page at a time: their keys in order, then the rows that have them.

    What rows are annotated with is then worked out for the page's alone, unless they are sorted
    by it. A window spans the rows of every page, so its value is read with the key.
    """

    def __getitem__(self, vilka: slice) -> Sequence[models.Model]:
        annotationer = self.data.query.annotations
        fonster = {namn for namn, a in annotationer.items() if a.contains_over_clause}
        poster = list(self.data.values("pk", *fonster)[vilka])
        utan_fonster = self.data.all()
        utan_fonster.query.set_annotation_mask(annotationer.keys() - fonster)
        rader = utan_fonster.in_bulk([post["pk"] for post in poster])
        return [
            _satt(rader[post["pk"]], {namn: post[namn] for namn in fonster})
            for post in poster
            if post["pk"] in rader
        ]


def _satt(rad: models.Model, varden: Mapping[str, object]) -> models.Model:
    for namn, varde in varden.items():
        setattr(rad, namn, varde)
    return rad


class ListaView(SidaMixin, TemplateView):
    """A page with one table. Addresses: ``?sort=-datum&page=2&per_page=50`` and ``?export=csv``."""

    template_name = "finsam/lista.html"
    behorighet: Behorighet
    model: type[models.Model]
    table_class: type[Table]
    filterset_class: type[FilterSet] | None = None
    tomt = "Här finns inget än."
    per_sida = SIDSTORLEKAR[0]

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        self.filterset = self.get_filterset()
        self.tabell = self.get_table()
        if format_ := request.GET.get("export"):
            return self.exportera(format_)
        return self.render_to_response(self.get_context_data(**kwargs))

    def get_queryset(self) -> models.QuerySet:
        """Return the rows that the user may see, before any filter."""
        return self.model._default_manager.visible_to(self.request.user)

    def get_rubrik(self) -> str:
        """Return the page's heading; the model's plural where none is set."""
        return self.rubrik or str(self.model._meta.verbose_name_plural).capitalize()

    def get_filterset(self) -> FilterSet | None:
        """Return the filters with what the address says, None where the page has none."""
        if self.filterset_class is None:
            return None
        return self.filterset_class(
            self.request.GET or None, queryset=self.get_queryset(), request=self.request
        )

    def get_rader(self) -> models.QuerySet:
        """Return the filtered rows; none while a filter says something impossible."""
        if self.filterset is None:
            return self.get_queryset()
        if self.filterset.is_bound and not self.filterset.is_valid():
            return self.filterset.queryset.none()
        return self.filterset.qs

    def get_table_kwargs(self) -> dict[str, object]:
        """Return what the table's constructor is given beside the rows."""
        return {}

    def get_table(self) -> Table:
        """Return the table, sorted and paged as the address says."""
        tabell = self.table_class(Sidvis(self.get_rader()), **self.get_table_kwargs())
        RequestConfig(self.request, paginate=False).configure(tabell)
        tabell.data.data = utan_lika(tabell.data.data)
        tabell.paginator = Paginator(tabell.rows, self.get_per_sida())
        tabell.page = tabell.paginator.get_page(self.request.GET.get("page"))
        return tabell

    def get_per_sida(self) -> int:
        """Return how many rows a page holds: one of the sizes offered."""
        begart = self.request.GET.get("per_page", "")
        return int(begart) if begart in map(str, SIDSTORLEKAR) else self.per_sida

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            filter=self.filterset,
            table=self.tabell,
            tomt=self.tomt,
            exportformat=export.FORMAT,
            sidstorlekar=SIDSTORLEKAR,
            **kwargs,
        )

    def exportera(self, format_: str) -> HttpResponseBase:
        """Return every filtered row as a file, with the same permission as the page."""
        if format_ not in export.FORMAT:
            raise Http404("Okänt filformat.")
        try:
            return export.svar(self.tabell, self.get_rubrik(), format_)
        except export.ForManyRader as fel:
            messages.error(self.request, str(fel))
            fraga = self.request.GET.copy()
            del fraga["export"]
            return redirect(f"{self.request.path}?{fraga.urlencode()}")
