import datetime

import pytest

from tests.audit.checks import machines
from tests.audit.helpers import BASE, answer, found, page

ROBOTS = "User-agent: *\nDisallow: /admin/\n"
PLAIN = "text/plain; charset=utf-8"


def security(contact="mailto:safety@city.example"):
    expires = (datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=60)).strftime("%Y-%m-%dT%H:%M:%SZ")
    lines = [f"Contact: {contact}", f"Expires: {expires}", "Preferred-Languages: fr"]
    text = "\n".join([*lines, f"Canonical: {BASE}/.well-known/security.txt", ""])
    return answer("/.well-known/security.txt", text, PLAIN)


def robots(text=ROBOTS, content_type=PLAIN):
    return answer("/robots.txt", text, content_type)


def test_both_files_are_right():
    assert found(machines, robots(), security(), page("/fr/")) == []


@pytest.mark.parametrize(
    ("answers", "fault"),
    [
        ([robots()], "security.txt: is not there"),
        ([robots("User-agent: *\nDisallow: /\n"), security()], "robots may not read this"),
        ([robots(""), security()], "lets robots into the admin"),
        ([robots(content_type="text/html"), security()], "is text/html"),
        ([robots(), security(contact="safety")], "no_uri"),
    ],
    ids=["missing", "all", "admin", "type", "contact"],
)
def test_what_is_wrong_is_found(answers, fault):
    assert any(fault in one for one in found(machines, *answers, page("/fr/"))), found(machines, *answers)
