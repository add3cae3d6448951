"""The search page: one language of one site, in the site's frame."""

from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from django.apps import apps
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.facets import Facet, narrow
from core.frame import frame_for_request
from core.pagination import turned_to
from core.serving import find_root_paths
from core.switcher import LanguageLink, language_links
from core.views import for_reading, page_not_found
from search import finding
from search.finding import Hit, Match, Scope
from search.missed import count_missed
from search.words import clean

HITS_ON_A_PAGE = 10
MOST_RELATED = 5


@dataclass(frozen=True)
class ElsewhereLink:
    """A language in which a question finds pages."""

    link: LanguageLink
    count: int


@dataclass(frozen=True)
class Nothing:
    """The answer to a question that finds nothing: what may have been meant, pages that have some of it, languages."""

    suggestion: str = ""
    related: list[Hit] = field(default_factory=list)
    elsewhere: list[ElsewhereLink] = field(default_factory=list)


@for_reading
def search(request: HttpRequest) -> HttpResponse:
    """Answer a question (``q``, narrowed by ``kind``, turned to ``page``); without one, show the form alone."""
    language = get_language() or ""
    frame = frame_for_request(request)
    root_paths = find_root_paths(request)
    if frame is None or frame.home is None or language not in root_paths:
        return page_not_found(request)
    question = clean(request.GET.get("q", "")[: finding.LONGEST_QUESTION])
    languages = links_to_search(request, language, question)
    context = {
        "frame": frame,
        "language_links": languages,
        "question": question,
        "address": reverse("search"),
        "searching": True,
    }
    if question:
        scope = Scope(language, root_paths[language])
        found = finding.find(question, scope)
        narrowed = narrow(found, [KIND], request.GET, kept={"q": question})
        turned = turned_to(narrowed.entries, request.GET, HITS_ON_A_PAGE)
        context |= {
            "narrowed": narrowed,
            "turned": turned,
            "hits": finding.hits(turned.page.object_list, question, scope),
            "nothing": None if found else instead(question, scope, languages, root_paths),
        }
    return render(request, "search/search.html", context)


def kinds(match: Match) -> list[str]:
    """Return the kind of a page, where it says something to readers."""
    return [match.kind] if apps.get_model(match.kind).says_its_kind else []


def name_of_kind(kind: str) -> str:
    """Return what a kind of page is called in the active language."""
    return capfirst(str(apps.get_model(kind)._meta.verbose_name))


KIND = Facet("kind", _("kind of page"), kinds, name_of_kind)


def links_to_search(request: HttpRequest, language: str, question: str) -> list[LanguageLink]:
    """Return the links of the language switcher: the same question in every language whose home page is live."""
    site = Site.find_for_request(request)
    links = language_links([site.root_page], language, request) if site else []
    return [replace(link, url=address_in(link.code, question)) for link in links]


def address_in(language: str, question: str) -> str:
    """Return the address of a question in a language."""
    with override(language):
        address = reverse("search")
    return f"{address}?{urlencode({'q': question})}" if question else address


def instead(question: str, scope: Scope, languages: list[LanguageLink], root_paths: dict[str, str]) -> Nothing:
    """Return what to say where nothing is found, and count the question for editors."""
    count_missed(question, scope.language)
    suggestion = finding.suggestion_for(question, scope)
    if suggestion and not finding.find(suggestion, scope):
        suggestion = ""
    related = [] if suggestion else finding.find_any(question, scope)[:MOST_RELATED]
    others = [link for link in languages if link.code in root_paths and link.code != scope.language]
    counts = finding.counts_by_language(question, [Scope(link.code, root_paths[link.code]) for link in others])
    return Nothing(
        suggestion=suggestion,
        related=finding.hits(related, question, scope) if related else [],
        elsewhere=[ElsewhereLink(link, counts[link.code]) for link in others if link.code in counts],
    )
