import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Site

from core.colours import DARK, LEAST_CONTRAST, contrast, least_contrast, lightened
from core.models import SiteIdentity
from core.validators import validate_accent


def test_contrast_is_that_of_the_standard():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colour", ["teal", "#0b5d5", "#0b5d5g", "0b5d57", "#0b5d57;", ""])
def test_what_is_no_colour_is_refused(colour):
    with pytest.raises(ValidationError, match="rrggbb"):
        validate_accent(colour)


@pytest.mark.parametrize("colour", ["#ffffff", "#7fd1c4", "#777777"])
def test_a_colour_too_pale_to_be_read_is_refused(colour):
    with pytest.raises(ValidationError, match=r"4\.5"):
        validate_accent(colour)


@pytest.mark.parametrize("colour", ["#000000", "#0b5d57", "#7a1f5c", "#1d3a8a", "#5b4a00"])
def test_every_colour_that_is_accepted_has_a_variant_for_the_dark_scheme(colour):
    validate_accent(colour)
    assert least_contrast(lightened(colour), DARK) >= LEAST_CONTRAST


def test_a_colour_that_can_be_read_already_stays_as_it_is():
    assert lightened("#7fd1c4") == "#7fd1c4"


def test_the_style_sheet_sets_both_and_may_be_kept_for_ever(client):
    response = client.get("/accent-7a1f5c.css")
    assert response["Content-Type"] == "text/css"
    assert "immutable" in response["Cache-Control"]
    assert response.content.decode().startswith(":root{--accent:#7a1f5c;--accent-dark:#")


@pytest.mark.parametrize("colour", ["ffffff", "xyzxyz", "0b5d57}body{display:none", "0b5d5", "00000000"])
def test_nothing_else_can_be_smuggled_into_a_style_sheet(client, db, colour):
    assert client.get(f"/accent-{colour}.css").status_code == 404


def test_pages_link_to_the_style_sheet_of_their_site(client, home):
    identity = SiteIdentity(name="Nantes", organisation="Ville", contact_mailbox="a@example.org", locale=home.locale)
    identity.site, identity.accent_colour = Site.objects.get(), "#7a1f5c"
    identity.save()
    html = client.get(home.url).content.decode()
    assert "/accent-7a1f5c.css" in html
    assert html.index("site.css") < html.index("/accent-")
