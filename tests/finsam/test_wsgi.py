"""What leaves the application towards the web server."""

import pytest

from finsam.wsgi import utan_kropp_vid_head


class Kropp(list):
    """A body that remembers that it was closed, as Django's answers must be."""

    stangd = False

    def close(self) -> None:
        self.stangd = True


@pytest.mark.parametrize(("metod", "vantat"), [("HEAD", []), ("GET", [b"kropp"])])
def test_head_gives_no_body_and_get_gives_all_of_it(metod, vantat):
    huvuden = []
    app = utan_kropp_vid_head(lambda miljo, start: start("200 OK", []) or Kropp([b"kropp"]))
    svar = app({"REQUEST_METHOD": metod}, lambda status, rader: huvuden.append(status))
    assert list(svar) == vantat
    assert huvuden == ["200 OK"]


def test_the_answer_to_head_is_closed():
    kropp = Kropp([b"kropp"])
    utan_kropp_vid_head(lambda miljo, start: kropp)({"REQUEST_METHOD": "HEAD"}, None)
    assert kropp.stangd
