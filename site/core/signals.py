"""What happens when pages, sites and identities change."""

from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.models import Locale, Page, PageViewRestriction, Site
from wagtail.signals import post_page_move, published, unpublished

from core.frame import forget_frames
from core.models import LegalLink, SiteIdentity

FRAME_MODELS = (Page, PageViewRestriction, Site, Locale, SiteIdentity, LegalLink)


def connect() -> None:
    """Forget the frames whenever what they show may have changed."""
    for signal in (published, unpublished, post_page_move):
        signal.connect(forget_frames, dispatch_uid="forget_frames")
    for signal in (post_save, post_delete):
        signal.connect(forget_frames_of_model, dispatch_uid="forget_frames")


def forget_frames_of_model(sender: type[Model], **_signal: Any) -> None:
    """Forget the frames when a model that they show is saved or deleted: pages of every type among them."""
    if issubclass(sender, FRAME_MODELS):
        forget_frames()
