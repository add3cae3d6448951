"""Another picture or file for a language, chosen without a script."""

import pytest
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection
from wagtail_localize.models import SegmentOverride

from home.models import StandardPage
from tests.home.helpers import add, body
from tests.translation.desk.helpers import form_of, screen, segment_of, soup_of, url_of
from translation.desk.overrides import overrides_of
from translation.desk.sending import submit

pytestmark = pytest.mark.usefixtures("reading_english")


def picture(title, **fields):
    return get_image_model().objects.create(title=title, file=get_test_image_file(), **fields)


@pytest.fixture
def pictures(db):
    return [picture("The river"), picture("The castle"), picture("The harbour")]


@pytest.fixture
def illustrated(home, english_home, english, pictures):
    """A page with a picture, on its way into English."""
    shown = body(("picture", {"image": pictures[0].pk, "alt_text": "La Loire"}))
    [translation] = submit(add(home, StandardPage, "Objectifs", body=shown), [english])
    return translation


@pytest.fixture
def address(illustrated):
    """Where the picture of the translation is chosen."""
    [override] = overrides_of(illustrated)
    return reverse("translation_desk:choose", args=[illustrated.pk, override.pk])


def titles(soup):
    return [title.get_text() for title in soup.select(".desk-choices__title")]


def own(translation):
    return overrides_of(translation)[0].own


def test_a_translator_goes_there_without_losing_a_word(member, illustrated, address):
    client = member("translators")
    soup = screen(client, illustrated)
    button = soup.select_one("noscript button[value^=choose]")
    title = segment_of(illustrated, "Objectifs")
    sent = form_of(soup) | {f"{title.pk}-text": "Goals", "do": button["value"]}
    assert client.post(url_of(illustrated), sent).url == address
    assert segment_of(illustrated, "Objectifs").text == "Goals"


def test_a_translator_finds_a_picture_and_chooses_it(member, illustrated, address, pictures):
    client = member("translators")
    assert sorted(titles(soup_of(client.get(address)))) == ["The castle", "The harbour", "The river"]
    soup = soup_of(client.get(address, {"q": "castle"}))
    assert titles(soup) == ["The castle"]
    [choose] = soup.select("button[name=value]")
    assert client.post(address, {"value": choose["value"]}).url.startswith(url_of(illustrated))
    assert own(illustrated) == pictures[1]


@pytest.mark.parametrize("value", ["", "nonsense", "999999"])
def test_what_is_not_there_is_not_chosen(admin_client, illustrated, address, value):
    response = admin_client.post(address, {"value": value}, follow=True)
    assert "What was chosen is not there any more." in response.content.decode()
    assert own(illustrated) is None


def test_what_somebody_may_not_choose_is_neither_shown_nor_taken(member, illustrated, address):
    hidden = picture("A draft", collection=Collection.objects.create(name="Drafts", path="0002", depth=1))
    client = member("translators")
    assert "A draft" not in titles(soup_of(client.get(address)))
    client.post(address, {"value": hidden.pk})
    assert own(illustrated) is None


def test_who_may_not_translate_now_chooses_nothing(member, admin_user, illustrated, address, pictures):
    client = member("translators")
    target = illustrated.get_target_instance()
    target.locked, target.locked_by = True, admin_user
    target.save()
    assert client.post(address, {"value": pictures[1].pk}).status_code in (302, 403)
    assert not SegmentOverride.objects.exists()


def test_an_address_is_typed_and_not_chosen(admin_client, standard):
    [link] = overrides_of(standard)
    assert admin_client.get(reverse("translation_desk:choose", args=[standard.pk, link.pk])).status_code == 404
