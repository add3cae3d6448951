"""The matrix of a thousand pages in six languages."""

from uuid import uuid4

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import (
    String,
    StringSegment,
    StringTranslation,
    TranslatableObject,
    Translation,
    TranslationContext,
    TranslationSource,
)

from translation.models import SegmentState, State

PAGES, LANGUAGES, SEGMENTS = 1000, ("en", "de", "es", "ar", "it", "pt"), 2


@pytest.fixture
def site(home):
    """A thousand pages, each sent to six languages; half of what there is to translate is reviewed."""
    now = timezone.now()
    kind = ContentType.objects.get_for_model(Page)
    locales = [Locale.objects.get_or_create(language_code=code)[0] for code in LANGUAGES]
    pages = Page.objects.bulk_create(
        Page(
            title=f"Page {number}",
            draft_title=f"Page {number}",
            slug=f"page-{number}",
            path=f"{home.path}{number:04}",
            depth=home.depth + 1,
            url_path=f"/fr/page-{number}/",
            content_type=kind,
            locale=home.locale,
            translation_key=uuid4(),
        )
        for number in range(PAGES)
    )
    objects = TranslatableObject.objects.bulk_create(
        TranslatableObject(translation_key=page.translation_key, content_type=kind) for page in pages
    )
    sources = TranslationSource.objects.bulk_create(
        TranslationSource(
            object=obj, specific_content_type=kind, locale=home.locale, content_json="{}", last_updated_at=now
        )
        for obj in objects
    )
    Translation.objects.bulk_create(
        Translation(source=source, target_locale=locale) for source in sources for locale in locales
    )
    strings = String.objects.bulk_create(
        String(locale=home.locale, data=f"Deux mots {number}", data_hash=uuid4()) for number in range(PAGES * SEGMENTS)
    )
    contexts = TranslationContext.objects.bulk_create(
        TranslationContext(object=objects[number // SEGMENTS], path=f"field_{number}", path_id=uuid4())
        for number in range(PAGES * SEGMENTS)
    )
    StringSegment.objects.bulk_create(
        StringSegment(source=sources[number // SEGMENTS], context=contexts[number], string=strings[number], order=0)
        for number in range(PAGES * SEGMENTS)
    )
    texts = StringTranslation.objects.bulk_create(
        StringTranslation(translation_of=strings[number], context=contexts[number], locale=locale, data="Two words")
        for number in range(0, PAGES * SEGMENTS, SEGMENTS)
        for locale in locales
    )
    SegmentState.objects.bulk_create(
        SegmentState(translation=text, state=State.REVIEWED, changed_at=now) for text in texts
    )
    return pages


@pytest.mark.parametrize("query", [{}, {"stage": "missing"}, {"q": "Page 99", "language": "de"}])
def test_the_matrix_takes_few_queries(admin_client, site, query):
    url = reverse("translation_desk:coverage")
    assert admin_client.get(url, query).status_code == 200
    with CaptureQueriesContext(connection) as captured:
        response = admin_client.get(url, query)
    page = response.content.decode()
    assert page.count('name="key"') == (50 if "q" not in query else 11)
    # Six are those of any screen of Wagtail: session, user, profile, and what is in the sidebar.
    assert len(captured) <= 6 + 9, "\n".join(f"{found['time']} {found['sql'][:200]}" for found in captured)
