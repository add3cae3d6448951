from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image

from core import demo
from core.blocks import GalleryBlock
from core.drawings import validate_drawing
from core.frame import Frame
from core.kept import kept
from core.models import DocumentFile, Picture

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 120 50">%s</svg>'
)
LINE = '<path d="M0 0h120" stroke="url(#g)"/><use xlink:href="#a"/><image href="data:image/png;base64,AA"/>'


def picture(width, height, name="a.png"):
    content = BytesIO()
    Image.new("RGB", (width, height), "#0b5d57").save(content, "PNG")
    return Picture.objects.create(title=name, file=ContentFile(content.getvalue(), name=name))


def drawing(content=LINE, **fields):
    file = ContentFile((DRAWING % content).encode(), name="ligne.svg")
    return Picture.objects.create(title="Ligne", file=file, **fields)


def printed(image, **context):
    template = Template("{% load core_tags %}{% responsive_picture image alt=alt eager=eager %}")
    return template.render(Context({"image": image, "alt": "Un quai", "eager": False, **context}))


def test_a_picture_comes_in_two_light_formats_and_three_widths(db):
    html = printed(picture(2000, 1000))
    assert 'type="image/avif"' in html
    for width in (1440, 960, 480):
        assert html.count(f" {width}w") == 2
    assert 'width="1440"' in html
    assert 'height="720"' in html
    assert 'alt="Un quai"' in html


def test_a_small_picture_is_offered_in_no_width_twice_and_none_larger_than_it_is(db):
    html = printed(picture(640, 480))
    assert html.count(" 640w") == 2
    assert html.count(" 480w") == 2
    assert "1440" not in html


def test_a_picture_is_loaded_when_it_is_about_to_be_seen_unless_it_opens_the_page(db):
    image = picture(640, 480)
    assert 'loading="lazy"' in printed(image)
    eager = printed(image, eager=True)
    assert "lazy" not in eager
    assert 'fetchpriority="high"' in eager


def test_what_a_picture_shows_is_escaped(db):
    assert "<b>" not in printed(picture(640, 480), alt='"><b>')
    assert "<b>" not in printed(drawing(), alt='"><b>')


def test_a_drawing_is_printed_as_it_is_with_its_proportions(db):
    html = printed(drawing())
    assert html.startswith('<img src="/media/original_images/ligne')
    assert 'width="120" height="50"' in html
    assert 'loading="lazy"' in html


def test_a_picture_whose_file_is_lost_does_not_break_the_page(db):
    image = picture(640, 480)
    image.file.storage.delete(image.file.name)
    assert "<img" in printed(image)


def test_what_editors_call_a_drawing_is_marked_and_a_photograph_is_not(db):
    photograph = picture(640, 480)
    assert "drawing" not in printed(photograph)
    photograph.is_drawing = True
    assert 'class="drawing"' in printed(photograph)
    assert 'class="drawing"' in printed(drawing(is_drawing=True))
    assert "class=" not in printed(drawing())


@pytest.mark.parametrize("is_drawing", [True, False])
def test_a_logo_is_marked_where_it_is_a_drawing(db, is_drawing):
    logo = drawing(is_drawing=is_drawing).get_rendition("height-96")
    frame = Frame(identity=None, logo=logo, home=None, menu=[], legal=[])
    header = render_to_string("components/header.html", {"frame": frame})
    assert ('<img class="drawing"' in header) == is_drawing


def test_what_surrounds_pages_is_made_anew_once_a_picture_has_changed(db):
    logo = drawing()
    made = kept("frame", object)
    assert kept("frame", object) is made
    logo.is_drawing = True
    logo.save()
    assert kept("frame", object) is not made


def test_the_pictures_of_the_demo_are_drawings():
    demo.entries()
    assert demo.PICTURES
    assert all(picture.is_drawing for picture in demo.PICTURES.values())


def test_no_picture_prints_nothing(db):
    assert printed(None) == ""


def test_a_gallery_of_many_pictures_costs_as_many_queries_as_one_of_few(db):
    block = GalleryBlock()

    def queries(count):
        pictures = [picture(640, 480, f"{count}-{index}.png") for index in range(count)]
        items = [{"type": "item", "value": {"image": p.pk, "alt_text": "Quai"}, "id": str(p.pk)} for p in pictures]
        value = {"title": "Quais", "pictures": items}
        block.render(block.to_python(value))
        with CaptureQueriesContext(connection) as captured:
            block.render(block.to_python(value))
        return len([query for query in captured if "cache" not in query["sql"]])

    assert queries(5) == queries(2) == 2


def test_an_ordinary_drawing_is_accepted():
    validate_drawing(BytesIO((DRAWING % LINE).encode()))


@pytest.mark.parametrize(
    "content",
    [
        "<script>alert(1)</script>",
        "<g onload='alert(1)'/>",
        "<a xlink:href='javascript:alert(1)'><path d='M0 0'/></a>",
        "<a href=' java&#10;script:alert(1)'><path d='M0 0'/></a>",
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
        "<image href='https://example.org/a.png'/>",
        "<image href='//example.org/a.png'/>",
        "<a href='data:text/html,x'/>",
        "<style>@import url(https://example.org/a.css);</style>",
        "<path style='fill:url(https://example.org/a)' d='M0 0'/>",
        "<path fill='url(https://example.org/a)' d='M0 0'/>",
        "<a><animate attributeName='href' values='javascript:alert(1)'/></a>",
        "<set attributeName='href' to='javascript:alert(1)'/>",
    ],
)
def test_a_drawing_that_runs_or_fetches_something_is_refused(content):
    with pytest.raises(ValidationError):
        validate_drawing(BytesIO((DRAWING % content).encode()))


def test_a_drawing_that_cannot_be_read_or_multiplies_itself_is_refused():
    bomb = b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'
    for content in (b"<svg", bomb):
        with pytest.raises(ValidationError):
            validate_drawing(BytesIO(content))


def test_uploading_such_a_drawing_shows_the_reason_next_to_the_file(admin_client):
    content = (DRAWING % "<script>alert(1)</script>").encode()
    data = {"title": "Ligne", "file": SimpleUploadedFile("a.svg", content, "image/svg+xml")}
    response = admin_client.post(reverse("wagtailimages:add"), data)
    assert list(response.context["form"].errors) == ["file"]
    assert not Picture.objects.exists()


def test_editors_can_say_whom_to_credit_what_is_drawn_and_in_which_language_a_document_is(admin_client):
    html = admin_client.get(reverse("wagtailimages:add")).content.decode()
    assert 'name="credit"' in html
    assert 'name="is_drawing"' in html
    html = admin_client.get(reverse("wagtaildocs:add")).content.decode()
    assert 'name="language"' in html
    assert DocumentFile().language == "fr"
