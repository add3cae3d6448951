"""The translation memory: it learns from reviewed segments, and suggests what is like a text.

A unit goes with its segment: it is learned when the segment is reviewed, and forgotten when that is no longer so or the
segment is deleted (``connect``). Whoever changes states without saving each calls ``learn_all`` afterwards.

Exact matches are found by a digest. Others are those that PostgreSQL finds in an index: a sentence by its longer words,
a text of few words, or in a script without spaces, by its trigrams. RapidFuzz then says how alike they are.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from typing import Any
from uuid import UUID

from django.contrib.postgres.search import TrigramSimilarity
from django.db import connection, transaction
from django.db.models import Q, QuerySet
from django.db.models.signals import post_save
from django.utils import timezone
from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extract
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, TranslationContext

from translation.desk.efforts import SIGNS
from translation.models import MemoryUnit, SegmentState, State
from translation.untranslated import digest, holds_words, plain

LEAST = 70
"""Less than so many per cent alike is no help: whoever reads it would sooner begin anew."""

LEAST_EARLIER = 50
"""The same for an earlier version of the segment: what of it still holds is worth more."""

WORD = re.compile(rf"[^\W\d_{SIGNS}]+")
LONGER, STEM = 4, 5
"""A word of so many letters is longer, and so many of them stand for it: its ending may be another."""

FEW = 4
"""A text of fewer such stems is looked for by its trigrams."""

MOST = 8
"""By how many stems a text is looked for at most. What is alike has more than half of them: one of these at least."""

SIMILARITY = {40: 0.5, 80: 0.55, 160: 0.6}
SIMILARITY_OF_LONGER = 0.7
"""How like in trigrams PostgreSQL is to find texts, up to so many signs. One word takes many trigrams from a short text
and few from a long one; the lower it is, the more of the index is read."""

CANDIDATES = 40
"""How many of the most similar are looked at."""

SAME_WORDS = 99
"""How much is alike what differs by its tags or capitals alone."""


class Place(IntEnum):
    """Where a suggestion comes from, the nearest first."""

    EARLIER = 0
    SAME_PAGE = 1
    ELSEWHERE = 2


@dataclass(frozen=True, order=True)
class Suggestion:
    """What a text may be translated as.

    Attributes:
        percent: how much alike the sources are; 100 is the same, tags included.
        place: whether it is an earlier version of the segment, of the same page, or from elsewhere.
        source: the words that were translated, as inline HTML.
        target: their translation.
        translation_key: of the page or other object that it is of.
        path: where in it.
        when: it was reviewed.
        user_id: who reviewed it.
    """

    rank: tuple[int, ...]
    percent: int = field(compare=False)
    place: Place = field(compare=False)
    source: str = field(compare=False)
    target: str = field(compare=False)
    translation_key: UUID = field(compare=False)
    path: str = field(compare=False)
    when: datetime = field(compare=False)
    user_id: int | None = field(compare=False)

    @property
    def is_exact(self) -> bool:
        """Whether it was made from the very same text."""
        return self.percent == 100


def comparable(data: str) -> str:
    """Return a string of wagtail-localize as the memory compares it: no tags, small letters, blanks made one."""
    return plain(data).casefold()


def suggestions(
    source_text: str,
    source_locale: Locale | int,
    target_locale: Locale | int,
    *,
    context: TranslationContext | None = None,
    limit: int = 5,
) -> list[Suggestion]:
    """Return what a text may be translated as, the best first and each translation once.

    First come exact matches, then an earlier version of the segment, then others by how much they are alike; among
    equals first what is on the same page, then what was reviewed last. Three queries at most, or four for few words.

    Args:
        source_text: as inline HTML without attributes.
        context: of the segment: which place of which page it stands at.
        limit: how many at most.
    """
    words = comparable(source_text)
    if not words:
        return []
    units = known(source_locale, target_locale)
    near = Q(digest=digest(words))
    if context:
        near |= Q(translation_key=context.object_id, path=context.path)
    known_place = list(units.filter(near).order_by("-learned_at")[:CANDIDATES])
    found = [ranked(unit, source_text, words, context) for unit in [*known_place, *alike(units, words)]]
    return best((each for each in found if each.percent >= least(each.place)), limit)


def least(place: Place) -> int:
    """Return how much alike a source has to be to be of help."""
    return LEAST_EARLIER if place == Place.EARLIER else LEAST


def exact_matches(
    source_texts: Iterable[str],
    source_locale: Locale | int,
    target_locale: Locale | int,
    *,
    translation_key: UUID | None = None,
) -> dict[str, list[Suggestion]]:
    """Return the translations of many texts that are in the memory as they are, in one query.

    Args:
        source_texts: as inline HTML without attributes.
        translation_key: of the page that they are on: what is on it comes first.

    Returns:
        For each text that is there its translations, the best first; a text that is not there has no entry.
    """
    by_digest: dict[str, list[str]] = defaultdict(list)
    for text in dict.fromkeys(source_texts):
        by_digest[digest(comparable(text))].append(text)
    found: dict[str, list[Suggestion]] = defaultdict(list)
    for unit in known(source_locale, target_locale).filter(digest__in=by_digest):
        for text in by_digest[unit.digest]:
            if unit.source == text:
                found[text].append(suggestion(unit, 100, place_on(unit, translation_key)))
    return {text: best(matches, len(matches)) for text, matches in found.items()}


def known(source_locale: Locale | int, target_locale: Locale | int) -> QuerySet[MemoryUnit]:
    """Return the units of a pair of languages."""
    return MemoryUnit.objects.filter(source_locale=source_locale, target_locale=target_locale)


def stems(words: str) -> list[str]:
    """Return what stands for the longer words of a comparable text, each once; the longest, and rarest, come first."""
    longer = sorted((word for word in WORD.findall(words) if len(word) >= LONGER), key=len, reverse=True)
    return list(dict.fromkeys(word[:STEM] for word in longer))


def alike(units: QuerySet[MemoryUnit], words: str) -> list[MemoryUnit]:
    """Return the units that are most like a text, though not the same."""
    # What is much shorter or longer cannot be alike enough.
    most = (200 - LEAST) / LEAST
    near = units.exclude(digest=digest(words)).filter(
        length__range=(int(len(words) / most), int(len(words) * most) + 1)
    )
    known_by = stems(words)
    if len(known_by) < FEW:
        return alike_in_trigrams(near, words)
    some = near.filter(stems__overlap=known_by[: min(len(known_by) // 2 + 1, MOST)])
    texts = dict(some.values_list("pk", "comparable"))
    found = extract(words, texts, scorer=ratio, score_cutoff=LEAST, limit=CANDIDATES)
    return list(units.filter(pk__in=[pk for _text, _percent, pk in found])) if found else []


def alike_in_trigrams(units: QuerySet[MemoryUnit], words: str) -> list[MemoryUnit]:
    """Return those of some units that are most like a text as PostgreSQL sees it."""
    similarity = next((value for most, value in SIMILARITY.items() if len(words) <= most), SIMILARITY_OF_LONGER)
    near = units.filter(comparable__trigram_similar=words).order_by(TrigramSimilarity("comparable", words).desc())
    with transaction.atomic(), connection.cursor() as cursor:
        # PostgreSQL takes comparing trigrams for cheap, and would read the whole table rather than the index.
        cursor.execute(
            "SELECT set_config('pg_trgm.similarity_threshold', %s, true), set_config('enable_seqscan', 'off', true)",
            [str(similarity)],
        )
        found = list(near[:CANDIDATES])
        # Nothing was written: this takes the settings back, in the midst of another transaction too.
        transaction.set_rollback(True)
    return found


def ranked(unit: MemoryUnit, source_text: str, words: str, context: TranslationContext | None) -> Suggestion:
    """Return a unit as a suggestion for a text."""
    if unit.source == source_text:
        percent = 100
    elif unit.comparable == words:
        percent = SAME_WORDS
    else:
        percent = min(int(ratio(unit.comparable, words)), SAME_WORDS - 1)
    place = place_on(unit, context.object_id if context else None, context.path if context else None)
    return suggestion(unit, percent, place)


def place_on(unit: MemoryUnit, translation_key: UUID | None, path: str | None = None) -> Place:
    """Return how near to a segment a unit was learned."""
    if translation_key is None or unit.translation_key != translation_key:
        return Place.ELSEWHERE
    return Place.EARLIER if unit.path == path else Place.SAME_PAGE


def suggestion(unit: MemoryUnit, percent: int, place: Place) -> Suggestion:
    """Return a unit as a suggestion; its rank is lower the better it is."""
    recent = -int(unit.learned_at.timestamp())
    rank = (0, place, 0, recent) if percent == 100 else (1, place != Place.EARLIER, -percent, place, recent)
    return Suggestion(
        rank,
        percent,
        place,
        unit.source,
        unit.target,
        unit.translation_key,
        unit.path,
        unit.learned_at,
        unit.learned_by_id,
    )


def best(found: Iterable[Suggestion], limit: int) -> list[Suggestion]:
    """Return the best of some suggestions, each translation once."""
    chosen: dict[str, Suggestion] = {}
    for each in sorted(found):
        chosen.setdefault(each.target, each)
    return list(chosen.values())[:limit]


def learn(string_translation: StringTranslation, user: Any) -> None:
    """Remember a segment as it is now; one that was learned before is learned anew."""
    if unit := unit_of(string_translation, user, timezone.now()):
        remember([unit])
    else:
        forget(string_translation)


def forget(string_translation: StringTranslation) -> None:
    """Forget a segment, if it was learned."""
    MemoryUnit.objects.filter(translation=string_translation).delete()


def learn_all(translations: Iterable[StringTranslation]) -> None:
    """Learn those of some segments that are reviewed and forget the others, in four queries.

    Needed after their states were changed without a signal for each, as ``QuerySet.update`` does.
    """
    keys = [translation.pk for translation in translations]
    reviewed = StringTranslation.objects.filter(pk__in=keys, desk__state=State.REVIEWED).select_related(
        "translation_of", "context", "desk__changed_by"
    )
    units = [unit_of(each, each.desk.changed_by, each.desk.changed_at) for each in reviewed]
    kept = [unit for unit in units if unit]
    MemoryUnit.objects.filter(translation__in=keys).exclude(
        translation__in=[unit.translation_id for unit in kept]
    ).delete()
    remember(kept)


def remember(units: list[MemoryUnit]) -> None:
    """Write units into the memory, those that are there already anew."""
    MemoryUnit.objects.bulk_create(
        units,
        batch_size=500,
        update_conflicts=True,
        unique_fields=["translation"],
        update_fields=[
            field.name
            for field in MemoryUnit._meta.local_fields
            if not field.primary_key and field.name != "translation"
        ],
    )


def unit_of(translation: StringTranslation, user: Any, when: datetime) -> MemoryUnit | None:
    """Return what is to be remembered of a segment; None if there is nothing that would help elsewhere."""
    string, context = translation.translation_of, translation.context
    if context is None or translation.has_error or not translation.data.strip() or not holds_words(context.path):
        return None
    words = comparable(string.data)
    if not any(character.isalpha() for character in words):
        return None
    return MemoryUnit(
        translation=translation,
        source_locale_id=string.locale_id,
        target_locale_id=translation.locale_id,
        source=string.data,
        target=translation.data,
        comparable=words,
        stems=stems(words),
        length=len(words),
        digest=digest(words),
        translation_key=context.object_id,
        path=context.path,
        learned_at=when,
        learned_by=user,
    )


def connect() -> None:
    """Learn and forget as segments are reviewed, changed and deleted. Called once, when all apps are ready."""
    post_save.connect(follow, sender=SegmentState, dispatch_uid="translation.desk.memory")


def follow(instance: SegmentState, raw: bool = False, **_signal: Any) -> None:
    """A segment has changed its state: only what is reviewed is remembered."""
    if raw:
        return
    if instance.state == State.REVIEWED:
        learn(instance.translation, instance.changed_by)
    else:
        MemoryUnit.objects.filter(translation=instance.translation_id).delete()
