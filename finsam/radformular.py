"""The page of a form with rows (``finsam.medrader``): one more row without anything checked."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase

from finsam.formular import TjanstFormView
from finsam.medrader import MedRader, som_skrivna


class Radformular(TjanstFormView):
    """A form with rows: ``lagg_till`` draws the page again with one more, nothing is checked."""

    template_name = "finsam/radformular.html"
    form_class: type[MedRader]

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if {"lagg_till", "rakna"} & set(request.POST):
            return self.render_to_response(self.get_context_data(form=self.som_skrivet()))
        return super().post(request, *args, **kwargs)

    def som_skrivet(self) -> MedRader:
        """The form with what is typed, checked by nobody yet."""
        data, radformset = self.request.POST, self.form_class.radformset
        rader = som_skrivna(data, radformset.form.base_fields, flest=radformset.max_num)
        kwargs: dict[str, Any] = self.get_form_kwargs() | {"data": None, "files": None}
        flera = {
            namn: data.getlist(namn)
            for namn, falt in self.form_class.base_fields.items()
            if getattr(falt.widget, "allow_multiple_selected", False)
        }
        return self.form_class(**kwargs | {"initial": data.dict() | flera, "rader_initial": rader})
