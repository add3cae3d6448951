"""Drawings (SVG) that do nothing but show themselves: whoever opens one by its address runs what is in it."""

import re
from collections.abc import Iterator
from typing import BinaryIO
from xml.etree.ElementTree import Element, ParseError

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from willow.image import SvgImageFile

ACTIVE = frozenset({"script", "foreignobject", "iframe", "object", "embed", "handler", "audio", "video"})
# Whatever is fetched from elsewhere, or run, once it stands in a link, a style or an animated attribute.
OUTSIDE = re.compile(
    r"javascript:|vbscript:|data:(?!image/(?:png|jpeg|gif|webp|avif);)|https?:|//|@import|expression\(", re.IGNORECASE
)
LINKS = frozenset({"href", "src", "style", "from", "to", "values", "by"})
PAINT = re.compile(r"url\(\s*['\"]?(?!#)", re.IGNORECASE)


def validate_drawing(file: BinaryIO) -> None:
    """Refuse an SVG with scripts, or with anything that is fetched from elsewhere. Raises ValidationError."""
    file.seek(0)
    try:
        root = SvgImageFile(file).dom.getroot()
    except (ParseError, ValueError) as error:
        # ValueError is also what defusedxml raises for entities.
        raise ValidationError(_("This drawing cannot be read.")) from error
    finally:
        file.seek(0)
    for found in active_parts(root):
        raise ValidationError(
            _("Take “%(found)s” out of the drawing, or save it as a picture: drawings must not run or fetch anything."),
            params={"found": found},
        )


def active_parts(root: Element) -> Iterator[str]:
    """Return the names of elements and attributes that run or fetch something."""
    for element in root.iter():
        name = local_name(element.tag)
        if name in ACTIVE:
            yield f"<{name}>"
        if name == "style" and (OUTSIDE.search(element.text or "") or PAINT.search(element.text or "")):
            yield "<style>"
        for attribute, value in element.attrib.items():
            short = local_name(attribute)
            reaches_out = short in LINKS and OUTSIDE.search("".join(value.split()))
            if short.startswith("on") or reaches_out or PAINT.search(value):
                yield short


def local_name(name: object) -> str:
    """Return a name without its namespace, in small letters; comments have none."""
    return name.rpartition("}")[2].lower() if isinstance(name, str) else ""
