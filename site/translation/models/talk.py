"""What people say about a segment: notes of editors to every translator, and comments within one language."""

from django.conf import settings
from django.db import models
from wagtail.models import Locale


class AboutSegment(models.Model):
    """Something said about words of the source, at one place."""

    context = models.ForeignKey("wagtail_localize.TranslationContext", on_delete=models.CASCADE, related_name="+")
    string = models.ForeignKey("wagtail_localize.String", on_delete=models.CASCADE, related_name="+")
    text = models.TextField()
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    made_at = models.DateTimeField()

    class Meta:
        abstract = True

    def __str__(self):
        return self.text


class SegmentNote(AboutSegment):
    """What whoever writes the source tells every translator of these words: "this is the city's official name"."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["context", "string"], name="one_note_for_each_segment")]


class SegmentComment(AboutSegment):
    """What translators and reviewers of one language say to each other about a segment.

    Attributes:
        resolved_at: when it was dealt with; None while it is open.
        resolved_by: by whom.
    """

    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    resolved_at = models.DateTimeField(null=True, blank=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["made_at", "pk"]
