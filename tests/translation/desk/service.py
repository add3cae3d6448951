"""A service that speaks DeepL's language, on this machine."""

import json
import re
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def capitals(text):
    """Return a text in capitals, its markup as it is."""
    return "".join(part if part.startswith("<") else part.upper() for part in re.split(r"(<[^>]*>)", text))


class Service:
    """A DeepL of our own: it turns texts into capitals, and answers first what it is told to."""

    def __init__(self):
        self.url = ""
        self.asked = []
        self.answers = []

    @property
    def texts(self):
        """The texts of each request that was answered with translations."""
        return [body["text"] for _headers, body, _length in self.asked]

    def answer(self, headers, raw):
        """Return status, headers and body for a request."""
        body = json.loads(raw)
        self.asked.append((headers, body, len(raw)))
        if self.answers:
            return self.answers.pop(0)
        return 200, {}, json.dumps({"translations": [{"text": capitals(text)} for text in body["text"]]})


@contextmanager
def serving():
    """Yield such a service while it listens."""
    ours = Service()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            raw = self.rfile.read(int(self.headers["Content-Length"]))
            status, headers, body = ours.answer(dict(self.headers), raw)
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body.encode()))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    ours.url = f"http://127.0.0.1:{server.server_port}/v2/translate"
    try:
        yield ours
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
