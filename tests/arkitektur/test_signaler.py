"""No signals: they miss bulk operations and hide who did what. The guards' two excepted."""

import ast

from tests.arkitektur import kod

TILLATEN = "finsam/apps.py"


def kopplingar(trad: ast.AST) -> list[str]:
    """Every ``@receiver`` and ``.connect(…)`` in this module."""
    funna = []
    for nod in ast.walk(trad):
        match nod:
            case ast.Call(func=ast.Attribute(attr="connect", value=avsandare)):
                funna.append(ast.unparse(avsandare))
            case ast.Call(func=ast.Name(id="receiver")):
                funna.append(ast.unparse(nod))
    return funna


def test_only_the_guards_receive_signals():
    funna = {
        kod.namn(fil): k for fil in kod.moduler(*kod.APPAR) if (k := kopplingar(kod.trad(fil)))
    }
    assert funna == {TILLATEN: ["pre_migrate", "post_migrate"]}


def test_the_check_itself_finds():
    assert kopplingar(ast.parse("post_save.connect(gor)")) == ["post_save"]
    assert kopplingar(ast.parse("@receiver(post_save)\ndef gor(): ..."))


def test_no_model_overrides_save():
    """``save()`` stores; what is computed is computed by a service."""
    funna = [
        f"{kod.namn(fil)}:{f.lineno}"
        for fil in kod.moduler(*kod.APPAR)
        if fil.stem == "models" or "models" in fil.parts
        for f in kod.funktioner(fil)
        if f.name == "save"
    ]
    assert funna == []
