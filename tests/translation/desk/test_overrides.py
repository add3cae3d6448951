"""What a language has for itself beside its words."""

import pytest
from wagtail_localize.models import SegmentOverride

from tests.translation.desk.helpers import form_of, one, screen, segment_of, url_of
from translation.desk.overrides import overrides_of

pytestmark = pytest.mark.usefixtures("reading_english")


def sent(client, translation, value, use="own"):
    [link] = overrides_of(translation)
    form = form_of(screen(client, translation)) | {f"o{link.pk}-use": use, f"o{link.pk}-value": value}
    return client.post(url_of(translation), form, follow=True).content.decode()


def test_a_link_may_lead_elsewhere_in_another_language(admin_client, standard):
    [link] = overrides_of(standard)
    assert (link.source, link.has_own) == ("https://example.org/", False)
    sent(admin_client, standard, "https://example.org/en/")
    [link] = overrides_of(standard)
    assert link.own == "https://example.org/en/"
    assert one(screen(admin_client, standard), f"#override-{link.pk}")["value"] == "https://example.org/en/"
    sent(admin_client, standard, "https://example.org/en/", use="source")
    assert not SegmentOverride.objects.exists()


def test_what_is_no_address_is_refused(admin_client, standard):
    [link] = overrides_of(standard)
    form = form_of(screen(admin_client, standard)) | {f"o{link.pk}-use": "own", f"o{link.pk}-value": "somewhere"}
    response = admin_client.post(url_of(standard), form | {"do": "submit"})
    assert response.status_code == 422
    assert "Enter a valid URL" in response.content.decode()
    assert 'value="somewhere"' in response.content.decode()
    assert not SegmentOverride.objects.exists()


def test_what_is_chosen_is_kept_although_a_text_has_a_fault(admin_client, standard):
    [link] = overrides_of(standard)
    form = form_of(screen(admin_client, standard)) | {f"o{link.pk}-use": "own", f"o{link.pk}-value": "/en/plan/"}
    form |= {f"{segment_of(standard, 'Bienvenue.').pk}-text": "⟦b⟧Welcome."}
    assert admin_client.post(url_of(standard), form).status_code == 422
    [link] = overrides_of(standard)
    assert link.own == "/en/plan/"
