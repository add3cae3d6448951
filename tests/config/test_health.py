import threading
from collections.abc import Iterator
from urllib.error import URLError
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from django.core.wsgi import get_wsgi_application

from config.health import ask


class Silent(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def port(settings) -> Iterator[str]:
    """The port of a server that answers to one name only."""
    settings.ALLOWED_HOSTS = ["city.example"]
    with make_server("127.0.0.1", 0, get_wsgi_application(), handler_class=Silent) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield str(server.server_port)
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("allowed", ["city.example", "city.example,other.example", ".city.example"])
def test_the_server_is_healthy_when_it_answers_under_its_own_name(port, allowed):
    ask(port, allowed)


def test_it_is_not_when_it_refuses(port):
    with pytest.raises(URLError, match="400"):
        ask(port, "elsewhere.example")


def test_it_is_not_when_nobody_listens():
    with pytest.raises(URLError):
        ask("1", "city.example")
