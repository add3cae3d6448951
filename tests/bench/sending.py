"""How many queries it takes to send one page to all languages: wagtail-localize's, and the desk's."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page
from wagtail_localize.models import TranslatableObject
from wagtail_localize.operations import translate_object

from translation.desk.sending import submit


def measured() -> str:
    """Return both numbers as a sentence. What is made to count them is taken back."""
    page = Page.objects.get(slug="quebec", locale__language_code="fr").specific
    others = list(Locale.objects.exclude(pk=page.locale_id))
    theirs, ours = (queries_to_send(send, page, others) for send in (translate_object, submit))
    return f"Sending “{page}” to {len(others)} languages: {theirs} queries by wagtail-localize, {ours} by the desk."


def queries_to_send(send: Callable[[Any, Iterable[Locale]], Any], page: Any, locales: Iterable[Locale]) -> int:
    """Return how many queries it takes to send a page that never was."""
    with transaction.atomic():
        forget(page)
        with CaptureQueriesContext(connection) as captured:
            send(type(page).objects.get(pk=page.pk), locales)
        transaction.set_rollback(True)
    return len(captured)


def forget(page: Any) -> None:
    """Delete a page's translations, and with the last of them all that was taken of it."""
    for translation in page.get_translations():
        translation.delete()
    TranslatableObject.objects.filter(translation_key=page.translation_key).delete()
