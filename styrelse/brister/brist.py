"""A warning, and the law's demands that warnings are about."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Krav:
    """One of the law's demands: what it says, its paragraph, whether one may agree otherwise."""

    rubrik: str
    lag: str
    godtagbart: bool = True


KRAV = {
    "forbund": Krav("Förbundet är registrerat", "FinsamL 4 §", godtagbart=False),
    "parter": Krav("Minst en medlem av varje slag", "FinsamL 3 §"),
    "uttrade": Krav("Den som lämnar förbundet har sagt upp sig i tid", "FinsamL 27 §"),
    "styrelse": Krav("Förbundet har en styrelse", "FinsamL 10 §", godtagbart=False),
    "ledamot": Krav("Minst en ledamot för varje medlem", "FinsamL 10 §"),
    "ersattare": Krav("Minst en ersättare för varje medlem", "FinsamL 10 §"),
    "lika_manga": Krav("Lika många ersättare som ledamöter", "FinsamL 10 §"),
    "antal": Krav("Så många ledamöter och ersättare som ordningen säger", "FinsamL 9 §"),
    "en_per_plats": Krav("En ledamot på varje plats", "FinsamL 9 §"),
    "mandat": Krav("Mandaten räcker några månader till", "FinsamL 13 §", godtagbart=False),
    "ordforande": Krav("Ordförande och en eller två vice ordförande", "FinsamL 17 §"),
    "revisorer": Krav("En revisor för varje medlem", "FinsamL 25 §"),
}


@dataclass(frozen=True, slots=True)
class Brist:
    """One thing to mend: what, the paragraph, and the name of the URL where it is mended.

    ``nyckel`` is the demand (KRAV) and ``lage`` what was found, the same as long as the
    situation is. ``start`` is what the form at the URL begins with; ``se`` is the page for
    those who only read.
    """

    rubrik: str
    nyckel: str
    lage: str
    url_namn: str
    args: tuple = ()
    start: dict[str, object] = field(default_factory=dict)
    text: str = ""
    se: str = "styrelse:oversikt"
    se_args: tuple = ()

    @property
    def krav(self) -> Krav:
        """The demand that it is about."""
        return KRAV[self.nyckel]

    @property
    def lag(self) -> str:
        """The paragraph, as ``FinsamL 10 §``."""
        return self.krav.lag
