"""Which words of a translation are still those of its source, and whether the source has changed since.

What readers find decides, not what translators have in hand: a passage of the live translation is untranslated where it
has the words of its source and no translation says that these are the words of the language too ("Manaus"). Each
passage keeps from which words of the source it was made, so that a source counts as changed only when its words do.

``assess`` looks at an object in memory, live or draft; ``keep`` writes down what it finds of live objects, whenever
one of their versions changes (``translation.recording``), so that pages read it with what they read anyway
(``translation.standing``).
"""

from collections import defaultdict
from dataclasses import asdict, dataclass, field
from hashlib import blake2b
from typing import Any, Self
from uuid import UUID

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.strings import StringValue

from translation.models import LiveTranslation, State
from translation.references.holding import stream_fields
from translation.standing import UNKNOWN, Standing, normal

Words = dict[str, list[str]]
"""By content path, the words that stand there, as plain text: several where it is rich text or a table."""


@dataclass
class Passage:
    """The words at one content path of a translation.

    Attributes:
        shown: the digest of each.
        made_from: the digests of the words of the source that they were made from.
        untranslated: those that are the source's own.
    """

    shown: list[str] = field(default_factory=list)
    made_from: list[str] = field(default_factory=list)
    untranslated: list[str] = field(default_factory=list)


@dataclass
class Assessment:
    """How the words of a translation stand to those of its source: its passages by content path."""

    passages: dict[str, Passage]

    @property
    def untranslated(self) -> list[str]:
        """The words that nobody has translated, each once."""
        return list(dict.fromkeys(text for passage in self.passages.values() for text in passage.untranslated))

    def is_behind(self, source: Words) -> bool:
        """Return whether the source has other words than those that the translation was made from."""
        made_from = {path: sorted(passage.made_from) for path, passage in self.passages.items()}
        return made_from != {path: sorted(map(digest, texts)) for path, texts in source.items()}

    def has_news_since(self, earlier: "Assessment") -> bool:
        """Return whether something has been translated since an earlier assessment."""
        return any(
            passage != earlier.passages.get(path) for path, passage in self.passages.items() if not passage.untranslated
        )


@dataclass
class Origins:
    """What the words of an object's translations can have come from.

    Attributes:
        live: the words of the source as it is live.
        sent: its words as they were last sent for translation, by the languages that get theirs that way.
        translations: the words that translators wrote, by language and path, each with what they translate.
    """

    live: Words
    sent: dict[int, Words]
    translations: dict[tuple[int, str], dict[str, list[str]]]

    @classmethod
    def of(cls, source: Any) -> Self:
        """Read them in three queries, beside those for the rows of the source."""
        key = source.translation_key
        segments = StringSegment.objects.filter(source__object_id=key, source__locale_id=source.locale_id)
        sent: Words = defaultdict(list)
        for path, data in segments.order_by("order").values_list("context__path", "string__data"):
            if holds_words(path):
                sent[path].append(plain(data))
        languages = Translation.objects.filter(
            source__object_id=key, source__locale_id=source.locale_id, enabled=True
        ).values_list("target_locale_id", flat=True)
        translations: dict[tuple[int, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        rows = StringTranslation.objects.filter(context__object_id=key, has_error=False)
        names = ("locale_id", "context__path", "translation_of__data", "data", "desk__state", "desk__made_from__data")
        for locale_id, path, original, data, state, made_from in rows.values_list(*names):
            # A text that was carried to other words was not made from these.
            is_stale = state == State.STALE and made_from is not None
            translations[locale_id, path][plain(data)].append(plain(made_from if is_stale else original))
        return cls(words_of(source), dict.fromkeys(languages, sent) if sent else {}, translations)

    def known_to(self, locale_id: int) -> Words:
        """Return the words of the source that a translation into a language was last made from."""
        return self.sent.get(locale_id, self.live)


def assess(translation: Any, origins: Origins, earlier: Assessment | None = None) -> Assessment:
    """Return how the words of a translation stand to those of its source.

    Args:
        translation: a page, snippet or other translatable object, live or a draft.
        origins: of its source.
        earlier: what was found before: what has not changed since came from where it came from then.
    """
    known = origins.known_to(translation.locale_id)
    shown = words_of(translation)
    before = earlier.passages if earlier else {}
    passages = {}
    for path, texts in shown.items():
        translated = origins.translations.get((translation.locale_id, path), {})
        current = [*origins.live.get(path, ()), *known.get(path, ())]
        if path in before and before[path].shown == [digest(text) for text in texts]:
            passages[path] = again(before[path], texts, translated, current)
        else:
            passages[path] = passage_of(texts, translated, current, known.get(path) or origins.live.get(path, []))
    for path, texts in known.items():
        # What the translation leaves out, it leaves out of the source as it was then.
        if path not in shown and (path in before or earlier is None):
            kept = before.get(path)
            passages[path] = Passage(made_from=kept.made_from if kept else [digest(text) for text in texts])
    for text in said_elsewhere(translation):
        for passage in passages.values():
            passage.untranslated = [other for other in passage.untranslated if other != text]
    return Assessment(passages)


def said_elsewhere(instance: Any) -> set[str]:
    """Return the texts that are in a language of their own, as the blocks of an object say with ``words_as_said``."""
    found: set[str] = set()
    model: type[models.Model] = type(instance)
    for name in stream_fields(model):
        for child in getattr(instance, name):
            if words := getattr(child.block, "words_as_said", None):
                found.update(map(normal, words(child.value)))
    return found


def passage_of(texts: list[str], translated: dict[str, list[str]], current: list[str], known: list[str]) -> Passage:
    """Return a passage as it is seen for the first time.

    Args:
        texts: what it shows.
        translated: what translators wrote there, with what they translated.
        current: the words of the source there.
        known: those of them that whoever wrote the passage by hand must have seen.
    """
    made_from: list[str | None] = []
    untranslated = []
    for text in texts:
        if text in translated:
            made_from.append(origin(translated[text], current))
        elif text in current:
            made_from.append(text)
            if is_language(text):
                untranslated.append(text)
        else:
            made_from.append(None)
    found = [text for text in made_from if text is not None]
    originals = found if len(found) == len(made_from) else known
    return Passage([digest(text) for text in texts], [digest(text) for text in originals], untranslated)


def again(before: Passage, texts: list[str], translated: dict[str, list[str]], current: list[str]) -> Passage:
    """Return a passage that shows what it showed before: only a translator can have said something new about it."""
    made_from = list(before.made_from)
    for place, text in enumerate(texts):
        if text in translated and len(made_from) == len(texts):
            made_from[place] = digest(origin(translated[text], current))
    return Passage(before.shown, made_from, [text for text in before.untranslated if text not in translated])


def origin(originals: list[str], current: list[str]) -> str:
    """Return which of several originals that were translated alike is meant: that which the source still has."""
    return next((original for original in originals if original in current), originals[0])


def words_of(instance: Any) -> Words:
    """Return the words of an object, its rows and blocks: what wagtail-localize would have translated but addresses."""
    words: Words = defaultdict(list)
    for segment in extract_segments(instance):
        if isinstance(segment, StringSegmentValue) and holds_words(segment.path):
            words[segment.path].append(plain(segment.string.data))
    return dict(words)


def holds_words(path: str) -> bool:
    """Return whether words that readers read stand at a content path: the name of a page in addresses is none."""
    return path.rpartition(".")[2] != "slug"


def plain(data: str) -> str:
    """Return a string of wagtail-localize as plain text on one line, as ``normal`` makes it."""
    return normal(StringValue(data).render_text() if "<" in data or "&" in data else data)


def is_language(text: str) -> bool:
    """Return whether a text has anything that could be in a language: a number or a sign has not."""
    return any(character.isalpha() for character in text)


def digest(text: str) -> str:
    """Return what stands for a text where only equality counts."""
    return blake2b(text.encode(), digest_size=8).hexdigest()


def keep(model: type[models.Model], key: UUID) -> None:
    """Write down how the live translations of an object stand to its source; nothing for one without a source."""
    with transaction.atomic():
        held = LiveTranslation.objects.select_for_update().filter(translation_key=key)
        known = {record.locale_id: record for record in held}
        source, translations = versions(model, key)
        if source is not None and translations:
            origins = Origins.of(source)
            for translation in translations:
                record = known.pop(translation.locale_id, None)
                write(translation, origins, record)
        LiveTranslation.objects.filter(pk__in=[record.pk for record in known.values()]).delete()


def versions(model: type[Any], key: UUID) -> tuple[Any, list[Any]]:
    """Return the source of an object, or None, and its translations; an alias is none."""
    found = list(model._base_manager.filter(translation_key=key).select_related("locale"))
    sources = [version for version in found if version.locale.language_code == settings.LANGUAGE_CODE]
    translations = [
        version
        for version in found
        if version not in sources and not (isinstance(version, Page) and version.alias_of_id)
    ]
    return next(iter(sources), None), translations


def standing_of_draft(draft: Any) -> Standing:
    """Return how a translation would stand if a draft of it were live."""
    source, _translations = versions(type(draft), draft.translation_key)
    if source is None:
        return UNKNOWN
    record = LiveTranslation.objects.filter(translation_key=draft.translation_key, locale=draft.locale_id).first()
    origins = Origins.of(source)
    found = assess(draft, origins, assessment_in(record) if record else None)
    return Standing(
        untranslated=frozenset(found.untranslated),
        translated_on=record.translated_on if record else None,
        source_changed=found.is_behind(origins.live),
    )


def assessment_in(record: LiveTranslation) -> Assessment:
    """Return what was found when a record was written."""
    return Assessment({path: Passage(**held) for path, held in record.words.items()})


def write(translation: Any, origins: Origins, record: LiveTranslation | None) -> None:
    """Write down how one translation stands, where that is new."""
    earlier = assessment_in(record) if record else None
    found = assess(translation, origins, earlier)
    if record is None or earlier is None:
        record = LiveTranslation(translation_key=translation.translation_key, locale_id=translation.locale_id)
        record.translated_on = getattr(translation, "last_published_at", None) or timezone.now()
    elif found.has_news_since(earlier):
        record.translated_on = timezone.now()
    before = (record.pk, record.untranslated, record.source_changed, record.words)
    record.untranslated = found.untranslated
    record.source_changed = found.is_behind(origins.live)
    record.words = {path: asdict(passage) for path, passage in found.passages.items()}
    if before != (record.pk, record.untranslated, record.source_changed, record.words) or record.pk is None:
        record.save()
