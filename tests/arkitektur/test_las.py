"""The two locks: what is tested is what runs."""

import re
from pathlib import Path

ROT = Path(__file__).parents[2]


def lasta(fil: str) -> dict[str, str]:
    text = (ROT / "krav" / fil).read_text()
    return dict(re.findall(r"^([a-z0-9._-]+)==([^ ;\\]+)", text, flags=re.MULTILINE))


def test_test_lock_holds_every_package_of_the_run_lock_in_the_same_version():
    kor, test = lasta("kor.txt"), lasta("test.txt")
    assert kor
    assert {namn: test.get(namn) for namn in kor} == kor


def test_every_locked_package_has_a_hash():
    for fil in ("kor.txt", "test.txt"):
        text = (ROT / "krav" / fil).read_text()
        for block in re.split(r"\n(?=[a-z0-9])", text):
            if "==" in block.split("\n", 1)[0]:
                assert "--hash=sha256:" in block, block.split("\n", 1)[0]
