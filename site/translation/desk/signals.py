"""When the desk notes what others do: after anything has written a text."""

from django.db.models.signals import post_save
from wagtail.signals import task_rejected, workflow_cancelled

from translation.desk.finishing import follow_cancelled, follow_rejected


def connect() -> None:
    """Listen to the engine's texts. Called once, when all apps are ready."""
    from wagtail_localize.models import StringTranslation  # not before all models are loaded

    from translation.desk import memory
    from translation.desk.segments import record_engine

    post_save.connect(record_engine, sender=StringTranslation, dispatch_uid="translation.desk")
    task_rejected.connect(follow_rejected, dispatch_uid="translation.desk")
    workflow_cancelled.connect(follow_cancelled, dispatch_uid="translation.desk")
    memory.connect()
