"""What the links in texts lead to."""

import json
from collections import defaultdict
from collections.abc import Iterable

from wagtail.documents import get_document_model
from wagtail.models import Page

from translation.desk.segments import Segment


def titles_of(segments: Iterable[Segment]) -> dict[tuple[str, str], str]:
    """Return what the pages and documents are called that the links of some segments lead to, a query for each kind.

    They are known by what a link says of them: ``("page", "12")``.
    """
    keys = defaultdict(set)
    for segment in segments:
        for attrs in (json.loads(segment.attrs or "{}") or {}).values():
            if str(attrs.get("id", "")).isdecimal():
                keys[attrs.get("linktype")].add(attrs["id"])
    return {
        (kind, str(key)): title
        for kind, model in (("page", Page), ("document", get_document_model()))
        if keys[kind]
        for key, title in model._default_manager.filter(pk__in=keys[kind]).values_list("pk", "title")
    }
