"""What readers get while the database does not answer, asked of a process whose database is a closed port."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

PROJECT = Path(__file__).resolve().parents[2]
LANGUAGES = {
    "/fr/": "fr",
    "/en/search/?q=port": "en",
    "/ar/news.atom": "ar",
    "/zh-hans/nowhere/": "zh-Hans",
    "/": "fr",
    "/sitemap.xml": "fr",
    "/documents/1/report.pdf": "fr",
    "/admin/login/": "fr",
}
ASK = f"""
import json, django
django.setup()
from django.test import Client
client = Client(raise_request_exception=False)
client.cookies["sessionid"] = "somebody"
answers = {{}}
for address in {list(LANGUAGES)}:
    response = client.get(address)
    answers[address] = [response.status_code, dict(response.headers), response.content.decode()]
print(json.dumps(answers))
"""


@pytest.fixture(scope="module")
def answers():
    """Status, headers and body at each address."""
    asked = subprocess.run(
        [sys.executable, "-c", ASK],
        env=os.environ
        | {
            "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/nothing",
            "DJANGO_SETTINGS_MODULE": "config.settings.test",
            "PYTHONPATH": f"{PROJECT / 'site'}:{PROJECT}",
        },
        capture_output=True,
        text=True,
    )
    assert asked.returncode == 0, asked.stderr
    return json.loads(asked.stdout)


@pytest.mark.parametrize(("address", "language"), LANGUAGES.items())
def test_readers_are_told_in_their_language(address, language, answers):
    status, headers, body = answers[address]
    document = BeautifulSoup(body, "html.parser")
    assert status == 500
    assert document.select_one("h1")
    assert document.select("html")[0]["lang"] == headers["Content-Language"] == language
    assert document.select("style, script, [style]") == []
    assert headers["Cache-Control"] == "private, no-store"
    assert "default-src" in headers["Content-Security-Policy"]
    assert "Set-Cookie" not in headers


def test_each_language_has_its_own_words(answers):
    bodies = [answers[address][2] for address in list(LANGUAGES)[:4]]
    titles = {BeautifulSoup(body, "html.parser").select("h1")[0].text for body in bodies}
    assert len(titles) == 4
