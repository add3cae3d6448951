import pytest

from tests.audit.checks import headers
from tests.audit.helpers import answer, found

RIGHT = {
    "content-security-policy": "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
    "permissions-policy": "camera=()",
    "referrer-policy": "same-origin",
    "strict-transport-security": "max-age=31536000",
    "x-content-type-options": "nosniff",
    "cache-control": "public, max-age=0, s-maxage=60",
    "etag": '"1"',
    "content-encoding": "gzip",
}


def page(without="", **changes):
    said = {name: value for name, value in RIGHT.items() if name != without}
    changed = {name.replace("_", "-"): value for name, value in changes.items()}
    return answer("/fr/", "words " * 500, headers=said | changed, transferred=900, protocol="HTTP/2")


def test_a_page_with_all_headers_is_right():
    assert found(headers, page()) == []


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        *[(page(without=name), f"has no {name}") for name in sorted(headers.EVERYWHERE)],
        (page(content_security_policy="default-src 'self' 'unsafe-inline'"), "lets 'unsafe-inline' into default-src"),
        (page(content_security_policy="default-src 'self'"), "has no form-action in its policy"),
        (page(cache_control="private, no-store"), "says Cache-Control: private, no-store"),
        (page(cache_control="public, max-age=0"), "says Cache-Control: public, max-age=0"),
        (page(without="etag"), "cannot be asked for again"),
        (page(vary="Accept-Encoding, Cookie"), "differs by cookie"),
        (page(without="content-encoding"), "without compression"),
    ],
)
def test_what_is_missing_is_found(wrong, fault):
    assert any(fault in one for one in found(headers, wrong)), found(headers, wrong)


def test_an_answer_by_an_older_protocol_is_found():
    old = answer("/fr/", "", headers=RIGHT, transferred=9, protocol="HTTP/1.1")
    assert found(headers, old) == ["/fr/: came by HTTP/1.1"]
