"""Passing pages on: by their address, by mail, and with a picture."""

from io import BytesIO
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup
from PIL import Image
from wagtail.models import Locale, Site

from core.models import SiteIdentity
from core.sharing import message


def document(client, page):
    return BeautifulSoup(client.get(page.url).content, "html.parser")


def properties(document):
    return {meta["property"]: meta["content"] for meta in document.select("meta[property^='og:image']")}


@pytest.mark.parametrize("title", ["Objectifs & buts + moyens ?", "الشراكات 100 %", "合作城市"])
def test_a_mail_has_the_title_and_the_address_in_any_script(title):
    address = "https://city.example/ar/%D8%A7/?a=b&c=d"
    link = urlsplit(message(title, address))
    assert (link.scheme, link.path) == ("mailto", "")
    assert "+" not in link.query
    assert parse_qs(link.query) == {"subject": [title], "body": [address]}
    assert link.query.isascii()


def test_a_title_adds_no_header_to_a_mail():
    assert "%0" not in message("Objectifs\r\nBcc: x@example.org", "https://city.example/")


def test_a_page_shows_its_address_to_select_and_the_mail_to_send(client, page):
    (share,) = document(client, page).select(".share")
    (field,) = share.select("input")
    assert (field["value"], field.has_attr("readonly")) == (page.full_url, True)
    assert share.select_one(f"label[for={field['id']}]")
    assert [link["href"] for link in share.select("a")] == [message(page.title, page.full_url)]
    assert share.select("button[hidden]")


def test_what_it_says_is_in_the_page_s_language(client, page, home):
    copy = page.copy_for_translation(Locale.objects.get_or_create(language_code="en")[0], copy_parents=True)
    for each in (*copy.get_ancestors().filter(depth__gt=1), copy):
        each.specific_class.objects.filter(pk=each.pk).update(live=True, alias_of=None)
    assert [link.get_text() for link in document(client, copy).select(".share a")] == ["Send by e-mail"]


def test_a_page_without_a_picture_is_shared_with_the_lines_of_its_site(client, page):
    found = properties(document(client, page))
    assert found["og:image"] == "http://localhost/share-0b5d57.png"
    assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")
    assert found["og:image:alt"] == page.title
    response = client.get("/share-0b5d57.png")
    assert response["Content-Type"] == found["og:image:type"] == "image/png"
    assert "immutable" in response["Cache-Control"]
    assert Image.open(BytesIO(response.content)).size == (1200, 630)
    assert len(response.content) < 60_000


def test_the_lines_are_in_the_accent_of_the_site(client, page):
    SiteIdentity.objects.create(
        site=Site.objects.get(),
        name="Nantes",
        organisation="Ville",
        contact_mailbox="a@example.org",
        accent_colour="#7A1F5C",
        locale=page.locale,
    )
    assert properties(document(client, page))["og:image"].endswith("/share-7a1f5c.png")
    colours = Image.open(BytesIO(client.get("/share-7a1f5c.png").content)).convert("RGB").getcolors() or []
    assert (0x7A, 0x1F, 0x5C) in [colour for _count, colour in colours]


@pytest.mark.parametrize("colour", ["ffffff", "xyzxyz", "0b5d5", "00000000"])
def test_no_other_picture_is_drawn(client, db, colour):
    assert client.get(f"/share-{colour}.png").status_code == 404


def test_a_page_with_a_picture_is_shared_with_it(client, page, picture):
    page.hero_image, page.hero_alt = picture, "Les quais de la Loire"
    page.save()
    found = properties(document(client, page))
    assert found["og:image"].startswith("http://localhost/")
    assert found["og:image"].endswith(".jpg")
    assert (found["og:image:type"], found["og:image:alt"]) == ("image/jpeg", "Les quais de la Loire")
    # No larger than the picture is.
    assert (found["og:image:width"], found["og:image:height"]) == ("640", "336")


def test_a_picture_for_sharing_comes_first(client, page, picture):
    picture.description = "Une carte"
    picture.save()
    page.social_image, page.hero_alt = picture, "Autre chose"
    page.save()
    assert properties(document(client, page))["og:image:alt"] == "Une carte"


def test_every_page_asks_for_a_large_picture(client, page):
    assert document(client, page).select('meta[name="twitter:card"][content="summary_large_image"]')
