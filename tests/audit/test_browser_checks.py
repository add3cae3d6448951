"""Every check that looks at a page in Chromium finds what it looks for, and nothing on a page without fault."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import ModuleType

import pytest

from tests.audit.browsing import examine, opened
from tests.audit.checks import axe, forced, keyboard, lettering, light, pictures, plain, printed, reflow, targets
from tests.audit.findings import Finding
from tests.audit.visits import Visit

GOOD = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>.skip {{ position: absolute; inset-block-start: -9rem }} .skip:focus {{ inset-block-start: 0 }}
a, button {{ display: inline-block; min-inline-size: 24px; line-height: 24px }} {style}</style></head>
<body><a class="skip" href="#content">Skip to content</a>
<header><a href="/">Home</a></header>
<main id="content" tabindex="-1"><h1>A heading</h1><p>Some words of text.</p>{body}
<p><a href="/more/">More</a></p></main>
<footer>The end</footer></body></html>"""
PICTURE = b"not a picture"
MISSING = b"<!doctype html><link rel=icon href=data:,>Nothing here"
FAULTS: dict[str, tuple[ModuleType, str, str, str]] = {
    "no alternative text": (axe, "", '<img src="data:," width="1" height="1">', "alternative text"),
    "pale letters": (axe, "", '<p style="color: #ddd; background: #fff">pale</p>', "contrast"),
    "pale letters by night": (
        axe,
        "@media (prefers-color-scheme: dark) { .night { background: #000; color: #222 } }",
        '<p class="night">pale</p>',
        "dark: ",
    ),
    "letters that stay in set colours": (
        forced,
        "",
        '<p style="forced-color-adjust: none; color: #fff; background: #fff">lost</p>',
        "lost",
    ),
    "a button without an edge in set colours": (forced, "button { border: 0 }", "<button>Go</button>", "no edge"),
    "no visible focus": (keyboard, "a:focus { outline: 0 }", "", "the focus cannot be seen"),
    "a focus that is covered": (
        keyboard,
        ".cover { position: fixed; inset: 0; background: #fff }",
        '<div class="cover"></div>',
        "something covers the focus",
    ),
    "an order of its own": (keyboard, "", '<a href="/" tabindex="1">First</a>', "never reached: a “First”"),
    "a trap": (
        keyboard,
        "",
        "<button onkeydown=\"if (event.key === 'Tab') event.preventDefault()\">Stay</button>",
        "does not leave",
    ),
    "a target of the skip link without focus": (
        keyboard,
        "",
        "<script>document.querySelector('main').id = 'other'</script>",
        "skip link",
    ),
    "spaced Arabic": (lettering, "", '<p lang="ar" style="letter-spacing: 2px">نانت</p>', "letter-spacing"),
    "slanted Chinese": (lettering, "", '<p lang="zh"><em>南特</em></p>', "font-style"),
    "a heavy page": (light, "", f"<!-- {'x' * 60_000} -->", "weighs"),
    "many requests": (
        light,
        "",
        "<script>for (let i = 0; i < 9; i++) fetch(`/more/${i}/`)</script>",
        "requests (text: 6)",
    ),
    "another host": (light, "", '<script src="http://other.invalid/"></script>', "asks another host"),
    "something missing": (light, "", '<script src="/absent/"></script>', "not there"),
    "a cookie": (light, "", "<script>document.cookie = 'a=b'</script>", "cookie"),
    "something stored": (light, "", "<script>localStorage.a = 1</script>", "local storage"),
    "a script that fails": (light, "", "<script>undefined()</script>", "script: "),
    "a message of the console": (light, "", "<script>console.error('oh')</script>", "console: oh"),
    "a picture without its size": (pictures, "", '<img src="/picture/" alt="">', "no width and height"),
    "a picture that is none": (pictures, "", '<img src="/picture/" alt="" width="9" height="9">', "cannot be shown"),
    "a picture that waits at the top": (
        pictures,
        "",
        '<img src="/picture/" alt="" width="9" height="9" loading="lazy">',
        "waits although",
    ),
    "a picture that does not wait": (
        pictures,
        "",
        '<div style="height: 200vh"></div><img src="/picture/" alt="" width="9" height="9">',
        "does not wait",
    ),
    "words by script": (plain, "", "<script>document.write('more')</script>", "with scripts"),
    "something wider than paper": (printed, "", '<p style="inline-size: 900px">wide</p>' * 2, "scrolls sideways"),
    "something wider than a phone": (reflow, "", '<p style="inline-size: 400px">wide</p>', "320 px: scrolls"),
    "words that are cut at their side": (
        reflow,
        "",
        '<p style="inline-size: 9rem; overflow: hidden; white-space: nowrap">A long line of many words</p>',
        "cut at its side",
    ),
    "no room for spaced text": (
        reflow,
        "",
        '<p style="inline-size: 5.5rem; block-size: 1.3rem; overflow: hidden">Spaced text</p>',
        "text spacing: cut",
    ),
    "no room for large text": (
        reflow,
        "",
        '<p style="block-size: 30px; overflow: hidden">Large text</p>',
        "text at 200 %: cut",
    ),
    "a small target": (targets, "", '<p><a href="/" style="font-size: 9px; display: inline">x</a></p>', "“x” is"),
}


@pytest.fixture(scope="module")
def serve() -> Iterator[Callable[[str], str]]:
    """Serve a page and return its address; beside it there are a broken picture and a page that is missing."""
    pages = {"/picture/": PICTURE, "/missing/": MISSING}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = pages.get(self.path)
            self.send_response(404 if body in (None, MISSING) else 200)
            self.send_header("Content-Type", "image/avif" if body is PICTURE else "text/html")
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body or b"")

        do_HEAD = do_GET  # noqa: N815  # the name that the standard library calls

        def log_message(self, *_message: object) -> None:
            pass

    def put(html: str) -> str:
        pages["/page/"] = html.encode()
        return f"http://127.0.0.1:{server.server_port}/page/"

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=partial(server.serve_forever, 0.05), daemon=True).start()
    yield put
    server.shutdown()
    server.server_close()


def found(browser, url, *checks):
    """Open a page, run checks and return what they say."""
    page = opened(browser, url)
    seen = examine(page, Visit(url, "en", "Page", 200), checks)
    page.context.close()
    return [item.what for items in seen.found.values() for item in items if isinstance(item, Finding)]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_check_finds(browser, serve, fault):
    check, style, body, says = FAULTS[fault]
    said = found(browser, serve(GOOD.format(style=style, body=body)), check)
    assert any(says in what for what in said), said


def test_no_check_finds_anything_on_a_page_without_fault(browser, serve):
    checks = {check for check, *_rest in FAULTS.values()}
    assert found(browser, serve(GOOD.format(style="", body="")), *checks) == []


def test_a_link_within_a_sentence_may_be_small(browser, serve):
    body = '<p style="font-size: 12px; line-height: 1">Read <a href="/" style="display: inline">on</a> at once.</p>'
    assert found(browser, serve(GOOD.format(style="", body=body)), targets) == []


def test_a_page_may_scroll_a_table_of_its_own(browser, serve):
    table = '<div style="overflow-x: auto" tabindex="0"><p style="inline-size: 900px">wide</p></div>'
    assert found(browser, serve(GOOD.format(style="", body=table)), reflow) == []


def test_the_browsers_note_on_a_page_that_is_rightly_missing_is_no_fault(browser, serve):
    url = serve("").replace("/page/", "/missing/")
    page = opened(browser, url)
    said = [finding.what for finding in light.check(page, Visit(url, "en", "Not found", 404))]
    page.context.close()
    assert said == []
