"""The entry point of the production server."""

import os
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")


def headers_alone(application: WSGIApplication) -> WSGIApplication:
    """Return an application that answers HEAD as the given one does, without the body.

    Django leaves the body to the server. Granian 2.8 drops it over HTTP/1.1; over HTTP/2 it sends what it is given, as
    hyper below it does (``src/proto/h2/server.rs`` does not look at the method; no issue of either tells of it).
    """

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        body = application(environ, start_response)
        if environ["REQUEST_METHOD"] != "HEAD":
            return body
        if close := getattr(body, "close", None):
            close()
        return []

    return answer


def ready_to_serve() -> WSGIApplication:
    """Return the application; in production, once this process has made what its first readers would wait for."""
    application: WSGIApplication = headers_alone(get_wsgi_application())
    # What they import wants Django to be set up.
    from django.conf import settings

    from core.warming import keep_out_of_collections, warm

    if settings.WARM_BEFORE_SERVING:
        warm(application)
        keep_out_of_collections()
    return application


application = ready_to_serve()
