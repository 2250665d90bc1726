"""The base of the public pages' views."""

from django.contrib.auth.decorators import login_not_required
from django.utils.decorators import method_decorator
from django.views.generic import View


@method_decorator(login_not_required, name="dispatch")
class OppenVy(View):
    """A page that anybody may read."""

    http_method_names = ("get", "head", "options")
