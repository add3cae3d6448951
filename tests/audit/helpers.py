"""Small sites for the tests of the checks."""

from types import ModuleType
from typing import Any

from tests.audit.findings import Finding
from tests.audit.visits import Visit

BASE = "https://city.example"
PAGE = """<!doctype html>
<html lang="{language}" dir="ltr">
    <head><title>{title}</title>{head}</head>
    <body><main id="content"><h1>{title}</h1>{body}</main></body>
</html>"""


def page(path: str, body: str = "", head: str = "", kind: str = "StandardPage", **changes: Any) -> Visit:
    """Return a page as a check sees it."""
    language = path.split("/")[1]
    text = PAGE.format(language=language, title=changes.pop("title", path), head=head, body=body)
    return answer(path, text, kind=kind, language=language, **changes)


def answer(path: str, text: str, content_type: str = "text/html; charset=utf-8", **fields: Any) -> Visit:
    """Return an answer as a check sees it."""
    headers = {"content-type": content_type, **fields.pop("headers", {})}
    known = {"language": "", "kind": "Other page", "status": 200, **fields}
    return Visit(url=BASE + path, headers=headers, body=text.encode(), **known)


def found(module: ModuleType, *visits: Visit) -> list[str]:
    """Return what a check finds on a site, each with the path where."""
    return sorted(
        f"{item.url.removeprefix(BASE)}: {item.what}"
        for item in module.check(list(visits))
        if isinstance(item, Finding)
    )
