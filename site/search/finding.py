"""Finding pages: by a question, in one language of one site."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from unicodedata import normalize

from django.contrib.postgres.search import SearchHeadline, SearchQuery, SearchRank
from django.db import connection
from django.db.models import Count, F, Q, QuerySet, Value
from django.utils.safestring import SafeString
from wagtail.models import Page

from search.configurations import configuration, is_in_pairs
from search.excerpts import END, PAUSE, START, excerpt_in_signs, framed, marked
from search.models import IndexedPage, Pick
from search.words import any_form_of, any_of, clean, comparable, terms, to_ask
from translation.languages import readable
from translation.standing import Standing, standing_of, with_standing

LONGEST_QUESTION = 200


@dataclass(frozen=True)
class Scope:
    """Where is searched: the pages of one language below its home page, whose ``url_path`` is ``root_path``."""

    language: str
    root_path: str

    def pages(self) -> QuerySet[IndexedPage]:
        """Return what the index has here; it is asked again who can read it, in case it lags behind."""
        below = readable(Page.objects.filter(url_path__startswith=self.root_path))
        return IndexedPage.objects.filter(locale__language_code=self.language, page__in=below)


@dataclass(frozen=True)
class Match:
    """A page that was found, as light as filters and counting need it."""

    page_id: int
    kind: str
    recommended: bool = False


@dataclass(frozen=True)
class Hit:
    """A page that was found, as it is shown."""

    page: Page
    standing: Standing
    excerpt: SafeString
    recommended: bool


def query_for(asked: str, language: str) -> SearchQuery:
    """Return what PostgreSQL is asked; whatever the text, it is never refused."""
    return SearchQuery(asked, config=configuration(language), search_type="websearch")


def find(question: str, scope: Scope) -> list[Match]:
    """Return the pages that a question finds, those that editors recommend first, then the best. Two queries or three.

    Args:
        question: in the reader's words; quotes, ``or`` and a minus mean what they do in any search engine.
        scope: where to look.
    """
    recommended = [Match(page, kind, True) for page, kind in recommended_for(question, scope)]
    known = {match.page_id for match in recommended}
    best = matches(to_ask(question, scope.language), scope)
    return [*recommended, *(match for match in best if match.page_id not in known)]


def find_any(question: str, scope: Scope) -> list[Match]:
    """Return the pages that have any word of a question, those with most of them first. One query."""
    return matches(any_of(terms(question, scope.language), scope.language), scope)


def matches(asked: str, scope: Scope) -> list[Match]:
    """Return what PostgreSQL finds for a question as it understands it, the best first."""
    query = query_for(asked, scope.language)
    ranked = scope.pages().filter(vector=query).annotate(rank=SearchRank(F("vector"), query, normalization=Value(1)))
    return [Match(*row) for row in ranked.order_by("-rank", "-page__last_published_at", "pk").values_list("pk", "kind")]


def recommended_for(question: str, scope: Scope) -> list[tuple[int, str]]:
    """Return the pages that editors put first for a question, in this language, with their kinds."""
    asked = comparable(clean(question), scope.language)
    picks = [
        pick.page_id
        for pick in Pick.objects.filter(locale__language_code=scope.language)
        if asked in {comparable(clean(line), scope.language) for line in pick.questions.splitlines()}
    ]
    if not picks:
        return []
    keys = Page.objects.filter(pk__in=picks).values("translation_key")
    return list(scope.pages().filter(page__translation_key__in=keys).order_by("pk").values_list("pk", "kind"))


def hits(found: Iterable[Match], question: str, scope: Scope) -> list[Hit]:
    """Return pages that were found with what is shown of them, in their order. One query."""
    words = terms(question, scope.language)
    found = list(found)
    keys = [match.page_id for match in found]
    pages = IndexedPage.objects.filter(pk__in=keys).select_related("page").defer("vector")
    entries = with_standing(pages, "page__")
    if is_in_pairs(scope.language):
        shown = {entry.pk: (entry, excerpt_in_signs(entry.text, words)) for entry in entries}
    else:
        headline = SearchHeadline(
            "text",
            query_for(any_form_of(words, scope.language), scope.language),
            config=configuration(scope.language),
            start_sel=START,
            stop_sel=END,
            max_words=30,
            min_words=18,
            short_word="1",
            max_fragments=2,
            fragment_delimiter=PAUSE,
        )
        annotated = entries.annotate(excerpt=headline)
        shown = {entry.pk: (entry, framed(entry.excerpt, entry.text)) for entry in annotated}
    return [
        Hit(entry.page, standing_of(entry), marked(excerpt), match.recommended)
        for match in found
        if match.page_id in shown
        for entry, excerpt in [shown[match.page_id]]
    ]


def counts_by_language(question: str, scopes: Iterable[Scope]) -> dict[str, int]:
    """Return how many pages a question finds in each of several languages, by code, where it finds any. One query."""
    anywhere = Q(pk=None)
    for scope in scopes:
        query = query_for(to_ask(question, scope.language), scope.language)
        there = Q(locale__language_code=scope.language, page__url_path__startswith=scope.root_path)
        anywhere |= there & Q(vector=query)
    found = IndexedPage.objects.filter(anywhere, page__in=readable(Page.objects.all()))
    return dict(found.values_list("locale__language_code").annotate(Count("pk")))


# For each word that no page has: the word of a page that is written most like it.
NEAREST = """
    WITH here AS NOT MATERIALIZED (SELECT page.vector FROM search_indexedpage page JOIN wagtailcore_locale locale
            ON locale.id = page.locale_id WHERE locale.language_code = %(language)s)
    SELECT asked.word, (
        SELECT known.word FROM search_word known JOIN wagtailcore_locale locale ON locale.id = known.locale_id
        WHERE locale.language_code = %(language)s AND known.comparable %% asked.comparable
            AND EXISTS (SELECT FROM here
                WHERE here.vector @@ plainto_tsquery(%(configuration)s::regconfig, known.comparable))
        ORDER BY similarity(known.comparable, asked.comparable) DESC, known.word LIMIT 1)
    FROM unnest(%(words)s::text[], %(comparables)s::text[]) AS asked (word, comparable)
    WHERE numnode(plainto_tsquery(%(configuration)s::regconfig, asked.comparable)) > 0
        AND NOT EXISTS (SELECT FROM here
            WHERE here.vector @@ plainto_tsquery(%(configuration)s::regconfig, asked.comparable))
"""


def suggestion_for(question: str, scope: Scope) -> str:
    """Return a question with the words that no page has replaced by those most like them, else "". One query."""
    words = [word for word in terms(question, scope.language) if len(word) > 2]
    if not words:
        return ""
    asked: dict[str, Any] = {
        "language": scope.language,
        "configuration": configuration(scope.language),
        "words": words,
        "comparables": [comparable(word, scope.language) for word in words],
    }
    with connection.cursor() as cursor:
        cursor.execute(NEAREST, asked)
        nearest = {word: meant for word, meant in cursor.fetchall() if meant}
    return with_words_replaced(question, nearest)


def with_words_replaced(question: str, replacements: dict[str, str]) -> str:
    """Return a question with words replaced by others; "" where there are none to replace."""
    replaced = asked = normalize("NFKC", question)
    for word, meant in replacements.items():
        replaced = re.sub(rf"\b{re.escape(word)}\b", meant, replaced)
    return replaced if replaced != asked else ""
