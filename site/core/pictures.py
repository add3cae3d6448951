"""Pictures on public pages: light, in several widths, without a shift when they arrive."""

from collections.abc import Iterable

from django.db.models import prefetch_related_objects
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.images.models import Filter
from wagtail.images.models import Picture as PictureElement
from wagtail.images.shortcuts import get_renditions_or_not_found

from core.models import Picture
from translation.languages import direction, tag

# Widest first: that is the width the picture states and may grow to. Browsers load what fits the screen.
WIDTHS = (1440, 960, 480)
FORMATS = ("avif", "webp")
READING_COLUMN = "(min-width: 46rem) 44rem, 100vw"


def picture_element(
    image: Picture | None, alt: str = "", sizes: str = READING_COLUMN, eager: bool = False, language: str = ""
) -> str:
    """Return the HTML of a picture in AVIF and WebP, with its width and height.

    ``alt`` is empty for a decorative picture. ``eager`` is for the one picture that stands at the top of a page;
    any other is loaded when it is about to be seen. ``language`` is the code of that of ``alt``
    where it is not the page's. A drawing is marked, so that it can be dark on a dark page.
    An SVG is printed as it is: inside ``img`` its scripts do not run.
    """
    if image is None:
        return ""
    loading = {"fetchpriority": "high"} if eager else {"loading": "lazy", "decoding": "async"}
    if language:
        loading |= {"lang": tag(language), "dir": direction(language)}
    if image.is_drawing:
        loading["class"] = "drawing"
    if image.is_svg():
        return svg_element(image, alt, loading)
    renditions = get_renditions_or_not_found(image, [Filter(spec=spec) for spec in specs(image)])
    return mark_safe(PictureElement(renditions, {"alt": alt, "sizes": sizes, **loading}).__html__())  # noqa: S308 - Wagtail escapes the attributes


def specs(image: Picture) -> list[str]:
    """Return the sizes and formats to offer of a picture, none of them larger than it is."""
    widths = [width for width in WIDTHS if width < image.width]
    if len(widths) < len(WIDTHS):
        widths.insert(0, image.width)
    return [f"width-{width}|format-{form}" for form in FORMATS for width in widths]


def svg_element(image: Picture, alt: str, attributes: dict[str, str]) -> SafeString:
    """Return the HTML of a drawing, which needs no other sizes."""
    others = mark_safe("".join(f' {name}="{value}"' for name, value in attributes.items()))  # noqa: S308 - our own
    return format_html(
        '<img src="{}" width="{}" height="{}" alt="{}"{}>',
        image.file.url,
        round(image.width),
        round(image.height),
        alt,
        others,
    )


def prefetch_renditions(images: Iterable[Picture | None]) -> None:
    """Fetch the renditions of many pictures in one query, for a page that shows them all."""
    prefetch_related_objects([image for image in images if image is not None], "renditions")
