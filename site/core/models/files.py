"""Pictures and documents, with what a page must say about them."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as WagtailImage

from core.drawings import validate_drawing


class Picture(AbstractImage):
    """A picture, with the person or body to credit for it, and whether it is drawn."""

    credit = models.CharField(
        _("credit"), max_length=120, blank=True, help_text=_("Who made the picture, as it is to be printed below it.")
    )
    is_drawing = models.BooleanField(
        _("drawing"),
        default=False,
        help_text=_(
            "On screens set to dark, light and dark change places in it. For line drawings, plans and logos on a light "
            "ground, not for photographs."
        ),
    )

    admin_form_fields = (*WagtailImage.admin_form_fields, "credit", "is_drawing")

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    @classmethod
    def with_renditions(cls, key: int) -> "Picture":
        """Return a picture with its sizes at hand: one query once there are some. Raises Picture.DoesNotExist."""
        renditions = list(Rendition.objects.filter(image=key).select_related("image"))
        picture = renditions[0].image if renditions else cls.objects.get(pk=key)
        picture.prefetched_renditions = renditions  # Where Wagtail looks for them first.
        return picture

    def clean(self) -> None:
        """Refuse a new file that is a drawing with scripts."""
        super().clean()
        if self.file and not self.file._committed and self.is_svg():
            try:
                validate_drawing(self.file)
            except ValidationError as error:
                raise ValidationError({"file": error}) from error


class Rendition(AbstractRendition):
    """A picture in one size and format."""

    image = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="unique_rendition")
        ]


class DocumentFile(AbstractDocument):
    """A file to download; a page states its language before the click."""

    language = models.CharField(
        _("language"),
        max_length=12,
        choices=settings.LANGUAGES,
        default=settings.LANGUAGE_CODE,
        help_text=_("The language the document is written in."),
    )

    admin_form_fields = ("title", "language", "file", "collection", "tags")
