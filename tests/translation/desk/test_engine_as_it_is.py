"""What the desk does not replace of the engine works as the engine's documentation says."""

import json
from urllib.parse import urlencode

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import SegmentOverride, StringTranslation

from directory.models import Theme
from home.models import Commitment
from translation.desk.segments import segments_of


@pytest.fixture(autouse=True)
def admin(admin_client, reading_english, settings):
    settings.TRANSLATION_ENGINE_EDITOR = True
    return admin_client


def url(name, *args):
    return reverse(f"wagtail_localize:{name}", args=args)


def put(client, address, value):
    return client.put(address, urlencode({"value": value}), content_type="application/x-www-form-urlencoded")


class TestTheEditor:
    def test_shows_the_texts_of_a_page(self, admin, standard):
        response = admin.get(reverse("wagtailadmin_pages:edit", args=[standard.get_target_instance().pk]))
        assert response.status_code == 200
        shown = json.loads(response.context["props"])
        assert "Objectifs" in {segment["source"] for segment in shown["segments"] if "source" in segment}

    def test_saves_and_deletes_a_text(self, admin, standard):
        [segment] = [segment for segment in segments_of(standard) if segment.path == "title"]
        address = url("edit_string_translation", standard.pk, segment.pk)
        assert put(admin, address, "Aims").status_code == 201
        assert put(admin, address, "Goals").status_code == 200
        assert StringTranslation.objects.get(context__path="title").data == "Goals"
        assert admin.delete(address).status_code == 200
        assert not StringTranslation.objects.filter(context__path="title").exists()

    def test_gives_the_language_a_link_of_its_own_and_takes_it_back(self, admin, standard):
        row = standard.source.overridablesegment_set.get(data_json=json.dumps("https://example.org/"))
        address = url("edit_override", standard.pk, row.pk)
        assert put(admin, address, "https://example.org/en/").status_code == 201
        assert SegmentOverride.objects.get().data == "https://example.org/en/"
        assert admin.delete(address).status_code == 200
        assert not SegmentOverride.objects.exists()

    def test_shows_a_page_as_it_will_be(self, admin, standard):
        response = admin.get(url("preview_translation", standard.pk))
        assert response.status_code == 200
        assert "Bienvenue." in response.content.decode()

    def test_is_left_by_stopping_and_found_again_by_starting_again(self, admin, standard):
        edit = reverse("wagtailadmin_pages:edit", args=[standard.get_target_instance().pk])
        assert admin.post(url("stop_translation", standard.pk), {"next": edit}).url == edit
        assert "props" not in admin.get(edit).context
        assert admin.post(edit, {"localize-restart-translation": "x"}).status_code == 302
        assert "props" in admin.get(edit).context


def test_a_page_becomes_an_alias_after_it_was_asked_whether_it_is_meant(admin, standard):
    page = standard.get_target_instance()
    assert admin.get(url("convert_to_alias", page.pk)).status_code == 200
    assert admin.post(url("convert_to_alias", page.pk)).status_code == 302
    assert Page.objects.get(pk=page.pk).alias_of.translation_key == page.translation_key


def test_po_files_go_there_and_back(admin, standard):
    response = admin.get(url("download_pofile", standard.pk))
    assert response["content-type"].startswith("text/x-gettext-translation")
    assert b'msgid "Objectifs"' in response.content


def test_the_report_lists_translations_and_exports_them(admin, standard):
    assert standard in admin.get(url("translations_report")).context["object_list"]
    assert admin.get(url("translations_report_results")).status_code == 200
    assert admin.get(url("translations_report"), {"export": "csv"}).status_code == 200


def test_its_editor_can_choose_snippets(admin, make):
    commitment = make.commitment()
    listed = admin.get(url("snippets_api_listing", "home", "commitment")).json()
    assert [item["id"] for item in listed] == [commitment.pk]
    assert admin.get(url("snippets_api_detail", "home", "commitment", commitment.pk)).json()["id"] == commitment.pk


def test_the_words_of_its_editor_are_served(admin):
    response = admin.get(url("javascript_catalog"))
    assert (response.status_code, response["content-type"]) == (200, 'text/javascript; charset="utf-8"')


@pytest.mark.parametrize("model", [Commitment, Theme])
def test_its_screen_for_sending_opens(admin, make, english, model):
    sent = make.commitment() if model is Commitment else make.theme()
    name = "wagtail_localize:submit_snippet_translation"
    name = name if model is Commitment else "wagtail_localize_modeladmin:submit_translation"
    response = admin.get(reverse(name, args=[model._meta.app_label, model._meta.model_name, sent.pk]))
    assert response.status_code == 200
