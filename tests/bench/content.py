"""What is measured: the demo, and a thousand pages beside it in each of six languages."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from wagtail.models import Page, Site

PARTNERSHIPS, AGREEMENTS, NEWS = 300, 600, 700
PER_TYPE = 3
"""How many of the generated pages of a type are visited in each language; of the demo, all are."""


@dataclass(frozen=True)
class Address:
    """Something to ask for: what it is, in which language, and where."""

    kind: str
    language: str
    path: str


def fill() -> None:
    """Load the demo and generate content, as the site of https://localhost."""
    call_command("migrate", verbosity=0, interactive=False)
    call_command("load_demo", verbosity=0)
    Site.objects.update(hostname="localhost", port=443)
    Site.clear_site_root_paths_cache()
    call_command(
        "generate_content",
        partnerships=PARTNERSHIPS,
        agreements=AGREEMENTS,
        news=NEWS,
        languages=",".join(languages()),
        verbosity=0,
    )
    call_command("rebuild_search", verbosity=0)


def collect_static_files() -> None:
    """Collect the static files where one has changed since: compressing them takes a while."""
    manifest = Path(settings.STATIC_ROOT) / "staticfiles.json"
    files = [file for folder in settings.STATICFILES_DIRS for file in Path(folder).rglob("*")]
    if not manifest.exists() or manifest.stat().st_mtime < max(file.stat().st_mtime for file in files):
        call_command("collectstatic", interactive=False, verbosity=0)


def languages() -> list[str]:
    """Return the codes of the languages of the site."""
    return [code for code, _name in settings.LANGUAGES]


def addresses() -> list[Address]:
    """Return every kind of public address in every language, with several of each type of page."""
    found = [*of_pages(), Address("site map for robots, index", "", "/sitemap.xml")]
    for code in languages():
        tag = code.replace("hans", "Hans")
        found += [
            Address("site map for robots", code, f"/sitemap-{tag}.xml"),
            Address("search", code, f"/{code}/search/"),
            Address("search", code, f"/{code}/search/?q={WORDS[code]}"),
            Address("search", code, f"/{code}/search/?q={WORDS[code]}&page=2"),
            Address("search, nothing found", code, f"/{code}/search/?q=zzyzx"),
            Address("feed", code, f"/{code}/news.atom"),
            Address("calendar", code, f"/{code}/calendar.ics"),
        ]
    return found


WORDS = {"fr": "accord", "en": "agreement", "es": "acuerdo", "de": "Abkommen", "ar": "التعاون", "zh-hans": "合作"}
"""What is searched for in each language."""


def of_pages() -> Iterator[Address]:
    """Yield the demo's live pages and some generated ones of each type; of lists also what is narrowed and turned."""
    seen: dict[tuple[str, str], int] = {}
    for page in Page.objects.live().filter(depth__gt=1).order_by("path").select_related("locale"):
        language, kind = page.locale.language_code, page.specific_class.__name__
        path = (page.get_url_parts() or ("", "", ""))[2]
        if not path:
            # Below no site: what Wagtail begins an empty database with.
            continue
        if "/generated-" in path:
            seen[kind, language] = seen.get((kind, language), 0) + 1
            if seen[kind, language] > PER_TYPE:
                continue
        yield Address(kind, language, path)
        if kind in LISTS:
            yield from (Address(f"{kind}, narrowed", language, f"{path}?{query}") for query in LISTS[kind])
        if kind == "PartnershipPage":
            yield Address("PartnershipPage, sheet", language, f"{path}sheet/")


LISTS = {
    "NewsIndexPage": ["kind=mission", "theme=generated-1&kind=mission", "page=2"],
    "PartnershipIndexPage": ["theme=generated-1", "country=CA"],
    "AgreementRegisterPage": ["theme=generated-1", "page=2"],
}
