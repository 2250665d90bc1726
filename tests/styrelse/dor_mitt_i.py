"""A process of its own that is killed in the middle of a signature, once at each step.

    python -m tests.styrelse.dor_mitt_i PLATS USER

Each step is a child of this process: it confirms who it is, begins to sign, and is killed with
SIGKILL where the step says. One line is printed for each: the step and the signal that ended it.
"""

import os
import signal
import sys
from collections.abc import Callable
from contextlib import nullcontext
from importlib import import_module
from unittest import mock

import django

STEG = {
    "innan filen är beredd": "styrelse.services.revision.bas.gor_bas",
    "innan sigillet": "styrelse.services.revision.pades.forsegla",
    "innan sigillet är sparat": "styrelse.services.revision._spara",
    "innan underskriften": "styrelse.services.signera.pades_skriv_under",
    "när filen skrivs": "finsam.filer.os.fsync",
    "när revisionen sparas": "styrelse.services.signera.revision.lagg_till",
    "när platsen fylls": "styrelse.services.signera.spara",
    "när rundan avslutas": "styrelse.services.signera.fullborda",
    "innan certifikatet är loggat": "django.db.backends.base.base.BaseDatabaseWrapper.commit",
    "innan svaret har gått": "",
}


def _do(*args: object, **kwargs: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _skriv_under(plats_id: int, user_id: int, dodas: str) -> None:
    from finsam.models import User  # noqa: PLC0415 - Django is set up by then
    from styrelse import services  # noqa: PLC0415
    from styrelse.models import Underskrift  # noqa: PLC0415
    from tests.styrelse.signerande import borja  # noqa: PLC0415

    user, plats = User.objects.get(pk=user_id), Underskrift.objects.get(pk=plats_id)
    nonce = borja(user, plats)
    har = mock.patch(dodas, side_effect=_do) if dodas else nullcontext()
    with har:
        services.skriv_under(by=user, underskrift=plats, nonce=nonce, sha256=plats.sha256)
    _do()


def _barn(arbete: Callable[[], None]) -> int:
    """Run in a child; return the signal that ended it, 0 where it ended by itself."""
    pid = os.fork()
    if pid == 0:
        arbete()
        os._exit(0)
    _, status = os.waitpid(pid, 0)
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


def main(plats_id: int, user_id: int) -> None:
    django.setup()
    import_module("tests.styrelse.signerande")  # once, before the children
    for steg, dodas in STEG.items():
        slut = _barn(lambda dodas=dodas: _skriv_under(plats_id, user_id, dodas))
        print(f"{steg}: {slut}", flush=True)  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
