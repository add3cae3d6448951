"""The entry point, and the server that is given it."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from config.wsgi import headers_alone
from tests.proxy import free_port

SECONDS_TO_START = 30
WITH_BODY = """
def application(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "5")])
    return [b"hello"]
"""


class Closed(list):
    """A body that knows whether it was closed."""

    closed = False

    def close(self):
        self.closed = True


def start_nothing(_status: str, _headers: list[tuple[str, str]], _error: object = None, /) -> Callable[[bytes], None]:
    """Take the status and headers of an answer, as a server does."""
    return lambda body: None


@pytest.fixture
def asked():
    """Ask an application behind ours; return what it gives, and the body that it meant."""

    def asked(method):
        meant = Closed([b"hello"])
        answer = headers_alone(lambda environ, start_response: meant)
        return answer({"REQUEST_METHOD": method}, start_nothing), meant

    return asked


def test_a_body_is_given_to_those_who_ask_for_it(asked):
    given, meant = asked("GET")
    assert given is meant
    assert not meant.closed


def test_head_is_given_no_body_and_what_was_meant_is_closed(asked):
    given, meant = asked("HEAD")
    assert given == []
    assert meant.closed


@pytest.fixture
def granian(tmp_path):
    """The address of granian, serving an application that leaves the body to it."""
    (tmp_path / "with_body.py").write_text(WITH_BODY)
    port = free_port()
    command = [str(Path(sys.executable).with_name("granian")), "--interface", "wsgi", "--port", str(port)]
    with subprocess.Popen([*command, "with_body:application"], cwd=tmp_path, stdout=subprocess.DEVNULL) as process:
        yield f"http://127.0.0.1:{port}/"
        process.terminate()


def test_granian_still_sends_a_body_to_head_over_http_2(granian):
    """When this fails, ``headers_alone`` is not needed any more."""
    with httpx.Client(http1=False, http2=True) as client:
        wait_for(client, granian)
        with pytest.raises(httpx.ProtocolError, match="Expected 0 bytes, received 5"):
            client.head(granian)


def wait_for(client: httpx.Client, address: str) -> None:
    """Ask until something answers."""
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        try:
            client.get(address)
        except httpx.ConnectError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("granian did not start")
