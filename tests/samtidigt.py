"""Several writers at once, each in a thread with a connection of its own."""

import threading
from collections.abc import Callable

from django.db import connection, connections


def samtidigt(*arbeten: Callable[[], object]) -> list[BaseException | None]:
    """Run each in a thread with a connection of its own; return what each raised."""
    installning = connection.settings_dict
    start = threading.Barrier(len(arbeten))
    utfall: list[BaseException | None] = [None] * len(arbeten)

    def kor(i: int) -> None:
        egen = connections.create_connection("default")
        egen.settings_dict = installning
        connections["default"] = egen
        try:
            start.wait(timeout=20)
            arbeten[i]()
        except Exception as fel:
            utfall[i] = fel
        finally:
            egen.close()

    tradar = [threading.Thread(target=kor, args=(i,)) for i in range(len(arbeten))]
    for trad in tradar:
        trad.start()
    for trad in tradar:
        trad.join(timeout=60)
    assert not any(trad.is_alive() for trad in tradar)
    return utfall
