"""The matrix of a thousand pages in six languages."""

from uuid import uuid4

import pytest
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail.users.models import UserProfile
from wagtail_localize.models import (
    String,
    StringSegment,
    StringTranslation,
    TranslatableObject,
    Translation,
    TranslationContext,
    TranslationSource,
)

from translation.models import Assignment, SegmentState, State

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
    with connection.cursor() as cursor:
        # What the database plans by, which it would notice only after a while.
        cursor.execute("ANALYZE")
    return pages


@pytest.fixture
def coordinator(client, django_user_model, site):
    """Somebody who coordinates all languages, to whom some of the work is assigned, and who looks at the matrix."""
    user = django_user_model.objects.create_user("co")
    Assignment.objects.bulk_create(
        Assignment(translation=translation, assignee=user, assigned_at=timezone.now())
        for translation in Translation.objects.filter(target_locale__language_code="de")
    )
    user.groups.set(Group.objects.filter(name__startswith="Coordinators: "))
    UserProfile.objects.create(user=user, preferred_language="en")
    client.force_login(user)
    return client


@pytest.mark.parametrize("query", [{}, {"stage": "missing"}, {"q": "Page 99", "language": "de"}])
def test_the_whole_screen_takes_few_queries(coordinator, query):
    url = reverse("translation_desk:coverage")
    assert coordinator.get(url, query).status_code == 200
    with CaptureQueriesContext(connection) as captured:
        response = coordinator.get(url, query)
    page = response.content.decode()
    assert page.count('name="key"') == (50 if "q" not in query else 11)
    assert len(captured) <= 12, "\n".join(query["sql"][:300] for query in captured)
