"""What happens when pages, sites and identities change."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.models import Locale, Page, PageViewRestriction, Site, TranslatableMixin
from wagtail.signals import page_slug_changed, post_page_move, published, unpublished

from core.frame import forget_frames
from core.kept import drop
from core.models import DocumentFile, LegalLink, Picture, Rendition
from core.redirects import keep_addresses
from translation.facts.follow import facts_updated
from translation.models import LiveTranslation

FRAME_MODELS = (
    TranslatableMixin,
    PageViewRestriction,
    Site,
    Locale,
    LegalLink,
    Picture,
    DocumentFile,
    LiveTranslation,
)
"""What frames, maps and lists show, pages and all that is translated among it."""

UNSEEN = frozenset(
    {
        "file_size",
        "file_hash",
        "latest_revision",
        "latest_revision_created_at",
        "draft_title",
        "has_unpublished_changes",
    }
)
"""What readers do not see: what Wagtail writes down of a file when it is first shown, and of a page's drafts."""


def connect() -> None:
    """Forget the frames whenever what they show may have changed, and keep the addresses that pages leave."""
    for signal in (published, unpublished, post_page_move, facts_updated):
        signal.connect(forget_frames, dispatch_uid="forget_frames")
    for signal in (post_save, post_delete):
        signal.connect(forget_frames_of_model, dispatch_uid="forget_frames")
    post_save.connect(rendition_made, sender=Rendition, dispatch_uid="renditions")
    post_delete.connect(forget_frames, sender=Rendition, dispatch_uid="renditions")
    post_page_move.connect(follow_move, dispatch_uid="keep_addresses")
    page_slug_changed.connect(follow_slug, dispatch_uid="keep_addresses")


def follow_move(instance: Page, url_path_before: str, url_path_after: str, **_signal: Any) -> None:
    """A page was moved, perhaps only among those beside it."""
    if url_path_after != url_path_before:
        keep_addresses(instance, url_path_before)


def follow_slug(instance: Page, instance_before: Page, **_signal: Any) -> None:
    """A page has another slug: in any language, by whichever screen."""
    keep_addresses(instance, instance_before.url_path)


def rendition_made(instance: Rendition, **_signal: Any) -> None:
    """A size of a picture was made, as it is when the picture is first shown: what is shown has not changed."""
    drop(("picture", instance.image_id))


def forget_frames_of_model(sender: type[Model], update_fields: Iterable[str] | None = None, **_signal: Any) -> None:
    """Forget the frames when a model that they show is saved or deleted: pages of every type among them."""
    if issubclass(sender, FRAME_MODELS) and not (update_fields and UNSEEN.issuperset(update_fields)):
        forget_frames()
