"""What the tests of the city's pages do to them."""

import json
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.operations import translate_object


def add(parent: Page, model: Any, title: str, **fields: Any) -> Any:
    """Add a live page."""
    return parent.add_child(instance=model(title=title, locale=parent.locale, **fields))


def body(*contents: tuple[str, Any]) -> str:
    """Return a stream as the database stores it."""
    return json.dumps([{"type": name, "value": value, "id": f"block-{i}"} for i, (name, value) in enumerate(contents)])


def items(*values: Any) -> list[dict[str, Any]]:
    """Return the items of a list as they are stored."""
    return [{"type": "item", "value": value, "id": f"item-{index}"} for index, value in enumerate(values)]


def translate(source: Any, locale: Locale) -> Any:
    """Send an object to a language, put the language's code before every word, publish and return the translation."""
    translate_object(source, [locale])
    translation = Translation.objects.get(source__object_id=source.translation_key, target_locale=locale)
    for segment in StringSegment.objects.filter(source=translation.source).select_related("string", "context"):
        if not segment.context.path.startswith("slug"):
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                context=segment.context,
                locale=locale,
                defaults={"data": f"{locale.language_code.upper()} {segment.string.data}"},
            )
    translation.save_target(publish=False)
    translated = translation.get_target_instance()
    if hasattr(translated, "live"):
        translated.get_latest_revision().publish()
    return type(source).objects.get(pk=translated.pk)


def queries(client: Client, page: Page) -> int:
    """Return how many queries a reader's request for a page takes, once what surrounds pages is in the cache."""
    return queries_of(client, page.url)


def queries_of(client: Client, url: str) -> int:
    """Return how many queries a reader's request for an address takes."""
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)
