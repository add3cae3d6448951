"""What happens when pages, sites and identities change."""

from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.models import Locale, Page, PageViewRestriction, Site
from wagtail.signals import page_slug_changed, post_page_move, published, unpublished

from core.frame import forget_frames
from core.models import LegalLink, Picture, SiteIdentity
from core.redirects import keep_addresses
from translation.models import LiveTranslation

FRAME_MODELS = (Page, PageViewRestriction, Site, Locale, SiteIdentity, LegalLink, Picture, LiveTranslation)


def connect() -> None:
    """Forget the frames whenever what they show may have changed, and keep the addresses that pages leave."""
    for signal in (published, unpublished, post_page_move):
        signal.connect(forget_frames, dispatch_uid="forget_frames")
    for signal in (post_save, post_delete):
        signal.connect(forget_frames_of_model, dispatch_uid="forget_frames")
    post_page_move.connect(follow_move, dispatch_uid="keep_addresses")
    page_slug_changed.connect(follow_slug, dispatch_uid="keep_addresses")


def follow_move(instance: Page, url_path_before: str, url_path_after: str, **_signal: Any) -> None:
    """A page was moved, perhaps only among those beside it."""
    if url_path_after != url_path_before:
        keep_addresses(instance, url_path_before)


def follow_slug(instance: Page, instance_before: Page, **_signal: Any) -> None:
    """A page has another slug: in any language, by whichever screen."""
    keep_addresses(instance, instance_before.url_path)


def forget_frames_of_model(sender: type[Model], **_signal: Any) -> None:
    """Forget the frames when a model that they show is saved or deleted: pages of every type among them."""
    if issubclass(sender, FRAME_MODELS):
        forget_frames()
