"""What is locked is changed by nobody but those whom the lock leaves in, through whichever action of the desk."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import translate_object

from home.models import StandardPage
from tests.home.helpers import add, translate
from tests.translation.desk.helpers import segment_of, url_of
from translation.desk.entries import entries_of
from translation.desk.review import NotReady, publish, schedule, submit_for_review
from translation.desk.segments import segments_of, write
from translation.models import SegmentState, SegmentVersion, State


@pytest.fixture
def page(home, german, person):
    """A page whose title and lead are drafts in German."""
    translate(home, german)
    source = add(home, StandardPage, "Objectifs", slug="o", lead="Une ville ouverte.")
    translate_object(source, [german])
    translation = Translation.objects.get(source__object_id=source.translation_key, target_locale=german)
    translator = person("Translators")
    for text in ("Objectifs", "Une ville ouverte."):
        write(segment_of(translation, text), f"{text} DE", state=State.DRAFT, user=translator)
    return translation


def workspace(do, **sent):
    return lambda client, page: client.post(url_of(page), {"do": do, **sent})


def segment_post(name, **sent):
    def post(client, page):
        [entry, *_] = entries_of(page)
        url = reverse(f"translation_desk:{name}", args=[page.pk, entry.pk])
        return client.post(url, {"text": "Anders", "seen": entry.seen, **sent})

    return post


def typed(client, page):
    sent = {"do": "save"}
    for entry in entries_of(page):
        sent |= {f"{entry.pk}-text": "Anders", f"{entry.pk}-seen": entry.seen}
    return client.post(url_of(page), sent)


def restore(client, page):
    segment = segment_of(page, "Objectifs")
    [version] = SegmentVersion.objects.filter(lineage=segment.lineage)[:1]
    return client.post(reverse("translation_desk:segment", args=[page.pk, segment.pk]), {"restore": version.pk})


def engine(name, **sent):
    return lambda client, page: client.post(reverse(f"wagtail_localize:{name}", args=[page.pk]), sent)


def upload(client, page):
    file = SimpleUploadedFile("words.po", str(page.export_po()).replace(" DE", " Anders").encode())
    return client.post(reverse("wagtail_localize:upload_pofile", args=[page.pk]), {"file": file})


WRITING = {
    "type": typed,
    "save": segment_post("save", do="save"),
    "confirm": segment_post("save", do="confirm"),
    "keep": segment_post("save", do="keep"),
    "approve": segment_post("save", do="approve"),
    "restore": restore,
    "take a suggestion": segment_post("segment", take="1"),
    "fill by machine": workspace("fill-by-machine"),
    "upload": upload,
    "machine": engine("machine_translate"),
    "stop": engine("stop_translation"),
    "submit": workspace("submit"),
    "publish": workspace("publish"),
    "schedule": workspace("schedule", at="2099-01-01T10:00"),
    "approve all": workspace("approve-all"),
    "send back": workspace("send-back", said="Kürzer"),
}


REFUSED = (302, 403, 422)
"""Led back with a message, refused, or shown again with the reason and what was typed."""


def written(page):
    target = page.get_target_instance()
    return (
        sorted(StringTranslation.objects.values_list("pk", "data")),
        sorted(SegmentState.objects.values_list("pk", "state", "version", "live_text")),
        list(Translation.objects.order_by("pk").values_list("pk", "enabled")),
        StandardPage.objects.get(pk=target.pk).title,
        target.revisions.count(),
        target.workflow_states.count(),
    )


def browser_of(user):
    client = Client()
    client.force_login(user)
    return client


@pytest.mark.parametrize("do", WRITING.values(), ids=WRITING)
def test_a_page_that_somebody_locked_is_changed_by_nobody_else(page, person, admin_user, do):
    StandardPage.objects.filter(pk=page.get_target_instance().pk).update(locked=True, locked_by=admin_user)
    before = written(page)
    response = do(browser_of(person("Coordinators")), page)
    assert response.status_code in REFUSED
    assert written(page) == before


@pytest.mark.parametrize("do", WRITING.values(), ids=WRITING)
def test_what_is_reviewed_is_changed_by_nobody_but_reviewers(page, django_user_model, do):
    translator = django_user_model.objects.get(username="translators")
    submit_for_review(page, translator)
    before = written(page)
    response = do(browser_of(translator), page)
    assert response.status_code in REFUSED
    assert written(page) == before


@pytest.mark.parametrize("name", ["type", "save", "confirm", "approve", "approve all", "send back"])
def test_reviewers_go_on_with_what_they_review(page, person, django_user_model, name):
    submit_for_review(page, django_user_model.objects.get(username="translators"))
    before = written(page)
    assert WRITING[name](browser_of(person("Reviewers")), page).status_code in (200, 302)
    assert written(page) != before


def test_what_is_to_be_published_later_is_changed_by_nobody_until_then(page, person):
    coordinator = person("Coordinators")
    for segment in segments_of(page):
        write(segment, segment.text or "Wort", state=State.REVIEWED, user=coordinator)
    schedule(page, coordinator, timezone.now() + timedelta(days=1))
    before = written(page)
    client = browser_of(coordinator)
    for name in ("save", "restore", "upload", "submit", "publish", "stop"):
        WRITING[name](client, page)
        assert written(page) == before, name


def test_a_job_passes_over_what_is_locked(page, person, admin_user):
    StandardPage.objects.filter(pk=page.get_target_instance().pk).update(locked=True, locked_by=admin_user)
    with pytest.raises(NotReady):
        publish(page, person("Coordinators"))


def test_whoever_has_locked_a_page_goes_on(page, person):
    coordinator = person("Coordinators")
    StandardPage.objects.filter(pk=page.get_target_instance().pk).update(locked=True, locked_by=coordinator)
    before = written(page)
    assert WRITING["save"](browser_of(coordinator), page).status_code == 200
    assert written(page) != before
