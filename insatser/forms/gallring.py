"""Forms about the destruction of participants."""

from django import forms

from insatser.models import Gallringsregel, Insats


class GallringsregelForm(forms.Form):
    """How long participants are kept, and who has decided it."""

    manader = forms.IntegerField(
        label="Månader som uppgifterna sparas",
        min_value=0,
        max_value=240,
        initial=24,
        help_text="Ingen lag säger hur länge. Ta tiden ur er beslutade dokumenthanteringsplan.",
    )
    raknas_fran = forms.ChoiceField(
        label="Tiden räknas från",
        choices=Gallringsregel.RaknasFran.choices,
        widget=forms.RadioSelect,
        initial=Gallringsregel.RaknasFran.INSKRIVNING,
        help_text="För en insats som går tills vidare behöver tiden räknas från inskrivningens "
        "slut, annars gallras inget.",
    )
    beslut = forms.CharField(
        label="Beslut",
        required=False,
        max_length=120,
        help_text="Till exempel: Styrelsen § 14/2024.",
    )


class GallringsregelNyForm(GallringsregelForm):
    """A rule for an insats, or for all that have none of their own."""

    insats = forms.ModelChoiceField(
        label="Gäller",
        queryset=Insats.objects.filter(inriktning=Insats.Inriktning.INDIVID),
        required=False,
        empty_label="Alla insatser utan egen regel",
    )
    field_order = ("insats", "manader", "raknas_fran", "beslut")


class GallraDeltagareForm(forms.Form):
    """How many enrolments were shown: what was shown is what goes."""

    antal = forms.IntegerField(widget=forms.HiddenInput)
