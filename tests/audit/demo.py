"""What is audited: the demo, and beside it what only happens on a site that is edited for a while."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from django.conf import settings
from django.core.management import call_command
from wagtail.models import Locale, Page, Site

from tests.audit.checks import odd
from tests.audit.visits import Itinerary
from translation.languages import tag

NOT_FOUND = "Not found"
ALIAS = "Alias"
QUESTIONS = {
    "fr": ("ecole", "engagement", "zzyzx"),
    "en": ("schools", "commitments", "zzyzx"),
    "es": ("ciudad", "zzyzx"),
    "de": ("stadt", "zzyzx"),
    "ar": ("التعاون", "zzyzx"),
    "zh-hans": ("合作", "城市", "没有这样的词"),
}
"""What is searched for in each language; the last finds nothing."""


def load(host: str, port: int) -> None:
    """Load the demo into a database without pages, as the site of this host, and add what it lacks."""
    call_command("load_demo", verbosity=0)
    site = Site.objects.get(is_default_site=True)
    site.hostname, site.port = host, port
    site.save()
    add_aliases()


def add_aliases() -> None:
    """Repeat one page that is not translated in every language, as Wagtail's synchronised trees do."""
    for locale in Locale.objects.exclude(language_code=settings.LANGUAGE_CODE):
        lacking = next(untranslated(locale), None)
        if lacking is not None:
            lacking.copy_for_translation(locale, alias=True)


def untranslated(locale: Locale) -> Iterator[Page]:
    """Yield the live pages in the source language that are not in another, though the page above them is."""
    sources = Page.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE, depth__gt=2).order_by("path")
    for page in sources:
        if not page.has_translation(locale) and page.get_parent().has_translation(locale):
            yield page.specific


def languages() -> tuple[str, ...]:
    """Return the codes of the languages of the demo."""
    return tuple(code for code, _name in settings.LANGUAGES)


def itinerary(base: str) -> Itinerary:
    """Return where to begin and what each page is; reads the database that ``load`` filled."""
    kinds = {path: type(page).__name__ for path, page in addresses(alias_of=None)}
    aliases = {path: ALIAS for path, _page in addresses(alias_of__isnull=False)}
    odds = dict.fromkeys(odd.ADDRESSES, odd.KIND)
    absent = dict.fromkeys(absent_addresses(set(kinds) | set(aliases)), NOT_FOUND)
    searches = [f"/{code}/search/?q={question}" for code in languages() for question in QUESTIONS.get(code, ())]
    beginnings = ["/", "/sitemap.xml", "/robots.txt", "/.well-known/security.txt"]
    return Itinerary(
        base=base,
        languages=languages(),
        kinds=kinds | aliases | absent | odds,
        seeds=(*beginnings, *kinds, *aliases, *absent, *searches, *odds),
    )


def sample(whole: Itinerary) -> Itinerary:
    """Return a short way through the demo: of each kind of page the one in most languages, and what is no page."""
    by_work: dict[tuple[str, object], list[str]] = defaultdict(list)
    for path, page in addresses(alias_of=None):
        by_work[type(page).__name__, page.translation_key].append(path)
    longest: dict[str, list[str]] = {}
    for (kind, _key), paths in by_work.items():
        longest[kind] = max(longest.get(kind, []), paths, key=len)
    pages = {path for path, kind in whole.kinds.items() if kind.endswith("Page")}
    kept = {path for paths in longest.values() for path in paths}
    others = [f"/{code}/{name}" for code in whole.languages for name in ("news.atom", "calendar.ics")]
    maps = [f"/sitemap-{tag(code)}.xml" for code in whole.languages]
    left_out = (pages | set(odd.ADDRESSES)) - kept
    seeds = [seed for seed in whole.seeds if seed not in left_out]
    return replace(whole, seeds=(*seeds, *others, *maps))


def addresses(**which: object) -> Iterator[tuple[str, Page]]:
    """Yield the paths of the live pages, with the pages."""
    for page in Page.objects.live().filter(depth__gt=1, **which).order_by("path").specific(defer=True):
        parts = page.get_url_parts()
        if parts:
            yield parts[2], page


def absent_addresses(known: set[str]) -> Iterator[str]:
    """Yield addresses without a page: one that no language has, and one per language that another has."""
    for code in languages():
        yield f"/{code}/absent/"
        elsewhere = (f"/{code}/{path.split('/', 2)[2]}" for path in sorted(known) if path.startswith("/fr/"))
        yield from [path for path in elsewhere if path not in known][:1]
