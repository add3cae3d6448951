"""Model fields that every app uses."""

import json
import uuid
from typing import Any

from wagtail.blocks import StreamBlock, StreamValue
from wagtail.fields import StreamField as WagtailStreamField


class StreamField(WagtailStreamField):
    """A StreamField whose block definitions stay out of migrations: a change of blocks is no change of schema.

    In a migration it therefore knows no block. It keeps what it reads there all the same: ``value.raw_data`` is the
    list of blocks as they are stored, to be read and changed. Two blocks never share an id: where a copy or an
    import has made them, the second gets its own, for wagtail-localize cannot read two under one.
    """

    def __init__(self, block_types: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(block_types or KeepingStreamBlock(), *args, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Return the field without its blocks, as migrations are to see it."""
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs

    def to_python(self, value: Any) -> StreamValue:
        """Return the value with an id of its own for every block in it."""
        if isinstance(value, str) and value.startswith("["):
            value = json.loads(value)
        if isinstance(value, list) and value and isinstance(value[0], dict):
            value = with_own_ids(value, set())
        return super().to_python(value)


class KeepingStreamBlock(StreamBlock):
    """Knows no block and drops none."""

    def to_python(self, value: Any) -> StreamValue:
        """Return a value that holds the blocks as they are stored."""
        value = json.loads(value) if isinstance(value, str) and value else value
        return value if isinstance(value, StreamValue) else StreamValue(self, value or [], is_lazy=True)


def with_own_ids(raw: Any, taken: set[str], place: str = "") -> Any:
    """Return raw content in which no id is met twice; ``taken`` collects them.

    A new id follows from the old one and its place, so that it is the same each time the content is read.
    """
    if isinstance(raw, list):
        return [with_own_ids(part, taken, f"{place}.{index}") for index, part in enumerate(raw)]
    if not isinstance(raw, dict):
        return raw
    own = raw.get("id") if isinstance(raw.get("type"), str) else None
    if own in taken:
        own = str(uuid.uuid5(uuid.NAMESPACE_OID, f"{own}{place}"))
        raw = {**raw, "id": own}
    if own:
        taken.add(own)
    return {key: with_own_ids(part, taken, f"{place}.{key}") for key, part in raw.items()}
