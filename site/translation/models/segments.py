"""The work on each segment: how far it is, who did what, and what was there before."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale


class State(models.TextChoices):
    """How far the translation of a segment is. A missing one has no row."""

    MISSING = "missing", _("Missing")
    MACHINE = "machine", _("Machine-made")
    DRAFT = "draft", _("Draft")
    TO_REVIEW = "to_review", _("To review")
    REVIEWED = "reviewed", _("Reviewed")
    STALE = "stale", _("Source changed")
    KEPT = "kept", _("Do not translate")


class Origin(models.TextChoices):
    """Where a version of a text comes from."""

    TYPED = "typed", _("Typed")
    MEMORY = "memory", _("From memory")
    MACHINE = "machine", _("Machine translation")
    FILE = "file", _("From a file")
    CARRIED = "carried", _("Kept when the source changed")
    RESTORED = "restored", _("Restored")
    REVIEW = "review", _("Review")


class SegmentState(models.Model):
    """How far one translated segment is, beside the text itself, which is wagtail-localize's.

    Attributes:
        translation: the text, for one string of the source at one place in one language.
        state: never ``missing``: what is missing has no text.
        version: grows with each change, so that nobody overwrites what they have not seen.
        lineage: stays the same when the words of the source change and the translation is carried forward.
        made_from: the words of the source that the text was made from; others than those it stands for when stale.
        live_text: what the live page shows; empty while nothing of it is live.
        dismissed: the warnings that a translator has set aside, by code: why, and by whom (``{"reason", "user"}``).
    """

    translation = models.OneToOneField(
        "wagtail_localize.StringTranslation", on_delete=models.CASCADE, primary_key=True, related_name="desk"
    )
    state = models.CharField(max_length=10, choices=State)
    version = models.PositiveIntegerField(default=1)
    lineage = models.UUIDField(default=uuid4, db_index=True)
    made_from = models.ForeignKey(
        "wagtail_localize.String", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    live_text = models.TextField(blank=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    changed_at = models.DateTimeField()
    dismissed = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(state=State.MISSING), name="a_missing_segment_has_no_state")
        ]

    def __str__(self):
        return f"{self.translation_id}: {self.get_state_display()}"


class SegmentVersion(models.Model):
    """One version of a translated segment: its history, which outlives changes of the source.

    Attributes:
        lineage: of ``SegmentState``.
        source: the words of the source at that time, as inline HTML without attributes.
        text: the translation, written the same way.
        note: what was said with it, such as why a reviewer sent it back.
    """

    lineage = models.UUIDField()
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    source = models.TextField()
    text = models.TextField()
    state = models.CharField(max_length=10, choices=State)
    origin = models.CharField(max_length=10, choices=Origin)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    made_at = models.DateTimeField()
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["-made_at", "-pk"]
        indexes = [models.Index(fields=["lineage", "-made_at"], name="versions_of_a_segment")]

    def __str__(self):
        return f"{self.lineage}, {self.made_at:%Y-%m-%d %H:%M}"
