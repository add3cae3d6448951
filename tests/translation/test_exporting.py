"""What the admin exports is in the language of whoever asks for it, which is not the site's here."""

import csv

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

pytestmark = pytest.mark.usefixtures("home", "english")


def headings(client, url):
    """The first line of the export from a screen of the admin."""
    response = client.get(url, {"export": "csv"})
    assert response.status_code == 200
    return next(csv.reader([b"".join(response).decode().splitlines()[0]]))


@pytest.fixture
def reader(admin_client, admin_user):
    """Somebody who reads the admin in English, and knows it in French too."""
    UserProfile.objects.create(user=admin_user, preferred_language="en")
    return admin_client


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("review_report", "Review by"),
        ("missed_searches_report", "Times"),
        ("ending_report", "In force until"),
        ("translation_desk:my_work", "Words left"),
        ("translation_desk:coverage", "English: Words left"),
        ("wagtailsnippets_home_keyfigure:list", "Unit"),
        ("wagtailsnippets_home_commitment:list", "Theme"),
        ("directory_place_modeladmin_index", "Country"),
    ],
)
def test_headings_are_in_the_language_of_the_person(reader, name, heading):
    assert heading in headings(reader, reverse(name))


def test_wagtail_still_leaves_the_language_before_it_writes(reader):
    """When this fails, Wagtail has mended it: take ``translation.exporting`` away."""
    assert "Utilisateur" in headings(reader, reverse("wagtailadmin_reports:site_history"))
