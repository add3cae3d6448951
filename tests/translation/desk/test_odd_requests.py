"""Whatever a translator of German sends about Spanish to whichever address: nothing is written, and nothing fails."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.contrib.auth.models import Group
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowTask
from wagtail_localize.models import OverridableSegment, Translation

from home.models import StandardPage
from tests.home.helpers import add, translate
from tests.translation.desk.helpers import published
from tests.translation.desk.test_rights_matrix import TRACES

SPACES = (
    "wagtailadmin_pages:",
    "wagtailadmin_api:pages:",
    "wagtail_localize",
    "wagtailsnippets_home_commitment:",
    "directory_theme_modeladmin_",
    "translation_",
)
"""What the names of addresses begin with of which translations are shown or changed."""

NOBODY = (999_999, 10**30)
"""Keys of nothing, one of them larger than any."""

SENT: tuple[dict[str, Any], ...] = (
    {"next": "https://elsewhere.example/", "do": "publish", "action-publish": "x", "action": "publish"},
    {"do": "²:x:-1", "locale": "²", "locales": ["²", " 5", "-1"], "new_parent_page": "²", "key": "x", "value": "²"},
)


def addresses() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the name of each address, and what it takes."""

    def walk(resolver: Any, spaces: tuple[str, ...] = (), taken: tuple[str, ...] = ()) -> Iterator[Any]:
        for pattern in resolver.url_patterns:
            names = taken + tuple(pattern.pattern.converters or pattern.pattern.regex.groupindex)
            if isinstance(pattern, URLResolver):
                yield from walk(pattern, (*spaces, pattern.namespace) if pattern.namespace else spaces, names)
            elif isinstance(pattern, URLPattern) and pattern.name:
                yield ":".join((*spaces, pattern.name)), names

    return ((name, names) for name, names in walk(get_resolver()) if name.startswith(SPACES))


@dataclass(frozen=True)
class Thing:
    """Something in a language, its translation, and the keys that addresses may ask for."""

    instance: Any
    translation: Translation
    beside: Page

    def value(self, kwarg: str, name: str) -> Any:
        """Return what an address takes."""
        source = self.translation.source
        meta = self.instance._meta
        in_desk = name.startswith("translation_desk:") or kwarg == "translation_id"
        found = {
            "translation_id": self.translation.pk,
            "translation_source_id": source.pk,
            "string_segment_id": self.segment,
            "segment": self.segment,
            "overridable_segment_id": self.override,
            "override": self.override,
            "revision_id": self.revision,
            "revision_id_a": self.revision,
            "revision_id_b": "latest",
            "workflow_state_id": self.state.workflow_state_id if self.state else 1,
            "task_state_id": self.state.pk if self.state else 1,
            "task_id": self.state.task_id if self.state else 1,
            "action_name": "publish" if "api" in name else "approve",
            "action": "stop",
            "mode": "x",
            "app_label": meta.app_label,
            "model_name": meta.model_name,
            "content_type_app_name": "home",
            "content_type_model_name": "standardpage",
            "destination_id": self.beside.pk,
            "pk": self.translation.pk if in_desk else self.instance.pk,
        }
        if name == "translation_desk:together":
            return source.pk
        return found.get(kwarg, self.instance.pk)

    @property
    def segment(self) -> int:
        return self.translation.source.stringsegment_set.order_by("order").first().pk

    @property
    def override(self) -> int:
        return self.translation.source.overridablesegment_set.first().pk

    @property
    def revision(self) -> int:
        revisions = getattr(self.instance, "revisions", None)
        return revisions.order_by("pk").first().pk if revisions else 1

    @property
    def state(self) -> Any:
        return getattr(self.instance, "current_workflow_task_state", None)


@pytest.fixture
def things(home, make, german, spanish, admin_user):
    """A page, a snippet and an entry in Spanish and in German; the first two wait for a decision.

    The reviewers of German could make it, as far as Wagtail goes, in Spanish too.
    """
    task = GroupApprovalTask.objects.create(name="Moderation")
    task.groups.set(Group.objects.filter(name="Reviewers: Deutsch"))
    workflow = Workflow.objects.create(name="Moderation")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    translate(home, german)
    spanish_home = translate(home, spanish)
    sources = [add(home, StandardPage, "Objectifs", slug="o"), make.commitment(), make.theme()]
    found = []
    for source in sources:
        for locale in (german, spanish):
            instance = translate(source, locale) if isinstance(source, Page) else published(source, locale)
            if hasattr(instance, "workflow_in_progress"):
                instance.save_revision(user=admin_user)
                workflow.start(type(instance).objects.get(pk=instance.pk), admin_user)
        found.append(type(instance).objects.get(pk=instance.pk))
    beside = add(spanish_home, StandardPage, "Lado", slug="lado")
    return [with_translation(instance, beside) for instance in found]


def with_translation(instance, beside):
    translation = Translation.objects.get(
        source__object_id=instance.translation_key, target_locale_id=instance.locale_id
    )
    context = translation.source.stringsegment_set.first().context
    OverridableSegment.objects.create(
        source=translation.source, context=context, order=99, data_json='"https://example.org/"'
    )
    return Thing(instance, translation, beside)


@pytest.fixture(params=["trusted", "roles alone"])
def browser(request, things, german, django_user_model):
    """Somebody with all roles in German, whom Wagtail lets do everything, or nothing."""
    user = django_user_model.objects.create_user("ada")
    user.groups.set(Group.objects.filter(name__endswith=": Deutsch"))
    if request.param == "trusted":
        user.groups.add(request.getfixturevalue("trusted"))
    client = Client(raise_request_exception=False)
    client.force_login(user)
    return client


def urls(name: str, taken: tuple[str, ...], things: list[Thing]) -> Iterator[tuple[str, bool]]:
    """Yield the addresses of what is in Spanish, and those of nothing; say which of the two each is."""
    page, snippet, entry = things
    kinds = {"wagtailadmin_": [page], "wagtailsnippets": [snippet], "directory": [entry]}
    for thing in next((those for start, those in kinds.items() if name.startswith(start)), things[:2]):
        given = {kwarg: thing.value(kwarg, name) for kwarg in taken}
        keys = [kwarg for kwarg, value in given.items() if isinstance(value, int)]
        if name.endswith("revisions_compare") and not taken:
            yield reverse(name, args=[thing.instance.pk, thing.revision, "latest"]), True
            continue
        yield reverse(name, kwargs=given), True
        for nobody in NOBODY if keys else ():
            yield reverse(name, kwargs=given | dict.fromkeys(keys, nobody)), False
            if len(keys) > 1:
                yield reverse(name, kwargs=given | {keys[-1]: nobody}), False


def attempt(client: Client, method: str, url: str, sent: dict[str, Any]) -> tuple[Any, list[str]]:
    """Send a request and take back what it did; return the answer and what was written."""
    with transaction.atomic():
        connection.queries_log.clear()  # Its length is limited.
        with CaptureQueriesContext(connection) as captured:
            response = getattr(client, method)(url, sent)
        transaction.set_rollback(True)
    changes = [
        sql[:100]
        for sql in (query["sql"] or "" for query in captured)
        if re.match("INSERT|UPDATE|DELETE", sql) and not re.search(TRACES, sql)
    ]
    return response, changes


def requests(url: str, is_something: bool) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield how an address is asked, and what is sent."""
    yield from (("get", {}), ("post", {}))
    if is_something:
        yield from ((method, sent) for method in ("get", "post") for sent in SENT)
        yield from ((method, {}) for method in ("head", "put", "delete", "options"))


@pytest.mark.parametrize("browser", ["trusted"], indirect=True)
def test_no_screen_fails_in_ones_own_language(browser, things, german):
    own = []
    for thing in things:
        instance = thing.instance.get_translation(german)
        own.append(Thing(instance, thing.translation.source.translations.get(target_locale=german), thing.beside))
    failed = [
        f"{method} {url}: {response.status_code}"
        for name, taken in sorted(set(addresses()))
        for url, is_something in sorted(set(urls(name, taken, own)))
        for method in ("get", "head", "put", "delete", "options")
        if is_something and (response := attempt(browser, method, url, {})[0]).status_code >= 500
    ]
    assert "\n".join(failed) == ""


def test_nothing_is_written_and_nothing_fails(browser, things):
    found, tried = [], set()
    for name, taken in sorted(set(addresses())):
        for url, is_something in sorted(set(urls(name, taken, things))):
            for method, sent in requests(url, is_something):
                response, changes = attempt(browser, method, url, sent)
                elsewhere = urlsplit(response.headers.get("location", "")).netloc
                tried.add(name)
                if response.status_code >= 500 or changes or elsewhere:
                    error = getattr(response, "exc_info", None) or [None, ""]
                    found.append(f"{method} {url} {sent}: {response.status_code} {elsewhere} {changes} {error[1]!r}")
    assert len(tried) > 100
    assert "\n".join(found) == ""
