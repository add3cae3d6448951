"""What the tests of the desk's screens look for."""

from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import translate_object

from tests.home.helpers import translate
from translation.desk.efforts import efforts
from translation.desk.segments import Progress, segments_of


def url_of(translation):
    return reverse("translation_desk:workspace", args=[translation.pk])


def segment_of(translation, source):
    return next(segment for segment in segments_of(translation) if segment.source == source)


def effort_of(translation):
    """What there is to do on a translation."""
    place = translation.source_id, translation.target_locale_id
    return efforts({place})[place]


def done_of(translation):
    """How many segments of a translation need nobody any more."""
    return Progress(effort_of(translation).counts).done


def soup_of(response):
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def screen(client, translation, query=""):
    """The workspace of a translation."""
    return soup_of(client.get(url_of(translation) + query))


def one(soup, selector):
    """Return the one element that is found."""
    [found] = soup.select(selector)
    return found


def form_of(soup):
    """Return what a browser would send."""
    form = one(soup, "form.desk__form")
    fields = {field["name"]: field.get("value", "") for field in form.select("input[name]:not([type=radio])")}
    return fields | {area["name"]: area.get_text().removeprefix("\n") for area in form.select("textarea")}


def published(source, locale):
    """Return a translation, published as the engine does for what has drafts and what has none."""
    if hasattr(source, "live"):
        return translate(source, locale)
    translate_object(source, [locale])
    translation = Translation.objects.get(source__object_id=source.translation_key, target_locale=locale)
    for segment in translation.source.stringsegment_set.all():
        StringTranslation.objects.create(
            translation_of_id=segment.string_id, context_id=segment.context_id, locale=locale, data="Thema"
        )
    translation.save_target(publish=True)
    return translation.get_target_instance()
