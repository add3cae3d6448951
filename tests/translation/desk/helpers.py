"""What the tests of the desk's screens look for."""

from bs4 import BeautifulSoup
from django.urls import reverse

from translation.desk.segments import segments_of


def url_of(translation):
    return reverse("translation_desk:workspace", args=[translation.pk])


def segment_of(translation, source):
    return next(segment for segment in segments_of(translation) if segment.source == source)


def soup_of(response):
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")
