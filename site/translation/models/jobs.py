"""Who is to translate what until when, and what is done to many translations in the background."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _


class Assignment(models.Model):
    """Who is to work on a translation, and until when. See ``translation.desk.assigning``.

    Attributes:
        assignee: somebody who translates into the language; empty where whoever translates into it may take it.
        due_on: the day on which it is to be done.
        note: what the one who assigned it has to say.
    """

    translation = models.OneToOneField(
        "wagtail_localize.Translation", on_delete=models.CASCADE, primary_key=True, related_name="assignment"
    )
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("Assigned to"),
    )
    due_on = models.DateField(_("Due date"), null=True, blank=True)
    note = models.TextField(_("Note"), blank=True)
    assigned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    assigned_at = models.DateTimeField()

    class Meta:
        verbose_name = _("Assignment")

    def __str__(self):
        return f"{self.translation_id}: {self.assignee or '–'}, {self.due_on or '–'}"


class Task(models.TextChoices):
    """What can be done to many translations at once."""

    SUBMIT = "submit", _("Send for translation")
    SYNC = "sync", _("Take what changed in the source")
    ASSIGN = "assign", _("Assign")
    PUBLISH = "publish", _("Publish")


class BulkJob(models.Model):
    """Something done to many translations, one after the other, in the background. See ``translation.desk.jobs``.

    Whether it is finished, its items say.

    Attributes:
        made_by: in whose name it is done, and with whose rights; nothing is done any more once they are gone.
        options: what the task has to know, such as the assignee.
        stopped_at: since when it rests, until somebody resumes it.
    """

    task = models.CharField(max_length=10, choices=Task)
    options = models.JSONField(default=dict, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    stopped_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.get_task_display()}, {self.made_at:%Y-%m-%d %H:%M}"


class ItemState(models.TextChoices):
    """How far one item of a job is."""

    WAITING = "waiting", _("Waiting")
    DONE = "done", _("Done")
    FAILED = "failed", _("Failed")


class BulkJobItem(models.Model):
    """One object of a job, in one or more languages.

    Attributes:
        translation_key: of the object in the source language.
        locale_ids: the keys of the languages; once something failed, of those that failed.
        title: what the object was called when the job was made.
        message: why something failed, and what to do, a line for each language.
        result: how much came of it, by kind (see ``translation.desk.tally``).
        attempts: how often it was begun; an item that ends its runner each time is given up.
        claimed_until: until when it is left to the one who has begun it.
    """

    job = models.ForeignKey(BulkJob, on_delete=models.CASCADE, related_name="items")
    content_type = models.ForeignKey("contenttypes.ContentType", on_delete=models.CASCADE, related_name="+")
    translation_key = models.UUIDField()
    locale_ids = ArrayField(models.IntegerField())
    title = models.CharField(max_length=255)
    state = models.CharField(max_length=10, choices=ItemState, default=ItemState.WAITING)
    message = models.TextField(blank=True)
    result = models.JSONField(default=dict, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_until = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["id"], condition=models.Q(state="waiting"), name="items_waiting"),
            models.Index(fields=["job", "state"], name="items_of_a_job"),
        ]

    def __str__(self):
        return f"{self.title}: {self.get_state_display()}"
