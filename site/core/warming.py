"""Making a process ready before its first reader: what is made once in each process is made before it serves.

Cold, a process compiles templates, writes SQL, reads catalogues and connects to the database while readers wait.
"""

import gc
import io
import logging
import sys
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import DatabaseError, close_old_connections
from django.http.response import HttpResponseBase
from django.template import TemplateSyntaxError
from django.template.loader import get_template
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page

from translation.languages import readable

logger = logging.getLogger(__name__)

YOUNG_OBJECTS = 20_000
"""How many objects are made before the youngest are looked through for waste: more than Python's 700, for a page makes
thousands and leaves hardly any."""


def warm(application: Callable[..., Any]) -> None:
    """Make this process ready to serve: compile the templates, ask for a page of each type and for each language.

    Nothing that fails on the way keeps a process from serving: without a database, pages are not asked for.

    Args:
        application: the WSGI application.
    """
    compile_templates()
    try:
        paths = list(paths_to_visit())
    except DatabaseError as error:
        logger.warning("The database does not answer, so the first pages will take longer: %s", error)
        return
    finally:
        close_old_connections()
    for path in paths:
        visit(application, path)


def keep_out_of_collections() -> None:
    """Let the garbage collector leave alone what was made until now, and look less often for what is made from now on.

    Called once, when a process has all that it serves with.
    """
    gc.collect()
    gc.freeze()
    _young, *older = gc.get_threshold()
    gc.set_threshold(YOUNG_OBJECTS, *older)


def compile_templates() -> None:
    """Compile the site's own templates, which Django keeps."""
    folder = settings.BASE_DIR / "site" / "templates"
    for file in sorted(folder.rglob("*.html")):
        try:
            get_template(str(file.relative_to(folder)))
        except TemplateSyntaxError as error:
            logger.warning("A template is broken: %s: %s", file, error)


def paths_to_visit() -> Iterator[str]:
    """Yield the paths of every readable home page; in the source language, of a page of each type and of the search."""
    pages = readable(Page.objects.filter(depth__gt=1)).order_by("content_type_id", "path")
    of_types = list(pages.filter(locale__language_code=settings.LANGUAGE_CODE).distinct("content_type_id"))
    for page in [*pages.filter(depth=2), *of_types]:
        if address := page.get_url_parts():
            yield address[2]
    if of_types:
        with override(settings.LANGUAGE_CODE):
            yield reverse("search")


def visit(application: Callable[..., Any], path: str) -> None:
    """Ask the application for a path, as a reader's browser does through TLS, and read the answer to its end."""
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    environment = {
        "HTTP_ACCEPT_ENCODING": "gzip",
        "HTTP_HOST": address.netloc,
        "HTTP_X_FORWARDED_PROTO": address.scheme,
        "PATH_INFO": path.encode().decode("latin-1"),
        "QUERY_STRING": "",
        "REMOTE_ADDR": "127.0.0.1",
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "SERVER_NAME": address.hostname or "",
        "SERVER_PORT": str(address.port or 443),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.errors": sys.stderr,
        "wsgi.input": io.BytesIO(),
        "wsgi.multiprocess": True,
        "wsgi.multithread": True,
        "wsgi.run_once": False,
        "wsgi.url_scheme": address.scheme,
        "wsgi.version": (1, 0),
    }
    answer: HttpResponseBase = application(environment, lambda *_status: None)
    for _part in answer:
        pass
    answer.close()
