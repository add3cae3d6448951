"""Everything that can be done to a translation through Wagtail's and the engine's screens, as a browser would."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield
from wagtail_localize.models import OverridableSegment, SegmentOverride, StringSegment, Translation

from translation.models import Role

ANY = "any"
"""Asks for some role in the language, whichever."""

READ = "read"
"""Asks for some role in the language, or for Wagtail's permission to change what is in any."""


@dataclass(frozen=True)
class Target:
    """Something in one language, with the engine's translation of it and where it could be moved.

    ``untranslated`` is in the source language and in no other.
    """

    instance: Any
    translation: Any
    beside: Any = None
    untranslated: Any = None


@dataclass(frozen=True)
class Action:
    """One thing to do.

    Attributes:
        asks: the role that it asks for in the language of a translation.
        do: sends the request.
        before: brings about what the action needs.
        engine: whether it exists for translations alone, not for what is in the source language.
        writes: whether it changes something.
        roles_suffice: whether it asks for nothing on top of the role.
    """

    asks: str
    do: Callable[[Client, Target], Any]
    before: Callable[[Target], Any] = field(default=lambda target: None)
    engine: bool = False
    writes: bool = True
    roles_suffice: bool = False


def segment(target: Target) -> StringSegment:
    return target.translation.source.stringsegment_set.exclude(context__path="slug").order_by("order").first()


def engine(name: str, target: Target, *args: Any) -> str:
    return reverse(f"wagtail_localize:{name}", args=[target.translation.pk, *args])


def put_string(client: Client, target: Target) -> Any:
    url = engine("edit_string_translation", target, segment(target).pk)
    return client.put(url, "value=Neue+Worte", content_type="application/x-www-form-urlencoded")


def delete_string(client: Client, target: Target) -> Any:
    return client.delete(engine("edit_string_translation", target, segment(target).pk))


def own_link(target: Target) -> None:
    """Leave something that may be another in each language."""
    source, context = target.translation.source, segment(target).context
    OverridableSegment.objects.create(source=source, context=context, order=99, data_json='"https://example.org/"')


def put_override(client: Client, target: Target) -> Any:
    url = engine("edit_override", target, target.translation.source.overridablesegment_set.get().pk)
    return client.put(url, "value=https%3A//example.org/de/", content_type="application/x-www-form-urlencoded")


def delete_override(client: Client, target: Target) -> Any:
    return client.delete(engine("edit_override", target, target.translation.source.overridablesegment_set.get().pk))


def own_link_chosen(target: Target) -> None:
    """Leave such a thing that is another in the language."""
    own_link(target)
    SegmentOverride.objects.create(
        context=segment(target).context, locale=target.translation.target_locale, data_json='"https://example.org/x/"'
    )


def upload(client: Client, target: Target) -> Any:
    po = target.translation.export_po()
    next(entry for entry in po if entry.msgctxt and entry.msgctxt != "slug").msgstr = "Aus der Datei"
    return client.post(
        engine("upload_pofile", target), {"file": SimpleUploadedFile("words.po", str(po).encode()), "next": "/admin/"}
    )


def forget_words(target: Target) -> None:
    """Leave something for the machine to translate."""
    target.translation.source.stringsegment_set.all().get_translations(target.translation.target_locale).delete()


def stop(target: Target) -> None:
    """Stop the translation, so that Wagtail's own editor opens."""
    if target.translation:
        Translation.objects.filter(pk=target.translation.pk).update(enabled=False)


def engine_post(name: str) -> Callable[[Client, Target], Any]:
    return lambda client, target: client.post(engine(name, target), {"next": "/admin/"})


def engine_get(name: str) -> Callable[[Client, Target], Any]:
    return lambda client, target: client.get(engine(name, target))


ENGINE = {
    "write a string": Action(Role.TRANSLATE, put_string, engine=True),
    "delete a string": Action(Role.TRANSLATE, delete_string, engine=True),
    "choose a link": Action(Role.TRANSLATE, put_override, own_link, engine=True),
    "give a link up": Action(Role.TRANSLATE, delete_override, own_link_chosen, engine=True),
    "download PO": Action(ANY, engine_get("download_pofile"), engine=True, writes=False, roles_suffice=True),
    "upload PO": Action(Role.TRANSLATE, upload, engine=True, roles_suffice=True),
    "machine translate": Action(
        Role.TRANSLATE, engine_post("machine_translate"), forget_words, engine=True, roles_suffice=True
    ),
    "stop": Action(Role.MANAGE, engine_post("stop_translation"), engine=True, roles_suffice=True),
}


# Pages


def page_post(name: str, **sent: Any) -> Callable[[Client, Target], Any]:
    return lambda client, target: client.post(reverse(f"wagtailadmin_pages:{name}", args=[target.instance.pk]), sent)


def page_form(target: Target, **pressed: str) -> dict[str, Any]:
    page = target.instance
    fields = {"title": "Neu", "slug": page.slug, "lead": "", "hero_image": "", "hero_alt": "", "body": streamfield([])}
    return nested_form_data({**fields, "comments": inline_formset([]), **pressed})


def edit_page(**pressed: str) -> Callable[[Client, Target], Any]:
    return lambda client, target: client.post(
        reverse("wagtailadmin_pages:edit", args=[target.instance.pk]), page_form(target, **pressed)
    )


def move_page(client: Client, target: Target) -> Any:
    return client.post(reverse("wagtailadmin_pages:move_confirm", args=[target.instance.pk, target.beside.pk]))


def copy_page(client: Client, target: Target) -> Any:
    sent = {"new_title": "Kopie", "new_slug": "kopie", "new_parent_page": target.instance.get_parent().pk}
    return client.post(reverse("wagtailadmin_pages:copy", args=[target.instance.pk]), sent)


def bulk(action: str, **sent: Any) -> Callable[[Client, Target], Any]:
    def do(client: Client, target: Target) -> Any:
        meta = target.instance._meta
        labels = ["wagtailcore", "page"] if hasattr(target.instance, "url_path") else [meta.app_label, meta.model_name]
        url = reverse("wagtail_bulk_action", args=[*labels, action])
        extra = {"chooser": target.beside.pk} if action == "move" else {}
        return client.post(f"{url}?id={target.instance.pk}", sent | extra)

    return do


def api(action: str) -> Callable[[Client, Target], Any]:
    def do(client: Client, target: Target) -> Any:
        url = reverse("wagtailadmin_api:pages:action", args=[target.instance.pk, action])
        given = {"destination_page_id": target.beside.pk, "slug": "kopie"}
        return client.post(url, given, content_type="application/json")

    return do


def submit(name: str) -> Callable[[Client, Target], Any]:
    def do(client: Client, target: Target) -> Any:
        meta, pk = target.untranslated._meta, target.untranslated.pk
        args = [pk] if name == "wagtail_localize:submit_page_translation" else [meta.app_label, meta.model_name, pk]
        return client.post(reverse(name, args=args), {"locales": [target.instance.locale_id], "next": "/admin/"})

    return do


def lock(target: Target) -> None:
    type(target.instance).objects.filter(pk=target.instance.pk).update(locked=True)


def unpublish(target: Target) -> None:
    type(target.instance).objects.filter(pk=target.instance.pk).update(live=False)


def read_page(name: str, roles_suffice: bool = True) -> Action:
    def do(client: Client, target: Target) -> Any:
        return client.get(reverse(f"wagtailadmin_pages:{name}", args=[target.instance.pk]))

    return Action(READ, do, writes=False, roles_suffice=roles_suffice)


def revision(name: str, namespace: str = "wagtailadmin_pages", **how: bool) -> Action:
    """Return what shows a version, which has to be there."""

    def do(client: Client, target: Target) -> Any:
        first = target.instance.revisions.order_by("pk").first().pk
        args = [first] if name == "revisions_view" else [first, "latest"]
        return client.get(reverse(f"{namespace}:{name}", args=[target.instance.pk, *args]))

    return Action(READ, do, save_versions, writes=False, **how)


def save_versions(target: Target) -> None:
    for _number in range(2):
        type(target.instance).objects.get(pk=target.instance.pk).save_revision()


PAGE = ENGINE | {
    "look at the draft": read_page("view_draft"),
    "read the history of workflows": read_page("workflow_history"),
    "see where it is used": read_page("usage"),
    # For these Wagtail asks for a permission on some page, besides.
    "read the history": read_page("history", roles_suffice=False),
    "read more of the history": read_page("history_results", roles_suffice=False),
    "look at a version": revision("revisions_view"),
    "compare versions": revision("revisions_compare"),
    "open the engine's editor": Action(
        ANY,
        lambda client, target: client.get(reverse("wagtailadmin_pages:edit", args=[target.instance.pk])),
        engine=True,
        writes=False,
    ),
    "preview": Action(ANY, engine_get("preview_translation"), engine=True, writes=False),
    "publish by the engine": Action(Role.PUBLISH, page_post("edit", action="publish"), engine=True),
    "restart": Action(Role.MANAGE, page_post("edit", **{"localize-restart-translation": "x"}), stop, engine=True),
    "ask for an alias": Action(
        Role.PUBLISH, page_post("edit", **{"localize-convert-to-alias": "x"}), engine=True, writes=False
    ),
    "convert to an alias": Action(
        Role.PUBLISH,
        lambda client, target: client.post(reverse("wagtail_localize:convert_to_alias", args=[target.instance.pk])),
        engine=True,
    ),
    "submit": Action(Role.MANAGE, submit("wagtail_localize:submit_page_translation"), engine=True, roles_suffice=True),
    "save by Wagtail": Action(Role.TRANSLATE, edit_page(), stop),
    "publish by Wagtail": Action(Role.PUBLISH, edit_page(**{"action-publish": "x"}), stop),
    "delete": Action(Role.MANAGE, page_post("delete")),
    "unpublish": Action(Role.PUBLISH, page_post("unpublish")),
    "move": Action(Role.MANAGE, move_page),
    "put in another order": Action(Role.MANAGE, page_post("set_page_position")),
    "copy": Action(Role.MANAGE, copy_page),
    "make private": Action(Role.PUBLISH, page_post("set_privacy", restriction_type="login")),
    "lock": Action(Role.REVIEW, page_post("lock")),
    "unlock": Action(Role.REVIEW, page_post("unlock"), lock),
    "publish many": Action(Role.PUBLISH, bulk("publish"), unpublish),
    "unpublish many": Action(Role.PUBLISH, bulk("unpublish")),
    "delete many": Action(Role.MANAGE, bulk("delete")),
    "move many": Action(Role.MANAGE, bulk("move")),
    "publish by the interface": Action(Role.PUBLISH, api("publish")),
    "unpublish by the interface": Action(Role.PUBLISH, api("unpublish")),
    "delete by the interface": Action(Role.MANAGE, api("delete")),
    "move by the interface": Action(Role.MANAGE, api("move")),
}


# Snippets


def snippet_url(name: str, target: Target, *args: Any) -> str:
    return reverse(target.instance.snippet_viewset.get_url_name(name), args=[target.instance.pk, *args])


def snippet_post(name: str, **sent: Any) -> Callable[[Client, Target], Any]:
    return lambda client, target: client.post(snippet_url(name, target), sent)


def edit_commitment(**pressed: str) -> Callable[[Client, Target], Any]:
    def do(client: Client, target: Target) -> Any:
        sent = {"code": target.instance.code, "statement": "Neu", "status": "planned", **pressed}
        return client.post(snippet_url("edit", target), sent)

    return do


def read_snippet(name: str) -> Action:
    return Action(READ, lambda client, target: client.get(snippet_url(name, target)), writes=False, roles_suffice=True)


SNIPPET = ENGINE | {
    "read the history": read_snippet("history"),
    "read more of the history": read_snippet("history_results"),
    "see where it is used": read_snippet("usage"),
    "read the history of workflows": read_snippet("workflow_history"),
    "compare versions": revision("revisions_compare", "wagtailsnippets_home_commitment", roles_suffice=True),
    "open the engine's editor": Action(
        ANY, lambda client, target: client.get(snippet_url("edit", target)), engine=True, writes=False
    ),
    "publish by the engine": Action(Role.PUBLISH, snippet_post("edit", action="publish"), engine=True),
    "restart": Action(Role.MANAGE, snippet_post("edit", **{"localize-restart-translation": "x"}), stop, engine=True),
    "submit": Action(
        Role.MANAGE, submit("wagtail_localize:submit_snippet_translation"), engine=True, roles_suffice=True
    ),
    "save by Wagtail": Action(Role.TRANSLATE, edit_commitment(), stop),
    "publish by Wagtail": Action(Role.PUBLISH, edit_commitment(**{"action-publish": "x"}), stop),
    "delete": Action(Role.MANAGE, snippet_post("delete")),
    "unpublish": Action(Role.PUBLISH, snippet_post("unpublish")),
    "delete many": Action(Role.MANAGE, bulk("delete")),
}


# Entries of the directory


def entry_url(name: str, target: Target) -> str:
    meta = target.instance._meta
    return reverse(f"{meta.app_label}_{meta.model_name}_modeladmin_{name}", args=[target.instance.pk])


def entry_post(name: str, **sent: Any) -> Callable[[Client, Target], Any]:
    return lambda client, target: client.post(entry_url(name, target), sent)


def edit_entry(client: Client, target: Target) -> Any:
    return client.post(entry_url("edit", target), {"name": "Neu", "code": target.instance.code, "sdg_numbers": []})


ENTRY = ENGINE | {
    "inspect": Action(READ, lambda client, target: client.get(entry_url("inspect", target)), writes=False),
    "open the engine's editor": Action(
        ANY, lambda client, target: client.get(entry_url("edit", target)), engine=True, writes=False
    ),
    "publish by the engine": Action(Role.PUBLISH, entry_post("edit", action="publish"), engine=True),
    "restart": Action(Role.MANAGE, entry_post("edit", **{"localize-restart-translation": "x"}), stop, engine=True),
    "submit": Action(
        Role.MANAGE, submit("wagtail_localize_modeladmin:submit_translation"), engine=True, roles_suffice=True
    ),
    "save by Wagtail": Action(Role.PUBLISH, edit_entry, stop),
    "delete": Action(Role.MANAGE, entry_post("delete")),
}
