"""Reading how a translation stands to its source, without a query of its own where a page is shown."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.apps import apps
from django.conf import settings
from django.db.models import JSONField, Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.utils.dateparse import parse_datetime
from modelcluster.fields import ParentalKey
from wagtail.models import TranslatableMixin

from translation.languages import content_language

M = TypeVar("M", bound=Model)

HELD = "held_standing"
"""Where an object keeps how it stands, as the database or ``standing_of`` says it."""


@dataclass(frozen=True)
class Standing:
    """How a live translation stands to its source.

    Attributes:
        untranslated: the words that it shows as its source has them, as ``normal`` writes them.
        translated_on: when words of it were last translated; None where that is not known, or it is no translation.
        source_changed: whether the words of the source have changed since.
    """

    untranslated: frozenset[str] = frozenset()
    translated_on: datetime.datetime | None = None
    source_changed: bool = False

    @property
    def source(self) -> str:
        """The code of the language that it was translated from."""
        return settings.LANGUAGE_CODE


UNKNOWN = Standing()


def as_json(**keys: Any) -> Any:
    """Return the query for what is written down of a translation with these keys, as one JSON object."""
    columns = {name: name for name in ("untranslated", "translated_on", "source_changed")}
    found = apps.get_model("translation", "LiveTranslation").objects.filter(**keys)
    return found.values_list(JSONObject(**columns), flat=True)


def with_standing(objects: QuerySet[M], through: str = "") -> QuerySet[M]:
    """Let translatable objects come with how they stand, in the same query.

    Args:
        objects: pages, snippets or other translatable objects.
        through: where rows are read, the lookup to the object that they belong to, such as ``page__``.
    """
    held = as_json(translation_key=OuterRef(f"{through}translation_key"), locale=OuterRef(f"{through}locale_id"))
    return objects.annotate(**{HELD: Subquery(held, output_field=JSONField())})


def bring_standing(objects: Iterable[Any]) -> None:
    """Let objects that are read already have how they stand, in one query for all that are translations."""
    missing = [obj for obj in objects if HELD not in vars(obj)]
    model = apps.get_model("translation", "LiveTranslation")
    found = model.objects.filter(translation_key__in=[obj.translation_key for obj in missing]).defer("words")
    known = {(record.translation_key, record.locale_id): record for record in (found if missing else [])}
    for obj in missing:
        record = known.get((obj.translation_key, obj.locale_id))
        vars(obj)[HELD] = of_record(record) if record else UNKNOWN


def standing_of(obj: Any) -> Standing:
    """Return how an object stands, a row as its owner: one query where nothing has brought it."""
    if isinstance(obj, Standing):
        return obj
    owner = owner_of(obj)
    held = vars(owner)
    if HELD not in held:
        held[HELD] = read_standing(owner)
    elif not isinstance(held[HELD], Standing):
        held[HELD] = from_json(held[HELD])
    return held[HELD]


def is_untranslated(shown: Any, text: Any) -> bool:
    """Return whether a text that an object, or a row of one, shows is that of its source, for nobody translated it."""
    untranslated = standing_of(shown).untranslated
    return bool(untranslated) and normal(text) in untranslated


def language_in(shown: Any, text: Any) -> str:
    """Return the code of the language that a text of an object is in: that of the object, or of its source."""
    return settings.LANGUAGE_CODE if is_untranslated(shown, text) else content_language(shown)


def language_or(standing: Standing, text: str, language: str) -> str:
    """Return the code of the language that a text is in: that which is given or, untranslated, that of its source."""
    return settings.LANGUAGE_CODE if is_untranslated(standing, text) else language


def held_standing(obj: Any) -> Standing | None:
    """Return how an object stands if that has been brought and written down, else None: never a query."""
    return standing_of(obj) if vars(obj).get(HELD, UNKNOWN) not in (None, UNKNOWN) else None


def owner_of(obj: Any) -> Any:
    """Return the page or other object that a row belongs to; what is no row itself."""
    while HELD not in vars(obj):
        key = next((field for field in obj._meta.concrete_fields if isinstance(field, ParentalKey)), None)
        if key is None or getattr(obj, key.name) is None:
            break
        obj = getattr(obj, key.name)
    return obj


def read_standing(owner: Any) -> Standing:
    """Return how an object stands, from the database."""
    if not isinstance(owner, TranslatableMixin) or owner.locale.language_code == settings.LANGUAGE_CODE:
        return UNKNOWN
    if getattr(owner, "alias_of_id", None):
        return UNKNOWN  # All of it is its source's.
    return from_json(as_json(translation_key=owner.translation_key, locale=owner.locale_id).first())


def let_stand(obj: Any, standing: Standing) -> None:
    """Let an object stand otherwise than the database says, as a draft does."""
    vars(obj)[HELD] = standing


def from_json(held: dict[str, Any] | None) -> Standing:
    """Return what the database has written down; what is not known is not held against a translation."""
    if held is None:
        return UNKNOWN
    day = parse_datetime(held["translated_on"])
    return Standing(frozenset(held["untranslated"]), day, held["source_changed"])


def of_record(record: Any) -> Standing:
    """Return what a row of the table says."""
    return Standing(frozenset(record.untranslated), record.translated_on, record.source_changed)


def normal(text: Any) -> str:
    """Return a text as texts are compared: every stretch of blanks is one."""
    return " ".join(str(text).split())
