"""Pictures and documents."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents import get_document_model
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageChooserBlock as WagtailImageChooserBlock

from core.pictures import prefetch_renditions

from .words import CharBlock

MEDIA = _("Pictures and files")


class ImageChooserBlock(WagtailImageChooserBlock):
    """A chosen picture; all those of a page come with their sizes in one query."""

    def bulk_to_python(self, values: list[int | None]) -> list[Any]:
        """Return the chosen pictures in the order of their keys."""
        images = super().bulk_to_python(values)
        prefetch_renditions(images)
        return images


class OptionalPictureBlock(blocks.StructBlock):
    """A picture, or none; for use inside other blocks, as Wagtail cannot make a group of fields optional.

    It says what it shows, or that it shows nothing one has to know. Wagtail's own ``ImageBlock`` is not used: empty,
    it crashes wagtail-localize (issue 875).
    """

    image = ImageChooserBlock(required=False, label=_("Picture"))
    alt_text = CharBlock(
        max_length=200,
        required=False,
        label=_("What the picture shows"),
        help_text=_("For those who do not see it. Say what is to be seen, without “picture of”."),
    )
    decorative = blocks.BooleanBlock(
        required=False,
        label=_("Decorative"),
        help_text=_("The picture adds nothing to the text: it is passed over when the page is read aloud."),
    )
    caption = CharBlock(
        max_length=250, required=False, label=_("Caption"), help_text=_("The credit is added from the picture itself.")
    )

    class Meta:
        icon = "image"
        label = _("Picture")
        label_format = "{caption} {alt_text}"
        template = "blocks/picture.html"


class PictureBlock(OptionalPictureBlock):
    """A picture on its own."""

    image = ImageChooserBlock(label=_("Picture"))

    def get_preview_value(self) -> Any:
        """Return any picture of the site, described."""
        return self.normalize(preview_picture())

    class Meta:
        group = MEDIA
        description = _("One picture, with what it shows, a caption and its credit.")


class GalleryBlock(blocks.StructBlock):
    """Several pictures that belong together."""

    title = CharBlock(max_length=120, label=_("Title"), help_text=_("What the pictures have in common."))
    pictures = blocks.ListBlock(PictureBlock(), min_num=2, label=_("Pictures"))

    def get_preview_value(self) -> Any:
        """Return a few pictures of the site."""
        return self.normalize({"title": _("Along the quays"), "pictures": [preview_picture() for _number in range(3)]})

    class Meta:
        icon = "image"
        label = _("Gallery")
        label_format = "{title}"
        group = MEDIA
        description = _("Several pictures that belong together, side by side.")
        template = "blocks/gallery.html"


class DocumentBlock(blocks.StructBlock):
    """A file to download; its language, format and size are said before the click."""

    document = DocumentChooserBlock(label=_("Document"))
    text = CharBlock(
        max_length=160,
        required=False,
        label=_("Link text"),
        help_text=_("What the document is. Empty, its title serves. Language, format and size are added."),
    )

    def get_preview_value(self) -> Any:
        """Return any document of the site."""
        return self.normalize(
            {"document": get_document_model().objects.first(), "text": _("Report on international relations")}
        )

    class Meta:
        icon = "doc-full"
        label = _("Document")
        label_format = "{text} {document}"
        group = MEDIA
        description = _("A file to download, with its language, format and size.")
        template = "blocks/document.html"


def preview_picture() -> dict[str, Any]:
    """Return a value for the preview of a picture: the site's widest, if it has one."""
    return {
        "image": get_image_model().objects.order_by("-width").first(),
        "alt_text": _("Two people on a bridge, with a crane behind them."),
        "caption": _("The old shipyards, today a park."),
    }
