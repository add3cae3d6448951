"""The workspace: all segments of a translation on one screen, in two columns."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.core.exceptions import BadRequest, PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.timezone import localdate
from django.utils.translation import gettext, ngettext
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.widgets.button import HeaderButton
from wagtail.models import DraftStateMixin, Page, PreviewableMixin, WorkflowMixin, WorkflowState

from translation.desk.drafts import has_draft
from translation.desk.drift import not_taken
from translation.desk.editing import ROLES, SAVE, Typed, attempt, left_over
from translation.desk.entries import TO_DO, Entry, counts, sections, with_changes
from translation.desk.filling import missing_of
from translation.desk.guards.demands import Right
from translation.desk.guards.refusing import refuse
from translation.desk.neighbours import neighbours
from translation.desk.overrides import Override, choose, overrides_of, widget_of
from translation.desk.rights import may_sync
from translation.desk.segments import Progress, dismiss
from translation.desk.suggesting import machine_for
from translation.desk.talk import comment, note, resolve
from translation.desk.together import languages_waiting
from translation.desk.tokens import to_tokens
from translation.desk.views.base import ScreenMixin, explained, name_of
from translation.desk.views.machine import fill
from translation.desk.views.preview import PreviewPanel
from translation.desk.views.reviewing import SAYING, STEPS, Step, TimeForm, said, steps
from translation.desk.views.script import ASK, KEYS, TEXTS
from translation.models import Assignment, Role, SegmentComment, SourceState, State

FILL = "fill-by-machine"
"""Let the machine translate what is missing."""

CHOOSE = "choose"
"""Save, and choose another picture, file or page on a screen of its own."""

TALK = ("note", "comment", "resolve", "aside")
"""What may be said of a segment: a note, a comment, that a comment is dealt with, why a warning is set aside."""

ON_A_SCREEN = 100
"""How many segments are shown at once."""


@dataclass(frozen=True)
class Choice:
    """One choice of which segments are shown, as a link."""

    state: str
    label: str
    url: str
    count: int
    chosen: bool

    @property
    def hidden(self) -> bool:
        """Whether nothing is in this state, so that there is nothing to choose until a script changes that."""
        return self.state in State.values and not self.count and not self.chosen


class WorkspaceView(ScreenMixin, View):
    """Shows the segments of a translation, and saves what is typed without a script."""

    template_name = "translation/desk/workspace.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the segments."""
        return self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Save what has changed, and do what was asked for with one segment."""
        action, key, part = (*request.POST.get("do", SAVE).split(":"), "", "")[:3]
        left = list(left_over(request.POST, self.entries if self.may(Role.TRANSLATE) else ()))
        if left and not self.may(Role.TRANSLATE):
            return self.show_left(left, self.locked or gettext("You may not change this any more."), status=403)
        if refusal := self.refusal(action):
            return refuse(request, refusal)
        tried = list(self.save(action if action in ROLES else SAVE, key)) if self.may(Role.TRANSLATE) else []
        chosen, mistyped = self.choose_own()
        failed = {after.pk: after for _before, after in tried if after.error or after.newer}
        if action in TALK and (action != "aside" or key not in map(str, failed)):
            self.speak(action, next((after for _before, after in tried if str(after.pk) == key), None), key, part)
        if failed:
            return self.show_failed(failed, left)
        if left:
            return self.show_left(left, gettext("Not everything could be saved: the original has changed meanwhile."))
        if mistyped:
            return self.show_mistyped(mistyped)
        saved = sum(after.segment != before.segment for before, after in tried) + chosen
        if saved:
            messages.success(
                request, ngettext("%(count)s segment saved.", "%(count)s segments saved.", saved) % {"count": saved}
            )
        return self.finish(action, key)

    def finish(self, action: str, key: str) -> HttpResponse:
        """Do what is asked for beside saving, and show where one was."""
        request = self.request
        if action in STEPS and not self.take(STEPS[action]):
            self.reread()
            return self.render_to_response(self.get_context_data(said=said(request.POST)), status=422)
        if action == FILL:
            fill(request, self.translation)
        elif action == CHOOSE:
            return redirect("translation_desk:choose", self.translation.pk, self.override(key).pk)
        return redirect(f"{request.get_full_path()}#segment-{key}" if key else request.get_full_path())

    def refusal(self, action: str) -> str | None:
        """Return why the person may not take a step with the whole translation, or None.

        Raises:
            BadRequest: there is no such action.
            PermissionDenied: they may not do it now.
        """
        if action in STEPS:
            return Right(STEPS[action].role, self.translation.target_locale).refusal(self.request.user)
        if action not in ROLES and action not in (*TALK, FILL, CHOOSE):
            raise BadRequest("There is no such action.")
        asked = {Role.TRANSLATE, ROLES.get(action, Role.TRANSLATE)} if action not in TALK else set()
        if not all(self.may(role) for role in asked):
            raise PermissionDenied
        return None

    @cached_property
    def overrides(self) -> list[Override]:
        """What may differ in this language beside words."""
        return overrides_of(self.translation)

    def override(self, key: str) -> Override:
        """Return one of them. Raises ``Http404``."""
        found = next((override for override in self.overrides if str(override.pk) == key), None)
        if found is None:
            raise Http404
        return found

    def choose_own(self) -> tuple[int, dict[int, str]]:
        """Keep which pictures, links and files the language has for itself.

        Returns:
            How many have changed; and what was typed that cannot be kept, by the key of the override.
        """
        changed, mistyped = 0, {}
        for override in self.overrides if self.may(Role.TRANSLATE) else ():
            use = self.request.POST.get(f"o{override.pk}-use")
            if use not in ("own", "source"):
                continue
            value = self.request.POST.get(f"o{override.pk}-value", "") if use == "own" else ""
            try:
                changed += choose(override, value, self.translation, self.request.user)
            except ValidationError as error:
                messages.error(self.request, f"{override.place.label}: {' '.join(error.messages)}")
                mistyped[override.pk] = value
        return changed, mistyped

    def show_mistyped(self, mistyped: dict[int, str]) -> HttpResponse:
        """Show addresses that cannot be kept as they were typed."""
        self.reread()
        self.overrides = [
            replace(override, own=mistyped[override.pk], has_own=True)
            if override.pk in mistyped and override.model is None
            else override
            for override in self.overrides
        ]
        return self.render_to_response(self.get_context_data(said=said(self.request.POST)), status=422)

    def take(self, step: Step) -> bool:
        """Lead the whole translation on, or say why it cannot be; return whether it could."""
        try:
            step.run(self.translation, self.request.user, self.request.POST)
        except ValidationError as error:
            wrong = {segment.pk for segment in getattr(error, "segments", ())}
            first = next((entry for entry in self.entries if entry.pk in wrong), None)
            there = [messages.button(self.address_of(first), gettext("Go there"))] if first else []
            for message in error.messages:
                messages.error(self.request, message, buttons=there)
            return False
        messages.success(self.request, step.done)
        return True

    def address_of(self, entry: Entry) -> str:
        """Return where a segment is shown among all."""
        number = next(number for number, other in enumerate(self.entries) if other.pk == entry.pk)
        return f"{self.url}?p={number // ON_A_SCREEN + 1}#segment-{entry.pk}"

    def save(self, action: str, key: str) -> Iterator[tuple[Entry, Entry]]:
        """Save what was typed in each segment, do something with one, and yield each as it was and is."""
        for entry in self.entries:
            typed = Typed.of(self.request.POST, f"{entry.pk}-")
            if typed is not None:
                yield entry, attempt(entry, typed, action if key == str(entry.pk) else SAVE, self.request.user)

    def show_left(self, left: list[str], why: str, status: int = 422) -> HttpResponse:
        """Show what was typed where nothing can be saved any more."""
        messages.error(self.request, why)
        self.reread()
        return self.render_to_response(self.get_context_data(left=left, said=said(self.request.POST)), status=status)

    def reread(self) -> None:
        """Forget what was read: it has changed."""
        request, args, kwargs = self.request, self.args, self.kwargs
        self.__dict__.clear()
        self.setup(request, *args, **kwargs)

    def show_failed(self, failed: dict[int, Entry], left: list[str]) -> HttpResponse:
        """Show the segments that could not be saved, with what was typed."""
        self.entries = with_changes(self.entries, failed)
        first = next(iter(failed.values()))
        messages.error(
            self.request,
            gettext("Not everything could be saved: see no. %(number)s.") % {"number": first.number},
            buttons=[messages.button(f"#segment-{first.pk}", gettext("Go there"))],
        )
        context = self.get_context_data(entries=list(failed.values()), left=left, said=said(self.request.POST))
        return self.render_to_response(context, status=422)

    def speak(self, action: str, entry: Entry | None, key: str, part: str) -> None:
        """Say something about a segment, or that there are no words."""
        try:
            self.talk(action, entry or self.entry(key), part)
        except ValueError:
            messages.error(self.request, gettext("Write something first."))
        else:
            messages.success(self.request, gettext("Saved."))

    def talk(self, action: str, entry: Entry, part: str) -> None:
        """Say something about a segment. Raises ``ValueError`` where there are no words."""
        data, user = self.request.POST, self.request.user
        if action == "note":
            if not self.may_edit_source:
                raise PermissionDenied
            note(entry.segment, data.get(f"{entry.pk}-note", ""), user)
        elif action == "comment":
            comment(entry.segment, data.get(f"{entry.pk}-comment", ""), user)
        elif action == "resolve":
            try:
                resolve(entry.segment, int(part), user)
            except (ValueError, SegmentComment.DoesNotExist) as unknown:
                raise Http404 from unknown
        else:
            if not self.may(Role.TRANSLATE):
                raise PermissionDenied
            code = data.get(f"{entry.pk}-code-{part}", "")
            if not entry.segment.text or not code:
                raise Http404
            dismiss(entry.segment, code, data.get(f"{entry.pk}-reason-{part}", ""), user)

    @cached_property
    def chosen(self) -> str:
        """Which segments are shown: those of a state, ``todo``, or all."""
        chosen = self.request.GET.get("state", "")
        if chosen not in ("", "todo", *State.values):
            raise BadRequest("There is no such state.")
        return chosen

    def shown(self) -> list[Entry]:
        """Return the segments that were asked for."""
        if not self.chosen:
            return self.entries
        states = TO_DO if self.chosen == "todo" else (State(self.chosen),)
        return [entry for entry in self.entries if entry.segment.state in states]

    def choices(self) -> list[Choice]:
        """Return what may be shown, with how many segments that is."""
        count = counts(self.entries)
        offered: list[tuple[str, Any, int]] = [
            ("", gettext("All"), len(self.entries)),
            ("todo", gettext("To do"), sum(count[state] for state in TO_DO)),
            *((state.value, state.label, count[state]) for state in State),
        ]
        return [
            Choice(state, label, f"{self.url}?{query(state)}" if state else self.url, number, state == self.chosen)
            for state, label, number in offered
        ]

    def get_header_buttons(self) -> list[HeaderButton]:
        """Return links to the original, and to what readers see."""
        buttons = []
        if original := AdminURLFinder(self.request.user).get_edit_url(self.original):
            buttons.append(
                HeaderButton(gettext("Original"), url=original, icon_name="doc-full-inverse", icon_only=True)
            )
        if getattr(self.target, "live", False) and getattr(self.target, "full_url", None):
            buttons.append(
                HeaderButton(gettext("View live"), url=self.target.full_url, icon_name="view", icon_only=True)
            )
        return buttons

    @cached_property
    def is_in_review(self) -> bool:
        """Whether the translation waits for its reviewers."""
        return isinstance(self.target, WorkflowMixin) and self.target.current_workflow_task_state is not None

    def sent_back(self) -> dict[str, str] | None:
        """Return who has sent the translation back and why, while it is not submitted again."""
        state = self.target.current_workflow_state if isinstance(self.target, WorkflowMixin) else None
        if state is None or state.status != WorkflowState.STATUS_NEEDS_CHANGES or not state.current_task_state:
            return None
        return {"who": name_of(state.current_task_state.finished_by), "why": state.current_task_state.comment}

    @cached_property
    def is_scheduled(self) -> bool:
        """Whether the translation is going to be published by itself."""
        return isinstance(self.target, DraftStateMixin) and self.target.approved_schedule

    def unpublished(self) -> dict[str, Any] | None:
        """Return what is to be said of a draft of the original that readers do not see yet, if there is one.

        Or that the translation was to be published with the original, and could not be; or that readers were given
        other words than those of a draft that translators had.
        """
        source = self.translation.source
        is_draft = has_draft(self.original)
        is_waiting = self.translation.target_locale_id in languages_waiting(source)
        is_replaced = SourceState.objects.filter(source=source, replaced_at__isnull=False).exists()
        if not is_draft and not is_waiting and not is_replaced:
            return None
        offered = Role.PUBLISH in self.roles or Role.MANAGE in self.roles
        return {
            "is_replaced": is_replaced,
            "is_draft": is_draft,
            "is_late": is_waiting and not is_draft,
            "is_waiting": is_waiting,
            "url": reverse("translation_desk:together", args=[source.pk]) if offered else "",
        }

    def not_taken(self) -> dict[str, Any]:
        """Return what of the original has changed that the translation does not know yet, and who may mend that."""
        found = not_taken(self.translation.source)
        return {
            "not_taken": [(to_tokens(one.before), to_tokens(one.after)) for one in found],
            "may_sync": bool(found) and may_sync(self.request.user, self.translation.source),
        }

    def side_panels(self) -> MediaContainer:
        """Return what may stand beside the segments: the page as it would be read."""
        if not isinstance(self.target, PreviewableMixin) or not self.target.is_previewable():
            return MediaContainer()
        url = reverse("translation_desk:preview", args=[self.translation.pk])
        return MediaContainer([PreviewPanel(self.target, self.request, url=url)])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return the segments that are shown; ``entries`` are shown in place of those asked for."""
        entries = kwargs.pop("entries", None)
        count = counts(self.entries)
        paginator = WagtailPaginator(self.shown() if entries is None else entries, ON_A_SCREEN)
        page = paginator.get_page(self.request.GET.get("p"))
        progress = Progress(count)
        offered = steps(
            self.roles,
            count,
            is_locked=bool(self.locked),
            is_in_review=self.is_in_review,
            is_scheduled=self.is_scheduled,
            has_drafts=isinstance(self.target, DraftStateMixin),
        )
        time_form = TimeForm()
        machine = machine_for(self.translation) if self.may(Role.TRANSLATE) else ""
        return super().get_context_data(
            choices=self.choices(),
            page_obj=page,
            elided_page_range=paginator.get_elided_page_range(page.number),
            known=[entry.pk for entry in self.entries],
            sections=sections(explained(page.object_list, self.translation)),
            progress=progress,
            percent=100 * progress.done // progress.total if progress.total else 100,
            side_panels=self.side_panels(),
            steps=offered,
            is_said=any(step.name in SAYING for step in offered),
            is_scheduled=self.is_scheduled,
            time_form=time_form,
            unpublished=self.unpublished(),
            **self.not_taken(),
            sent_back=self.sent_back(),
            shortcuts=getattr(getattr(self.request.user, "wagtail_userprofile", None), "keyboard_shortcuts", True),
            overrides=self.overrides,
            may_manage=self.may(Role.MANAGE),
            may_assign=Role.MANAGE in self.roles,
            assignment=Assignment.objects.filter(translation=self.translation).select_related("assignee").first(),
            today=localdate(),
            is_page=isinstance(self.target, Page),
            neighbours=neighbours(self.translation, self.request.user),
            media=MediaContainer([widget_of(each.place.part) for each in self.overrides if each.model]).media
            + time_form.media,
            keys=[key for key in KEYS if machine or key != ASK],
            machine=machine,
            fillable=len(missing_of(self.entries)) if machine else 0,
            texts={name: str(text) for name, text in TEXTS.items()},
            **kwargs,
        )


def query(state: str) -> str:
    """Return the query that asks for the segments of a state."""
    asked = QueryDict(mutable=True)
    asked["state"] = state
    return asked.urlencode()
