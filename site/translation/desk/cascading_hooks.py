"""When translations share the fate of their original: before and after whatever of Wagtail's screens decides it."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page

from translation.desk import cascading

LAST = 100
"""After whatever may refuse."""


@hooks.register("before_delete_page", order=LAST)
def before_deleting(request: HttpRequest, page: Page) -> None:
    """Note which translations go too."""
    cascading.choose(request, "delete", [page])


@hooks.register("before_delete_snippet", order=LAST)
def before_deleting_snippets(request: HttpRequest, instances: list[Any]) -> None:
    """Note which translations go too."""
    cascading.choose(request, "delete", instances)


@hooks.register("before_unpublish_page", order=LAST)
@hooks.register("before_unpublish", order=LAST)
def before_unpublishing(request: HttpRequest, instance: Any) -> None:
    """Note which translations are unpublished too."""
    cascading.choose(request, "unpublish", [instance])


@hooks.register("before_move_page", order=LAST)
def before_moving(request: HttpRequest, page: Page, destination: Page) -> None:
    """Note which translations are moved too."""
    cascading.choose(request, "move", [page], destination)


@hooks.register("before_bulk_action", order=LAST)
def before_many(request: HttpRequest, action_type: str, objects: list[Any], action: Any) -> None:
    """Note to which translations the same is done."""
    destination = action.cleaned_form.cleaned_data.get("chooser") if action.cleaned_form else None
    cascading.choose(request, action_type, objects, destination if isinstance(destination, Page) else None)


@hooks.register("after_delete_page")
@hooks.register("after_delete_snippet")
@hooks.register("after_unpublish_page")
@hooks.register("after_unpublish")
@hooks.register("after_move_page")
@hooks.register("after_bulk_action")
def afterwards(request: HttpRequest, *_about: Any) -> None:
    """Do it."""
    cascading.follow(request)
