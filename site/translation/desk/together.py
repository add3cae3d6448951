"""Publishing a source together with its translations: at once, at a time, or whenever the source is published."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from wagtail.models import Page, Revision
from wagtail_localize.models import Translation, TranslationSource

from translation.desk import review
from translation.desk.checked import with_errors, words_of_errors
from translation.desk.drafts import hand_out
from translation.desk.drift import unlike
from translation.desk.guards.demands import Right
from translation.desk.missing import holds_back
from translation.desk.review import NotReady
from translation.desk.rights import locales_where, lock_for, may
from translation.desk.segments import Segment, segments_of
from translation.desk.sources import is_automatic, take
from translation.desk.sync import go_live_together
from translation.desk.words import APPROVED, approved, missing
from translation.desk.writing import refuse_locked
from translation.following.failures import Failure
from translation.following.follow import sync
from translation.models import Role, SourceState, State
from translation.untranslated import holds_words

CHANGED = _lazy("The draft of the original was changed since you opened this screen. Look at it again.")


@dataclass(frozen=True)
class Standing:
    """How a translation stands before it is published with its source.

    Attributes:
        approved: how many of its texts are approved, addresses aside.
        total: how many texts there are.
        refusals: what keeps somebody from publishing it now, in words for them.
        is_waiting: whether it goes live as soon as its source does.
    """

    translation: Translation
    approved: int
    total: int
    refusals: tuple[str, ...]
    is_waiting: bool

    @property
    def left(self) -> int:
        """How many texts are not approved: readers have the former ones, or the source's words."""
        return self.total - self.approved


def standings(source: TranslationSource, user: Any) -> list[Standing]:
    """Return how the translations of a source stand, by language."""
    waiting = languages_waiting(source)
    translations = source.translations.filter(enabled=True).select_related("source__locale", "target_locale")
    found = []
    for translation in translations.order_by("target_locale__language_code"):
        segments = segments_of(translation)
        texts = [segment for segment in segments if holds_words(segment.path)]
        found.append(
            Standing(
                translation,
                approved=sum(segment.state in APPROVED for segment in texts),
                total=len(texts),
                refusals=tuple(refusals(translation, user, segments)),
                is_waiting=translation.target_locale_id in waiting,
            )
        )
    return found


def refusals(translation: Translation, user: Any, segments: list[Segment]) -> Iterable[str]:
    """Yield what keeps somebody from publishing a translation with its source."""
    if refusal := Right(Role.PUBLISH, translation.target_locale).refusal(user):
        yield refusal
    try:
        target = translation.get_target_instance()
    except ObjectDoesNotExist:
        yield str(review.DELETED)
        return
    if getattr(target, "current_workflow_task_state", None):
        yield _("It is being reviewed: approve it or send it back first.")
    elif lock := lock_for(user, target):
        yield str(lock.get_message(user))
    if wrong := with_errors(translation, [segment for segment in segments if segment.state == State.REVIEWED]):
        yield words_of_errors(len(wrong))
    if holds_back(translation.target_locale_id) and (left := missing(segments, approved)):
        yield (
            _("%(count)s texts are not translated and approved yet, and this language waits for all of them.")
            % {"count": len(left)}
        )


def languages_waiting(source: TranslationSource) -> set[int]:
    """Return the keys of the languages that go live as soon as a source does."""
    state = SourceState.objects.filter(source=source).first()
    return set(state.together) if state else set()


def may_work_together(user: Any) -> bool:
    """Say whether somebody publishes or manages translations into any language, and so sees how all of them stand."""
    return bool(locales_where(user, Role.PUBLISH) or locales_where(user, Role.MANAGE))


def may_publish(instance: Any, user: Any) -> bool:
    """Say whether somebody may publish a source, by Wagtail's own permissions."""
    if isinstance(instance, Page):
        return instance.permissions_for_user(user).can_publish()
    return user.has_perm(f"{instance._meta.app_label}.publish_{instance._meta.model_name}")


def texts_not_sent(source: TranslationSource, instance: Any) -> int:
    """Return how many texts of the latest draft of a source translators do not have, or have and should not."""
    return len(unlike(source, instance.get_latest_revision_as_object()))


@transaction.atomic
def send_draft(source: TranslationSource, user: Any) -> list[Failure]:
    """Give translators the latest draft of a source. Readers notice nothing.

    Returns:
        The translations whose drafts could not be written, with the reason.

    Raises:
        PermissionDenied: the user does not manage translations into each of the languages.
        NotReady: the source was deleted meanwhile.
    """
    translations = list(source.translations.filter(enabled=True).select_related("target_locale"))
    for translation in translations:
        demand(user, Role.MANAGE, translation)
    taken = take(held(source.get_source_instance()).get_latest_revision_as_object(), user)
    failures = []
    for translation, error in hand_out(taken, translations, user):
        if not isinstance(error, ValidationError):
            raise error
        failures.append(Failure(translation.get_target_instance(), error))
    return failures


@transaction.atomic
def publish_together(revision: Revision, translations: Iterable[Translation], user: Any) -> None:
    """Publish a draft of a source together with its translations: all of them, or nothing.

    Args:
        revision: of the source, that somebody may publish by Wagtail's own permissions.
        translations: of it, whose roles are asked for as ever.

    Raises:
        PermissionDenied: the user may not publish one of them.
        NotReady: something stands in the way of one of them.
    """
    translations = list(translations)
    original = held(revision.content_object)
    # Before readers, caches and indexes are told of anything.
    demand_all(original, translations, user)
    if revision.pk == original.live_revision_id:
        raise NotReady(_("The original is published already."))
    if revision.pk != original.latest_revision_id:
        raise NotReady(CHANGED)
    forget(translations)
    revision.publish(user=user)
    if translations and not is_automatic():
        sync(translations[0].source, user)
    for translation in translations:
        current = Translation.objects.select_related("source", "target_locale").get(pk=translation.pk)
        try:
            review.publish(current, user)
        except ValidationError as refused:
            raise NotReady(in_language(translation, refused)) from refused


@transaction.atomic
def schedule_together(source: TranslationSource, translations: Iterable[Translation], user: Any, at: datetime) -> None:
    """Let the latest draft of a source be published later, and with it what is approved of its translations by then.

    The source is locked until then, as Wagtail does; translators may go on.

    Raises:
        PermissionDenied: the user may not publish one of them.
        NotReady: something stands in the way of one of them.
    """
    translations = list(translations)
    instance = held(source.get_source_instance())
    demand_all(instance, translations, user)
    if at <= timezone.now():
        raise NotReady(_("Choose a time that has not passed."))
    publish_with_source(source, translations, user)
    draft = instance.get_latest_revision_as_object()
    draft.go_live_at = at
    draft.save_revision(user=user).publish(user=user)


@transaction.atomic
def publish_with_source(source: TranslationSource, translations: Iterable[Translation], user: Any) -> None:
    """Let what is approved of translations go live whenever their source does, by whomever it is published.

    Args:
        translations: those that do, of the languages in which the user publishes; others stay as they were chosen.

    Raises:
        PermissionDenied: the user does not publish in one of the languages.
        NotReady: something stands in the way of one of them.
    """
    translations = list(translations)
    held(source.get_source_instance())
    for translation in translations:
        demand(user, Role.PUBLISH, translation)
        for refusal in refusals(translation, user, segments_of(translation)):
            raise NotReady(in_language(translation, refusal))
    others = {locale for locale in languages_waiting(source) if not may(user, Role.PUBLISH, locale)}
    go_live_together(source, others | {translation.target_locale_id for translation in translations})


@transaction.atomic
def unschedule_together(source: TranslationSource, user: Any) -> None:
    """Publish a source later no more, nor the translations that the user publishes with it.

    Raises:
        PermissionDenied: the user may not publish the source.
        NotReady: it is not scheduled, or somebody has locked it.
    """
    instance = held(source.get_source_instance())
    if not may_publish(instance, user):
        raise PermissionDenied(_("You may not publish the original."))
    refuse_locked(instance, user)
    review.cancel_schedule(instance, user)
    publish_with_source(source, [], user)


def held(instance: Any) -> Any:
    """Return a source as it is now, and let nobody else do anything with it before the transaction ends.

    Raises:
        NotReady: it was deleted meanwhile.
    """
    # The same lock that facts take on their way to translations: whoever takes it comes first.
    found = type(instance)._base_manager.select_for_update(no_key=True).filter(pk=instance.pk).first()
    if found is None:
        raise NotReady(_("The original was deleted."))
    return found


def demand_all(instance: Any, translations: list[Translation], user: Any) -> None:
    """Raise PermissionDenied where somebody may not publish a source or a translation, NotReady if locked."""
    if not may_publish(instance, user):
        raise PermissionDenied(_("You may not publish the original."))
    for translation in translations:
        demand(user, Role.PUBLISH, translation)
    if lock := lock_for(user, instance):
        raise NotReady(lock.get_message(user))


def demand(user: Any, role: Role, translation: Translation) -> None:
    """Raise PermissionDenied where somebody has not a role."""
    if refusal := Right(role, translation.target_locale).refusal(user):
        raise PermissionDenied(refusal)


def forget(translations: list[Translation]) -> None:
    """Let translations not go live by themselves when their source does."""
    done = {translation.target_locale_id for translation in translations}
    for source in {translation.source for translation in translations}:
        if (waiting := languages_waiting(source)) & done:
            go_live_together(source, waiting - done)


def in_language(translation: Translation, refused: Any) -> list[str]:
    """Return why a translation is refused, with its language."""
    language = translation.target_locale.get_display_name()
    reasons = refused.messages if isinstance(refused, ValidationError) else [refused]
    return [f"{language}: {reason}" for reason in reasons]
