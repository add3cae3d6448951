"""Sources in another language than the site's: of a translation that was itself sent for translation.

With a second source of one object, the engine answers 500 (row 13 of what it gets wrong; #662, #878).
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from typing import Any

from django.conf import settings
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationLog, TranslationSource

from translation.desk import talk
from translation.desk.carrying import fitting, is_broken, save_states, state_of
from translation.desk.sources import take
from translation.models import Assignment, State

from .finding import Finding

Pairs = dict[tuple[int, int], StringSegment]
"""By context and string of a segment, the segment of the original that stands there."""


def sources_in_other_languages() -> Iterator[Finding]:
    """Find sources that are translations, where there is an original; and several sources of one object without one."""
    original_locale = Locale.objects.filter(language_code=settings.LANGUAGE_CODE).first()
    others = TranslationSource.objects.exclude(locale=original_locale).select_related("locale", "specific_content_type")
    left: dict[Any, list[TranslationSource]] = defaultdict(list)
    for source in others.order_by("pk"):
        original = original_of(source, original_locale)
        if original is None:
            left[source.object_id].append(source)
            continue
        yield Finding(
            f"“{source.object_repr}” in {source.locale} is a translation, and is translated from itself.",
            "Its languages are translated from the original; their texts are kept, as made from other words.",
            partial(merge, source, original),
        )
    for sources in left.values():
        if len(sources) > 1:
            yield Finding(
                f"“{sources[0].object_repr}” is translated from {', '.join(str(source.locale) for source in sources)}, "
                "and there is no original.",
                "Stop all of these but one.",
            )


def original_of(source: TranslationSource, locale: Locale | None) -> Any:
    """Return an object in the language of originals, or None."""
    model = source.specific_content_type.model_class()
    if model is None or locale is None:
        return None
    return model._base_manager.filter(translation_key=source.object_id, locale=locale).first()


def merge(wrong: TranslationSource, instance: Any) -> None:
    """Make what is translated from a translation be translated from its original, and forget the second source.

    Texts are paired by where they stand; those that cannot be paired stay as they are.
    """
    known = TranslationSource.objects.filter(object=wrong.object_id, locale=instance.locale_id).first()
    right = known or take(instance)
    pairs = paired(wrong, right)
    for translation in wrong.translations.exclude(target_locale=right.locale_id):
        there = Translation.objects.filter(source=right, target_locale=translation.target_locale_id).first()
        if there is None:
            Translation.objects.filter(pk=translation.pk).update(source=right)
        elif not Assignment.objects.filter(translation=there).exists():
            Assignment.objects.filter(translation=translation).update(translation=there)
    texts = StringTranslation.objects.filter(
        context__object=wrong.object_id, translation_of__locale=wrong.locale_id
    ).exclude(locale__in=[right.locale_id, wrong.locale_id])
    for text in texts.select_related("desk", "translation_of"):
        move_text(text, pairs)
    talk.follow({key: (segment.context_id, segment.string_id) for key, segment in pairs.items()})
    TranslationLog.objects.filter(source=wrong).update(source=right)
    wrong.delete()


def paired(wrong: TranslationSource, right: TranslationSource) -> Pairs:
    """Return which segment of the original stands where one of the translation does: as many have to be there."""
    places = [segments_by_context(source) for source in (wrong, right)]
    return {
        (theirs.context_id, theirs.string_id): ours
        for context, segments in places[0].items()
        if len(segments) == len(places[1][context])
        for theirs, ours in zip(segments, places[1][context], strict=True)
    }


def segments_by_context(source: TranslationSource) -> dict[int, list[StringSegment]]:
    """Return the segments of a source in their order, by where they stand."""
    found = defaultdict(list)
    for segment in StringSegment.objects.filter(source=source).select_related("string").order_by("order", "pk"):
        found[segment.context_id].append(segment)
    return found


def move_text(text: StringTranslation, pairs: Pairs) -> None:
    """Let a text that was made from a translation stand for the words of the original; where one does, it stays."""
    segment = pairs.get((text.context_id, text.translation_of_id))
    others = StringTranslation.objects.filter(context=text.context_id, locale=text.locale_id)
    if segment is None or others.filter(translation_of=segment.string_id).exists():
        return
    words = segment.string.data
    desk = state_of(text)
    desk.made_from_id = desk.made_from_id or text.translation_of_id
    desk.state, desk.version, desk.changed_at = State.STALE, desk.version + 1, timezone.now()
    data = fitting(text.data, words)
    StringTranslation.objects.filter(pk=text.pk).update(
        translation_of=segment.string_id, data=data, has_error=is_broken(data, words)
    )
    save_states([desk])
