"""An upgrade of Wagtail or the engine that brings a screen which changes translations fails here first."""

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from wagtail.admin.api.views import PagesAdminAPIViewSet

from translation.desk.guards import GUARDS
from translation.desk.guards.objects import EDITING, ROLES, entries, snippets
from translation.desk.guards.pages import API_ROLES

# What only shows something, or what leads to a screen that is guarded.
READING = {
    "wagtailadmin_pages": {
        "add_subpage",
        "choose_parent",
        "confirm_workflow_cancellation",
        "history",
        "history_results",
        "preview_on_add",
        "preview_on_edit",
        "revisions_compare",
        "revisions_index",
        "revisions_view",
        "search",
        "search_results",
        "type_use",
        "type_use_results",
        "usage",
        "view_draft",
        "workflow_history",
        "workflow_history_detail",
        "workflow_preview",
    },
    "wagtail_localize": {
        "javascript_catalog",
        "snippets_api_detail",
        "snippets_api_listing",
        # Shown by our own view in its place: desk/engine_views.py.
        "translations_report",
        "translations_report_results",
    },
    "wagtail_localize_modeladmin": set(),
}
READING_OBJECTS = {
    "list",
    "list_results",
    "index",
    "inspect",
    # Asks whether it is meant; the form for editing does it.
    "confirm_workflow_cancellation",
    "usage",
    "history",
    "history_results",
    "preview_on_add",
    "preview_on_edit",
    "revisions_view",
    "revisions_compare",
    "workflow_history",
    "workflow_history_detail",
    "workflow_preview",
    "choose_parent",
}
WRITING_OBJECTS = {"add", "create", *EDITING}


def names(resolver, namespaces=()):
    """Yield the full name of each address."""
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            inner = (*namespaces, pattern.namespace) if pattern.namespace else namespaces
            yield from names(pattern, inner)
        elif isinstance(pattern, URLPattern) and pattern.name:
            yield ":".join((*namespaces, pattern.name))


@pytest.fixture(scope="module")
def addresses():
    return set(names(get_resolver()))


@pytest.mark.parametrize("namespace", READING)
def test_each_screen_of_pages_and_of_the_engine_is_guarded_or_only_read(addresses, namespace):
    found = {name.partition(":")[2] for name in addresses if name.startswith(f"{namespace}:")}
    assert found
    guarded = {name.partition(":")[2] for name in GUARDS if name.startswith(f"{namespace}:")}
    assert found - guarded == READING[namespace]


def test_each_guard_stands_at_an_address_that_exists(addresses):
    assert set(GUARDS) - addresses == set()


def test_each_screen_of_snippets_is_guarded_or_only_read(addresses):
    spaces = {space for space in snippets() if any(name.startswith(f"{space}:") for name in addresses)}
    assert "wagtailsnippets_home_commitment" in spaces
    found = {name.partition(":")[2] for name in addresses if name.partition(":")[0] in spaces}
    assert found - READING_OBJECTS - WRITING_OBJECTS - set(ROLES) == set()


def test_each_screen_of_directory_entries_is_guarded_or_only_read(addresses):
    found = {name.partition("_modeladmin_")[2] for name in addresses if "_modeladmin_" in name}
    assert {"edit", "delete"} <= found
    assert found - READING_OBJECTS - WRITING_OBJECTS - set(ROLES) == set()
    assert "directory_theme" in entries()


def test_each_action_of_the_interface_asks_for_a_role():
    # What is not named asks for ``manage``.
    assert set(PagesAdminAPIViewSet.actions) - set(API_ROLES) == {"copy_for_translation", "delete", "move"}
