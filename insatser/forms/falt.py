"""Fields that several forms of insatser have: a month, a code of a list, a share."""

from datetime import date

from django import forms

from insatser.models import Kod


class ManadInput(forms.DateInput):
    """A month; where the browser has no picker it is typed as 2022-05."""

    input_type = "month"
    template_name = "django/forms/widgets/input.html"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m")


class ManadField(forms.DateField):
    """A month, given as its first day."""

    def __init__(self, **kwargs: object) -> None:
        meddelande = "Skriv år och månad, till exempel 2022-05."
        super().__init__(
            **{
                "widget": ManadInput(),
                "input_formats": ["%Y-%m", "%Y-%m-%d"],
                "error_messages": {"invalid": meddelande, "required": meddelande},
                **kwargs,
            }
        )

    def clean(self, value: object) -> date | None:
        dag = super().clean(value)
        return dag.replace(day=1) if dag else None


class KodField(forms.ModelChoiceField):
    """One of the codes of a list that forms may offer."""

    def __init__(self, lista: str, **kwargs: object) -> None:
        tomt = "Välj" if kwargs.get("required", True) else "Uppgift saknas"
        koder = Kod.objects.i_lista(lista).valbara()
        super().__init__(
            queryset=koder,
            **{"empty_label": tomt, "error_messages": {"required": "Välj i listan."}, **kwargs},
        )


class KoderField(forms.ModelMultipleChoiceField):
    """Any number of the codes of a list that forms may offer."""

    def __init__(self, lista: str, **kwargs: object) -> None:
        super().__init__(
            queryset=Kod.objects.i_lista(lista).valbara(),
            **{"widget": forms.CheckboxSelectMultiple, "required": False, **kwargs},
        )
