"""An e-mail as a file (.eml): who, when, what it says and what hangs on it.

Pure: bytes in, values out. The file comes from anybody, so each part of it may be broken: a
header that cannot be read is empty, a part that cannot be read is left out, and only what is no
e-mail at all is refused. HTML becomes words and is never shown as HTML.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email import policy
from email.errors import MessageError
from email.message import Message
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

STORSTA_HUVUD = 4_000  # characters of a header that are read
STORSTA_TEXT = 400_000  # characters of the body that are read
FOR_MANGA_DELAR = (
    "E-postmeddelandet har för många delar för att läsas. Spara det som PDF i stället."
)
FLEST_DELAR = 200
DJUPAST = 20  # multiparts within each other
STORSTA_BREVHUVUD = 500_000  # bytes before the first empty line
FLEST_GRANSER = 5_000  # lines that may begin a part
UTAN_ORD = {"script", "style", "title"}
RADBRYT = {"p", "br", "br/", "div", "tr", "li", "h1", "h2", "h3"}
AREN = range(1990, 2101)
_SVENSK_TID = ZoneInfo("Europe/Stockholm")
_ID = re.compile(r"<[^<>\s]{1,240}>")
_TAGGNAMN = re.compile(r"[a-z0-9/]*")
_STYRTECKEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
# What the standard library's e-mail package raises for one broken header or part or another.
_TRASIGT = (
    MessageError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    OverflowError,
    RecursionError,
)


class InteEpost(ValueError):
    """The bytes cannot be read as an e-mail; the message says what to do, in Swedish."""


@dataclass(frozen=True, slots=True)
class Bilaga:
    """A file that hung on the e-mail, with the name that the sender gave it."""

    namn: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Epost:
    """What an e-mail says; what it does not say is empty, ``datum`` None."""

    rubrik: str
    fran_namn: str
    fran_adress: str
    till: tuple[str, ...]
    datum: date | None
    meddelande_id: str
    svar_pa: tuple[str, ...]
    text: str
    bilagor: tuple[Bilaga, ...]

    @property
    def doman(self) -> str:
        """The part of the sender's address after the @, in lower case."""
        return self.fran_adress.rpartition("@")[2].lower()


def las_epost(data: bytes) -> Epost:
    """Read an e-mail. Raises InteEpost for what cannot be taken apart."""
    _krav_rimligt(data)
    try:
        brev = BytesParser(policy=policy.compat32).parsebytes(data)
        delar = list(_delar(brev))
    except RecursionError as fel:
        raise InteEpost(FOR_MANGA_DELAR) from fel
    namn, adress = _avsandare(brev)
    return Epost(
        rubrik=_huvud(brev, "Subject"),
        fran_namn=namn,
        fran_adress=adress,
        till=tuple(a for _n, a in _adresser(brev, "To")),
        datum=_datum(brev),
        meddelande_id=next(iter(_id_i(brev, "Message-ID")), ""),
        svar_pa=tuple(dict.fromkeys((*_id_i(brev, "In-Reply-To"), *_id_i(brev, "References")))),
        text=_brodtext(delar),
        bilagor=tuple(_bilagor(delar)),
    )


def _krav_rimligt(data: bytes) -> None:
    """Refuse what no person wrote, before time is spent on it."""
    huvudet = re.split(rb"\r?\n\r?\n", data[: STORSTA_BREVHUVUD + 1], maxsplit=1)[0]
    if len(huvudet) > STORSTA_BREVHUVUD or data.count(b"\n--") > FLEST_GRANSER:
        raise InteEpost(FOR_MANGA_DELAR)


# -- Headers -----------------------------------------------------------------------------------


def _ratt(brev: Message, namn: str) -> str:
    """Return a header as it stands in the file, cut off where it grows too long.

    Letters that are not encoded as they should be are read as UTF-8, else as Windows wrote them.
    """
    ratt = next((v for n, v in brev.raw_items() if n.lower() == namn.lower()), "")
    return avkoda(str(ratt)[:STORSTA_HUVUD].encode("utf-8", "surrogateescape"))


def _huvud(brev: Message, namn: str) -> str:
    """Return a header as words, without anything that steers how they are shown."""
    ratt = _ratt(brev, namn)
    try:
        text = str(policy.default.header_factory(namn, ratt))
    except _TRASIGT:
        text = ratt
    return _rent(text)


def _rent(text: str) -> str:
    """Return the words on one line, without signs that no text has."""
    hel = text.encode("utf-8", "replace").decode("utf-8")
    return " ".join(_STYRTECKEN.sub(" ", hel).split())


def _adresser(brev: Message, namn: str) -> list[tuple[str, str]]:
    """Return (name, address) of each in a header; none of those that are no addresses."""
    try:
        alla = policy.default.header_factory(namn, _ratt(brev, namn)).addresses
        par = [(_rent(a.display_name), _rent(a.addr_spec)) for a in alla]
    except _TRASIGT:
        return []
    return [(n, a) for n, a in par if "@" in a]


def _avsandare(brev: Message) -> tuple[str, str]:
    """Return name and address of the sender; the whole header as name where no address is."""
    return next(iter(_adresser(brev, "From")), (_huvud(brev, "From"), ""))


def _datum(brev: Message) -> date | None:
    """Return the day in Swedish time, None where it is missing or cannot be."""
    try:
        tid = parsedate_to_datetime(_ratt(brev, "Date"))
        dag = tid.astimezone(_SVENSK_TID).date() if tid.tzinfo else tid.date()
    except _TRASIGT:
        return None
    return dag if dag.year in AREN else None


def _id_i(brev: Message, namn: str) -> list[str]:
    return _ID.findall(_ratt(brev, namn))


# -- Parts -------------------------------------------------------------------------------------


def _delar(brev: Message, djup: int = 0) -> Iterator[Message]:
    """Yield the parts that hold something; a forwarded e-mail is one part."""
    if djup > DJUPAST:
        raise RecursionError
    if _typ(brev) == "message/rfc822" or not brev.is_multipart():
        yield brev
        return
    for del_ in brev.get_payload()[:FLEST_DELAR]:
        yield from _delar(del_, djup + 1)


def _typ(del_: Message) -> str:
    if len(_ratt(del_, "Content-Type")) >= STORSTA_HUVUD:
        return "application/octet-stream"
    try:
        return del_.get_content_type()
    except _TRASIGT:
        return "application/octet-stream"


def _filnamn(del_: Message) -> str:
    langa = (len(_ratt(del_, h)) >= STORSTA_HUVUD for h in ("Content-Type", "Content-Disposition"))
    if any(langa):
        return "bilaga"
    try:
        namn = str(policy.default.header_factory("Subject", del_.get_filename() or ""))
    except _TRASIGT:
        return "bilaga"
    return _rent(namn)


def _ar_bilaga(del_: Message) -> bool:
    """Whether a part is a file of its own: not the body, nor a picture that the body shows."""
    slag = _ratt(del_, "Content-Disposition").lower()
    typ = _typ(del_)
    if slag.startswith("attachment"):
        return True
    if typ.startswith("image/") and _ratt(del_, "Content-ID"):
        return False
    return not typ.startswith("text/") or bool(_filnamn(del_))


def _byte(del_: Message) -> bytes:
    """Return what a part holds, decoded; nothing where it cannot be."""
    try:
        if del_.is_multipart():
            return b"".join(inre.as_bytes() for inre in del_.get_payload())
        data = del_.get_payload(decode=True)
    except (*_TRASIGT, OSError):
        return b""
    return data if isinstance(data, bytes) else b""


def _bilagor(delar: list[Message]) -> Iterator[Bilaga]:
    for del_ in delar:
        if _ar_bilaga(del_) and (data := _byte(del_)):
            reserv = "vidarebefordrat.eml" if _typ(del_) == "message/rfc822" else "bilaga"
            yield Bilaga(_filnamn(del_) or reserv, data)


def _brodtext(delar: list[Message]) -> str:
    """Return the body: its plain text, else the words of its HTML."""
    egna = [d for d in delar if not _ar_bilaga(d)]
    rena = [_avkodad(d) for d in egna if _typ(d) == "text/plain"]
    if not any(t.strip() for t in rena):
        rena = [ord_i_html(_avkodad(d)) for d in egna if _typ(d) == "text/html"]
    return "\n\n".join(t.strip() for t in rena if t.strip())[:STORSTA_TEXT]


def _avkodad(del_: Message) -> str:
    """Return a part as text, whatever it says of its charset; never more than the largest."""
    data = _byte(del_)[: 4 * STORSTA_TEXT]
    return avkoda(data, _teckenkodning(del_)).replace("\x00", "")


def _teckenkodning(del_: Message) -> str:
    try:
        return str(del_.get_content_charset() or "utf-8")
    except _TRASIGT:
        return "utf-8"


def avkoda(data: bytes, forst: str = "utf-8") -> str:
    """Decode text of unknown charset: as said, else UTF-8, else what Windows in Sweden wrote."""
    for kodning in (forst, "utf-8", "cp1252"):
        try:
            text = data.decode(kodning)
        except (UnicodeError, *_TRASIGT):
            continue
        if isinstance(text, str):
            return text
    return data.decode("latin-1")


def ord_i_html(sida: str) -> str:
    """Return the words of a piece of HTML, in one pass whatever it holds."""
    forst, *resten = sida.split("<")
    ord_, tyst = [forst], ""
    for bit in resten:
        tagg, _, text = bit.partition(">")
        namn = _TAGGNAMN.match(tagg.lower())[0]
        if tyst and namn != f"/{tyst}":
            continue
        tyst = namn if namn in UTAN_ORD else ""
        if not tyst:
            ord_ += ["\n" if namn in RADBRYT else "", text]
    return html.unescape("".join(ord_))
