"""Words for new children of a translation, where the engine has kept a translation of them."""

from typing import Any

from wagtail_localize.strings import StringValue

from .records import Record
from .shapes import Shape


def use_stored_words(shape: Shape, target: Record, translation: Any) -> None:
    """Put the stored translations into the words of children that are about to be added to a translation.

    What was never translated keeps the words of the source, until it is. Rich text and streams are left to the
    engine, which stores them as templates with many strings.
    """
    fields = dict(_new_words(shape, target, ()))
    if not fields:
        return
    from wagtail_localize.models import StringTranslation  # not before all models are loaded

    stored = StringTranslation.objects.filter(
        context__object_id=translation.translation_key,
        context__path__in=list(fields),
        locale_id=translation.locale_id,
        has_error=False,
    ).values_list("context__path", "translation_of__data", "data")
    for path, original, text in stored:
        record, name = fields[path]
        if StringValue.from_plaintext(record[name]).data == original:
            record[name] = StringValue(text).render_text()


def _new_words(shape: Shape, record: Record, path: tuple[str, ...]):
    """Yield the engine's path to each word of the children without a primary key, with where it is held."""
    for child in shape.children:
        if not child.shape.keyed:
            continue
        for row in record[child.name]:
            inside = (*path, child.name, str(row["translation_key"]))
            if row["pk"] is None:
                for field in child.shape.text:
                    yield ".".join((*inside, field.name)), (row, field.name)
            yield from _new_words(child.shape, row, inside)
