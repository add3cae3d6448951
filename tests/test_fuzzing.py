"""No address makes the site fail: odd queries, paths and headers, the same ones on every run."""

import pytest
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Locale, Page

from directory.models import Place
from home.models import CallForProjectsPage
from news.models import ArticlePage, MissionPage, MissionStep, NewsIndexPage
from partnerships.models import Agreement, AgreementRegisterPage, PartnershipIndexPage, PartnershipPage
from search.indexing import rebuild
from tests.home.helpers import add
from tests.translation.conftest import home, make, translated

__all__ = ["home", "make"]

LANGUAGES = ["fr", "en", "ar"]
INDEXES = [NewsIndexPage, PartnershipIndexPage, AgreementRegisterPage]

NAMES = ["kind", "theme", "country", "year", "status", "partner", "page", "p", "sort", "order", "q", "next", "mode"]
VALUES = ["mission", "theme-1", "CA", "2024", "quebec", "twinning", "active", "in_force", "-year", "title", "all"]

same_each_time = settings(
    max_examples=60,
    derandomize=True,
    database=None,
    deadline=None,
    # The site is made once and only read.
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

ODD_TEXT = [
    *(
        "",
        "0",
        "-1",
        "1e999",
        "NaN",
        "9" * 5000,
        "-" + "9" * 30,
        "1.5",
        "٢٠٢٤",
        "²",
        "½",
        "true",
        "None",
        "[]",
        "a[b][c]",
    ),
    *("a" * 20_000, "é" * 3000, "e\u0301" * 500, "\u202e\u2067\u200f", "\0", "\ud7ff\uffff\ufffe", "😀🏳️‍🌈", "ﷺ"),
    *(
        "<script>",
        "'; DROP TABLE",
        "%",
        "%s%n{}{{7*7}}{% x %}",
        "../../etc/passwd",
        "\\",
        "//example.org",
        "+",
        " ",
        "\t",
    ),
    "\r\nSet-Cookie: a=b",
]
ODD_BYTES = [
    b"%",
    b"%%",
    b"%zz",
    b"%f",
    b"%ff%fe",
    b"%c3%28",
    b"%ED%A0%80",
    b"%u0041",
    b"%00",
    b"\xff\xfe",
    b"\x80",
    b"\x01\x7f",
    b"%2500",
]

texts = st.sampled_from(ODD_TEXT) | st.text(max_size=40)
written = st.one_of(
    texts.map(lambda text: text.encode("utf-8", "replace").replace(b"&", b"%26").replace(b"#", b"%23")),
    st.sampled_from(VALUES).map(str.encode),
    st.integers().map(lambda number: str(number).encode()),
    st.sampled_from(ODD_BYTES),
    st.binary(max_size=20),
)
names = st.sampled_from(NAMES).map(str.encode) | written
queries = st.one_of(
    st.lists(st.tuples(names, st.sampled_from([b"=", b"", b"==", b"[]="]), written).map(b"".join), max_size=6).map(
        b"&".join
    ),
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=3).flatmap(
        lambda chosen: st.lists(written, min_size=3, max_size=3).map(
            lambda values: b"&".join(name.encode() + b"=" + value for name in chosen for value in values)
        )
    ),
    st.binary(max_size=200),
    st.just(b"&".join([b"theme=theme-1"] * 1500)),
)
BEGINNINGS = [
    *(
        "/",
        "/fr/",
        "/en/",
        "/ar/",
        "/de/",
        "/xx/",
        "/fr/calendar/",
        "/ar/calendar.ics",
        "/fr/news.atom/",
        "/en/news.atom",
        "/fr/search/",
    ),
    *("/fr/actualites/", "/fr/partenariats/", "/fr/partenariats/quebec/", "/en/partenariats/quebec/sheet/"),
    *("/fr/partenariats/quebec/sheet", "/ar/partenariats/conventions/", "/fr/_util/authenticate_with_password/"),
    *(
        "/documents/",
        "/documents/1/",
        "/accent-",
        "/health/",
        "/sitemap.xml",
        "/robots.txt",
        "/.well-known/",
        "/static/",
    ),
]
ENDINGS = ["", "/", ".ics", ".atom", ".css", "//", "/../", "/sheet/", ".ics/", "?", "/x.pdf"]
paths = st.tuples(st.sampled_from(BEGINNINGS).map(str.encode), written, st.sampled_from(ENDINGS).map(str.encode)).map(
    b"".join
)


def latin(raw: bytes) -> str:
    """Return bytes as a server hands them to the site (PEP 3333)."""
    return raw.decode("latin-1")


def has_template(page):
    try:
        get_template(page.template)
    except TemplateDoesNotExist:
        return False
    return True


@pytest.fixture
def addresses(home, make) -> dict[str, list[str]]:
    """A small site in three languages: the addresses that take a query, by language."""
    theme = make.theme()
    place = Place.objects.create(name="Québec", country="CA", latitude=46.8, longitude=-71.2, locale=home.locale)
    news = add(home, NewsIndexPage, "Actualités", slug="actualites")
    mission = add(news, MissionPage, "Mission", starts="2024-05-24", ends="2024-05-31")
    MissionStep.objects.create(page=mission, place=place, locale=home.locale)
    article = add(news, ArticlePage, "Article", published_on="2023-05-24")
    article.themes = [theme]
    article.save()
    partnerships = add(home, PartnershipIndexPage, "Partenariats", slug="partenariats")
    for slug, kind in (("quebec", "twinning"), ("montreal", "cooperation")):
        page = add(partnerships, PartnershipPage, slug.title(), slug=slug, place=place, kind=kind, since=1990)
        Agreement.objects.create(page=page, title="Convention", signed_on="2020-01-01", locale=home.locale)
    register = add(partnerships, AgreementRegisterPage, "Conventions", slug="conventions")
    call = add(home, CallForProjectsPage, "Appel", closes="2030-01-01")
    pages = [home, news, mission, article, partnerships, register, call]
    found = {"fr": pages}
    for code in LANGUAGES[1:]:
        locale = Locale.objects.get_or_create(language_code=code)[0]
        found[code] = [translated(page, locale, title=f"{code} {page.title}") for page in pages]
    unready = [page.pk for pages in found.values() for page in pages if not has_template(page)]
    Page.objects.filter(pk__in=unready).update(live=False)
    rebuild()
    return {
        code: [f"/{code}/news.atom", f"/{code}/calendar.ics", f"/{code}/search/"]
        + [page.url for page in pages if type(page) in INDEXES and page.pk not in unready]
        for code, pages in found.items()
    }


@same_each_time
@given(query=queries, language=st.sampled_from(LANGUAGES))
def test_no_query_makes_an_address_fail(client, addresses, query, language):
    for address in addresses[language]:
        response = client.get(address, QUERY_STRING=latin(query))
        assert response.status_code in ({400} if b"%00" in query else {200, 302, 400}), address


@same_each_time
@given(path=paths)
def test_no_path_makes_the_site_fail(client, addresses, path):
    response = client.get("/", PATH_INFO=latin(path), SCRIPT_NAME="")
    assert response.status_code < 500


@same_each_time
@given(language=written, etag=written, since=written, cookie=written)
def test_no_header_makes_the_site_fail(client, addresses, language, etag, since, cookie):
    asked = {"ACCEPT_LANGUAGE": language, "IF_NONE_MATCH": etag, "IF_MODIFIED_SINCE": since, "COOKIE": cookie}
    for address in ("/", "/fr/news.atom"):
        response = client.get(address, **{f"HTTP_{name}": latin(value) for name, value in asked.items()})
        assert response.status_code in {200, 302, 304}
