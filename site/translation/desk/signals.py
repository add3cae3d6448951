"""When the desk acts on what others do to texts and reviews. What is published, ``translation.following`` hears of."""

from django.db.models.signals import post_save
from wagtail.signals import task_rejected, workflow_cancelled

from translation.desk.finishing import follow_cancelled, follow_rejected


def connect() -> None:
    """Listen to the engine's texts and sources, and to reviews. Called once, when all apps are ready."""
    from wagtail_localize.models import StringTranslation, TranslationSource  # not before all models are loaded

    from translation.desk import memory, talk
    from translation.desk.carrying import carried
    from translation.desk.segments import record_engine
    from translation.desk.sync import follow_engine

    post_save.connect(record_engine, sender=StringTranslation, dispatch_uid="translation.desk")
    task_rejected.connect(follow_rejected, dispatch_uid="translation.desk")
    workflow_cancelled.connect(follow_cancelled, dispatch_uid="translation.desk")
    memory.connect()
    carried.connect(talk.follow_carried, dispatch_uid="translation.desk")
    post_save.connect(follow_engine, sender=TranslationSource, dispatch_uid="translation.desk")
