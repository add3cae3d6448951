"""What there is to do on translations, in segments and words, counted by the database."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Case, CharField, Count, DateTimeField, F, Func, IntegerField, Min, Q, Sum, Value, When
from django.db.models.functions import Coalesce
from wagtail_localize.models import StringSegment

from translation.models import State

TAGS = "<[^>]*>"
SIGNS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
WORDS = rf"[{SIGNS}]|[^\s{SIGNS}]+"
"""What PostgreSQL counts as a word: what stands between blanks; in Chinese and Japanese, each sign."""

WRITTEN = (State.DRAFT, State.TO_REVIEW, State.REVIEWED, State.KEPT)
"""The states of segments whose words are translated, whether or not somebody has reviewed them."""

TEXT = "string__translations"


@dataclass
class Effort:
    """What there is to do on a translation.

    Attributes:
        words: how many words its source has.
        counts: how many segments are in each state; those that have no text are ``missing``.
        left: how many words of the source are still to be translated.
        stale_since: since when the source of one of its segments has been another.
        unpublished: how many segments say something else than what is live.
    """

    words: int = 0
    counts: Counter[State] = field(default_factory=Counter)
    left: int = 0
    stale_since: datetime | None = None
    unpublished: int = 0


def efforts(translations: Collection[tuple[int, int]]) -> dict[tuple[int, int], Effort]:
    """Return what there is to do on translations, in one query whatever their number.

    Args:
        translations: the keys of the source (the engine's ``TranslationSource``) and of the language of each.
    """
    sources = {source for source, _ in translations}
    locales = {locale for _, locale in translations}
    segments = StringSegment.objects.filter(source__in=sources).order_by()
    columns = ("source", "language", "state", "number", "words", "since", "unpublished")
    sums: dict[str, Any] = {"number": Count("pk"), "words": Sum(words_in("string__data"))}
    whole = (
        segments.annotate(language=Value(None, IntegerField()), state=Value(State.MISSING, CharField()))
        .values("source", "language", "state")
        .annotate(**sums, since=Value(None, DateTimeField()), unpublished=Value(0))
    )
    texts = (
        # One filter, so that both conditions are about the same text.
        segments.filter(**{f"{TEXT}__context": F("context"), f"{TEXT}__locale__in": locales})
        .annotate(language=F(f"{TEXT}__locale"), state=state_of_text())
        .values("source", "language", "state")
        .annotate(
            **sums,
            since=Min(f"{TEXT}__desk__changed_at"),
            unpublished=Count("pk", filter=~Q(**{f"{TEXT}__desk__live_text": F(f"{TEXT}__data")})),
        )
    )
    rows = list(whole.values_list(*columns).union(texts.values_list(*columns), all=True)) if sources else []
    sizes = {source: (number, words) for source, language, _, number, words, *_rest in rows if language is None}
    found = {}
    for source, locale in translations:
        number, words = sizes.get(source, (0, 0))
        found[source, locale] = Effort(words=words, left=words, counts=Counter({State.MISSING: number}))
    for source, locale, state, number, words, since, unpublished in rows:
        effort = found.get((source, locale))
        if effort is None:
            continue
        effort.counts[State(state)] += number
        effort.counts[State.MISSING] -= number
        effort.unpublished += unpublished
        if state in WRITTEN:
            effort.left -= words
        if state == State.STALE:
            effort.stale_since = since
    return found


def words_in(path: str) -> Func:
    """Return how many words there are in a column of inline HTML."""
    text = Func(F(path), Value(TAGS), Value(" "), Value("g"), function="regexp_replace")
    return Func(text, Value(WORDS), function="regexp_count", output_field=IntegerField())


def state_of_text() -> Case | Coalesce:
    """Return the state of a text; what only the engine knows of is a draft, or made by a machine."""
    unknown = Case(
        When(**{f"{TEXT}__translation_type": "machine"}, then=Value(State.MACHINE)),
        default=Value(State.DRAFT),
        output_field=CharField(),
    )
    return Coalesce(F(f"{TEXT}__desk__state"), unknown, output_field=CharField())
