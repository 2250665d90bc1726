"""A zip whose bytes follow from what it holds alone: no time, no order of its own; pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_TID = (1980, 1, 1, 0, 0, 0)  # the earliest that the format knows
FORTECKNING = "innehall.txt"


@dataclass(frozen=True, slots=True)
class Zipdel:
    """One file of the zip."""

    namn: str
    innehall: bytes

    @property
    def avtryck(self) -> str:
        """The SHA-256 of the bytes."""
        return sha256(self.innehall).hexdigest()

    @property
    def rad(self) -> dict[str, str | int]:
        """The file as a row of the list: name, size in bytes and SHA-256."""
        return {"namn": self.namn, "storlek": len(self.innehall), "sha256": self.avtryck}


def forteckning(delar: Sequence[Zipdel]) -> Zipdel:
    """Return the list of the files as ``sha256sum`` writes and checks it."""
    rader = "".join(f"{del_.avtryck}  {del_.namn}\n" for del_ in delar)
    return Zipdel(FORTECKNING, rader.encode())


def packa(delar: Sequence[Zipdel]) -> bytes:
    """Return the files as a zip, with their list last. ValueError where two have the same name."""
    namn = [del_.namn for del_ in delar]
    if len(set(namn)) < len(namn) or FORTECKNING in namn:
        raise ValueError("Två filer i paketet har samma namn.")
    ut = BytesIO()
    with ZipFile(ut, "w", ZIP_DEFLATED) as arkiv:
        for del_ in (*delar, forteckning(delar)):
            post = ZipInfo(del_.namn, _TID)
            post.compress_type = ZIP_DEFLATED
            post.external_attr = 0o644 << 16
            arkiv.writestr(post, del_.innehall)
    return ut.getvalue()
