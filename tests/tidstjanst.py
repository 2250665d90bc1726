"""A timestamp service of our own on loopback, with its issuer and list of revoked (certomancer)."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

from certomancer.integrations.animator import Animator, AnimatorArchStore
from certomancer.registry import ArchLabel, CertLabel
from certomancer.registry.config import CertomancerConfig
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

NAMN = ("rot", "tsa")
GILTIG = {"valid-from": "2020-01-01T00:00:00+0000", "valid-to": "2099-01-01T00:00:00+0000"}


def konfiguration(adress: str) -> dict[str, object]:
    """A root, a timestamp service under it, and the root's list of revoked."""
    lista = {"schema": "crl-dist-url", "params": {"crl-repo-names": ["rot"]}}
    tsa = [
        {"id": "extended_key_usage", "critical": True, "value": ["time_stamping"]},
        {
            "id": "key_usage",
            "critical": True,
            "smart-value": {"schema": "key-usage", "params": ["digital_signature"]},
        },
        {"id": "crl_distribution_points", "smart-value": lista},
    ]
    return {
        "external-url-prefix": adress,
        "keysets": {"k": {"path-prefix": ".", "keys": {n: {"path": f"{n}.pem"} for n in NAMN}}},
        "pki-architectures": {
            "prov": {
                "keyset": "k",
                "entity-defaults": {"country-name": "SE", "organization-name": "Tidsstämplar AB"},
                "entities": {
                    "rot": {"common-name": "Tidsstämplarnas rot"},
                    "tsa": {"common-name": "Tidsstämpeltjänst"},
                },
                "certs": {
                    "rot": {
                        "subject": "rot",
                        "issuer": "rot",
                        "validity": GILTIG,
                        "profiles": [{"id": "simple-ca"}],
                    },
                    "tsa": {
                        "subject": "tsa",
                        "issuer": "rot",
                        "validity": GILTIG,
                        "extensions": tsa,
                    },
                },
                "services": {
                    "crl-repo": {
                        "rot": {
                            "for-issuer": "rot",
                            "signing-key": "rot",
                            "simulated-update-schedule": "P30D",
                        }
                    },
                    "time-stamping": {"tsa": {"signing-key": "tsa", "signing-cert": "tsa"}},
                },
            }
        },
    }


@dataclass
class Tidstjanst:
    """Where the service is, and what it was asked for."""

    adress: str
    rot: Path
    fragor: list[str]
    tiga: str = ""  # an address that begins with this is answered by 503
    svarar: int = 1000  # and so is every question after so many
    at: datetime | None = None  # its clock, where it is not the machine's

    @property
    def url(self) -> str:
        """The address of its timestamps."""
        return f"{self.adress}/prov/tsa/tsa"


class _Tyst(WSGIRequestHandler):
    def log_message(self, *_args: object) -> None:
        """Say nothing among the tests' output."""


@contextmanager
def tidstjanst(katalog: Path) -> Iterator[Tidstjanst]:
    """Run the service while the test lasts; its keys lie in ``katalog``."""
    for namn in NAMN:
        nyckel = ec.generate_private_key(ec.SECP256R1())
        pem = nyckel.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        (katalog / f"{namn}.pem").write_bytes(pem)

    def svara(environ, start_response):
        tjanst.fragor.append(environ["PATH_INFO"])
        tyst = tjanst.tiga and environ["PATH_INFO"].startswith(tjanst.tiga)
        if tyst or len(tjanst.fragor) > tjanst.svarar:
            start_response("503 Service Unavailable", [])
            return [b""]
        animator.fixed_time = tjanst.at
        return animator(environ, start_response)

    with make_server("127.0.0.1", 0, svara, handler_class=_Tyst) as server:
        adress = f"http://127.0.0.1:{server.server_port}"
        arkitektur = CertomancerConfig(konfiguration(adress), str(katalog)).get_pki_arch(
            ArchLabel("prov")
        )
        animator = Animator(AnimatorArchStore({ArchLabel("prov"): arkitektur}), with_web_ui=False)
        rot = katalog / "rot.cert.pem"
        rot.write_bytes(_pem(arkitektur.get_cert(CertLabel("rot")).dump()))
        tjanst = Tidstjanst(adress, rot, [])
        trad = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        trad.start()
        yield tjanst
        server.shutdown()
        trad.join()


def _pem(der: bytes) -> bytes:
    return x509.load_der_x509_certificate(der).public_bytes(serialization.Encoding.PEM)
