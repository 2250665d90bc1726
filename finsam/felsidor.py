"""Error pages and the health endpoint."""

from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@login_not_required
def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that the form was too old; nothing has been saved."""
    return render(request, "403_csrf.html", status=403)


@login_not_required
@require_safe
def halsa(request: HttpRequest) -> JsonResponse:
    """Answer 200 when the database answers; for the load balancer, without a login."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "ok"})
