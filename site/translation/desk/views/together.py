"""The screen that publishes a source together with its translations."""

from typing import Any

from django.core.exceptions import BadRequest, ObjectDoesNotExist, PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import DraftStateMixin, Revision
from wagtail_localize.models import Translation, TranslationSource

from translation.desk import together
from translation.desk.coverage import Cell, cells
from translation.desk.drafts import has_draft
from translation.desk.guards.refusing import refuse
from translation.desk.listing import base_model
from translation.desk.review import NotReady
from translation.desk.rights import lock_for, may, roles_in
from translation.desk.tally import tallied, told
from translation.desk.views.reviewing import TimeForm
from translation.following.failures import report
from translation.models import Role

ACTIONS = ("now", "schedule", "with", "unschedule", "send")
"""What the form may ask for."""


class TogetherView(WagtailAdminTemplateMixin, TemplateView):
    """Names a source and each of its translations, how far it is and what stops it, and publishes them as one."""

    header_icon = "wagtail-localize-language"
    template_name = "translation/desk/together.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Let in those who publish or manage translations into any language."""
        if not together.may_work_together(request.user):
            return refuse(request, _("This needs the role “%(role)s” in a language.") % {"role": Role.PUBLISH.label})
        if not isinstance(self.instance, DraftStateMixin):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def source(self) -> TranslationSource:
        """What was taken of the source."""
        sources = TranslationSource.objects.select_related("locale", "specific_content_type")
        return get_object_or_404(sources, pk=self.kwargs["pk"])

    @cached_property
    def instance(self) -> Any:
        """The source itself. Raises ``Http404``."""
        model = self.source.specific_content_type.model_class()
        found = model and model._default_manager.filter(
            translation_key=self.source.object_id, locale=self.source.locale_id
        )
        if not found:
            raise Http404
        return found.get()

    @cached_property
    def standings(self) -> list[together.Standing]:
        """How the translations stand."""
        return together.standings(self.source, self.request.user)

    @cached_property
    def may_publish(self) -> bool:
        """Whether the person may publish the source."""
        return together.may_publish(self.instance, self.request.user)

    @cached_property
    def may_send(self) -> bool:
        """Whether the person may give translators the draft: it changes all languages."""
        return all(may(self.request.user, Role.MANAGE, one.translation.target_locale) for one in self.standings)

    @property
    def url(self) -> str:
        """The address of this screen."""
        return reverse("translation_desk:together", args=[self.source.pk])

    def get_page_title(self) -> str:
        """Return the title of the screen."""
        return _("Publish together: %(title)s") % {"title": self.title}

    @property
    def title(self) -> str:
        """What the source is called in the admin."""
        return getattr(self.instance, "get_admin_display_title", self.instance.__str__)()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Return the way here, by the matrix."""
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": reverse("translation_desk:coverage"), "label": _("Coverage")},
            {"url": self.url, "label": self.title, "sublabel": self.source.locale.get_display_name()},
        ]

    @cached_property
    def chosen(self) -> list[Translation]:
        """The translations that were ticked."""
        keys = set(self.request.POST.getlist("locale"))
        return [one.translation for one in self.standings if str(one.translation.target_locale_id) in keys]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do what was asked for, or say why it cannot be done."""
        action = request.POST.get("do", "")
        if action not in ACTIONS:
            raise BadRequest("There is no such action.")
        try:
            getattr(self, f"do_{action}")()
        except PermissionDenied as refused:
            return refuse(request, str(refused))
        except ObjectDoesNotExist as gone:  # Deleted since it was looked for.
            raise Http404 from gone
        except ValidationError as refused:
            for message in refused.messages:
                messages.error(request, message)
            for known in ("instance", "standings"):  # Somebody else may have been quicker.
                self.__dict__.pop(known, None)
            return self.render_to_response(self.get_context_data(), status=422)
        return redirect(self.url)

    def draft(self) -> Revision:
        """Return the draft that the person has seen. Raises ``NotReady`` where there is none, or another one now."""
        draft = self.instance.get_latest_revision()
        if draft is None or not has_draft(self.instance):
            raise NotReady(_("The original has no draft that could be published."))
        if self.request.POST.get("draft", str(draft.pk)) != str(draft.pk):
            raise NotReady(together.CHANGED)
        return draft

    def do_now(self) -> None:
        """Publish the source and what was ticked."""
        together.publish_together(self.draft(), self.chosen, self.request.user)
        count = len(self.chosen)
        messages.success(
            self.request,
            ngettext(
                "“%(title)s” is published, with %(count)s translation.",
                "“%(title)s” is published, with %(count)s translations.",
                count,
            )
            % {"title": self.title, "count": count},
        )

    def do_schedule(self) -> None:
        """Publish the source later, and what was ticked with it."""
        self.draft()
        together.schedule_together(self.source, self.chosen, self.request.user, TimeForm.asked(self.request.POST))
        messages.success(self.request, _("Scheduled."))

    def do_with(self) -> None:
        """Let what was ticked go live when the source does."""
        self.draft()
        together.publish_with_source(self.source, self.chosen, self.request.user)
        messages.success(self.request, _("Saved."))

    def do_unschedule(self) -> None:
        """Publish nothing later."""
        together.unschedule_together(self.source, self.request.user)
        messages.success(self.request, _("It is not scheduled any more."))

    def do_send(self) -> None:
        """Give translators the draft of the source."""
        with tallied() as tally:
            failures = together.send_draft(self.source, self.request.user)
        report(failures)
        if not failures:
            messages.success(self.request, " ".join([_("Translators have the draft now."), *told(tally)]))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return how the source and its translations stand."""
        user = self.request.user
        is_draft = has_draft(self.instance)
        is_scheduled = bool(self.instance.approved_schedule)
        lock = None if is_scheduled else lock_for(user, self.instance)
        form = TimeForm(self.request.POST if self.request.POST.get("do") == "schedule" else None)
        return super().get_context_data(
            instance=self.instance,
            latest=self.instance.latest_revision,
            edit_url=AdminURLFinder(user).get_edit_url(self.instance),
            is_draft=is_draft,
            is_scheduled=is_scheduled,
            locked=lock.get_message(user) if lock else "",
            not_sent=together.texts_not_sent(self.source, self.instance) if is_draft else 0,
            rows=self.rows(),
            may_publish=self.may_publish,
            may_send=self.may_send,
            may_choose=any(may(user, Role.PUBLISH, one.translation.target_locale) for one in self.standings),
            form=form,
            media=form.media,
            **kwargs,
        )

    def rows(self) -> list[dict[str, Any]]:
        """Return what is shown of each translation."""
        keys = {base_model(type(self.instance)): [self.source.object_id]}
        locales = [one.translation.target_locale_id for one in self.standings]
        matrix = cells(keys, locales, self.source.locale_id)
        ticked = {translation.pk for translation in self.chosen}
        is_first = self.request.method != "POST"
        return [
            {
                "standing": one,
                "locale": one.translation.target_locale,
                "cell": self.cell_of(one, matrix),
                "is_ticked": not one.refusals if is_first else one.translation.pk in ticked,
                "url": self.url_of(one.translation),
            }
            for one in self.standings
        ]

    def cell_of(self, standing: together.Standing, matrix: Any) -> Cell:
        """Return how far a translation is."""
        return matrix[self.source.object_id, standing.translation.target_locale_id]

    def url_of(self, translation: Translation) -> str:
        """Return where a translation can be mended, for those who have any role in its language."""
        if not roles_in(self.request.user, translation.target_locale):
            return ""
        return reverse("translation_desk:workspace", args=[translation.pk])
