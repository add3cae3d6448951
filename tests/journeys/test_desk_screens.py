"""Every screen of the translation desk can be used by everyone: in each language, at any width, by day and by night."""

import json
from datetime import timedelta
from threading import Event
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page as Screen
from playwright.sync_api import expect
from wagtail.models import Locale
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation

from home.models import Commitment, StandardPage
from tests.audit.checks import axe
from tests.home.helpers import body
from tests.translation.desk.helpers import segment_of
from translation.desk.assigning import assign
from translation.desk.jobs import make
from translation.desk.runner import work
from translation.desk.segments import write
from translation.desk.sending import submit
from translation.desk.talk import comment, note
from translation.models import ItemState, State, Task, Term, TermTranslation

OF_WAGTAIL = [".w-slim-header", ".w-minimap"]
"""What Wagtail puts above and beside every screen, which is not the desk's to mend."""

THEMES: list[tuple[Literal["light", "dark"], Any]] = [("light", axe.TAGS), ("dark", axe.COLOUR_RULES)]
"""Each with what axe looks for in it."""

UNTIL_STILL = "() => Promise.allSettled(document.getAnimations().map(animation => animation.finished))"
"""Colours that change little by little are none of those that are designed."""


@pytest.fixture
def coordinator(server):
    """Somebody who may do everything."""
    return get_user_model().objects.create_superuser("editor", "editor@example.org", "journey")


@pytest.fixture
def page(home, coordinator):
    """A page sent to English and German: something in each state, said about, assigned, and a draft of other words."""
    german = Locale.objects.create(language_code="de")
    home.copy_for_translation(german).save_revision().publish()
    english = Locale.objects.get(language_code="en")
    words = "<p>Une <b>ville</b> ouverte.</p><p>Bienvenue au port.</p><p>Merci.</p><p>Depuis 2013.</p><p>Nantes.</p>"
    page = StandardPage(title="Objectifs", slug="objectifs", locale=home.locale, body=body(("rich_text", words)))
    home.add_child(instance=page).save_revision().publish()
    page.refresh_from_db()
    for sent in submit(page, [english, german]):
        sent.get_target_instance().get_latest_revision().publish()
    translation = Translation.objects.get(source__object_id=page.translation_key, target_locale=english)
    for source, text, state in [
        ("Merci.", "Thank you", State.DRAFT),
        ("Depuis 2013.", "Since 2031.", State.MACHINE),
        ("Nantes.", "Nantes.", State.KEPT),
        ("Bienvenue au port.", "Welcome to the port.", State.REVIEWED),
    ]:
        write(segment_of(translation, source), text, state=state, user=coordinator)
    note(segment_of(translation, "Merci."), "Said at the end.", coordinator)
    comment(segment_of(translation, "Merci."), "To whom?", coordinator)
    page.body = body(("rich_text", words.replace("au port", "au grand port")))  # type: ignore[assignment]  # a stream takes its JSON
    page.save_revision().publish()
    page.title = "Nos objectifs"
    page.save_revision()
    yesterday = timezone.localdate() - timedelta(days=1)
    assign(translation, assignee=coordinator, due_on=yesterday, note="Soon", user=coordinator)
    return page


@pytest.fixture
def addresses(page, coordinator):
    """The address of each screen, with the part of it that is the desk's."""
    english = Locale.objects.get(language_code="en")
    translation = Translation.objects.get(source__object_id=page.translation_key, target_locale=english)
    term = Term.objects.create(words="port", note="Where ships lie")
    TermTranslation.objects.create(term=term, locale=english, words="harbour")
    commitment = Commitment.objects.create(code="climate", statement="Agir.", locale=page.locale)
    submit(commitment, [english])

    def desk(name, *args, **query):
        return reverse(f"translation_desk:{name}", args=args, query=query)

    [failing] = Translation.objects.filter(source__object_id=commitment.translation_key)
    job = make(Task.ASSIGN, Commitment.objects.filter(locale=page.locale), [english], coordinator, {"note": "Soon"})
    Translation.objects.filter(pk=failing.pk).update(enabled=False)
    assert job is not None
    work(Event(), once=True)
    assert job.items.get().state == ItemState.FAILED
    Translation.objects.filter(pk=failing.pk).update(enabled=True)
    beside = page.get_parent().add_child(instance=StandardPage(title="Réseaux", slug="reseaux", locale=page.locale))
    for locale in (english, Locale.objects.get(language_code="de")):
        beside.copy_for_translation(locale).save_revision().publish()
    chosen = {"key": str(page.translation_key)}
    main, cascade = "#main", "form fieldset"
    return {
        "dashboard": (reverse("wagtailadmin_home"), "#my-translations-section"),
        "my work": (desk("my_work"), main),
        "my work, nothing": (desk("my_work", stage="live", language="de"), main),
        "coverage": (desk("coverage"), main),
        "coverage, nothing": (desk("coverage", q="nowhere"), main),
        "jobs": (desk("jobs"), main),
        "job": (desk("job", job.pk), main),
        **{f"job: {task}": (desk("job_add", task=task, **chosen), main) for task in ("submit", "assign", "publish")},
        "glossary": (reverse("translation_glossary:index"), main),
        "glossary, term": (reverse("translation_glossary:edit", args=[term.pk]), main),
        "glossary, import": (reverse("translation_glossary:import"), main),
        "workspace": (desk("workspace", translation.pk), main),
        "history": (desk("segment", translation.pk, segment_of(translation, "Merci.").pk), main),
        "assign": (desk("assign", translation.pk), main),
        "together": (desk("together", translation.source_id), main),
        "group": (
            reverse("wagtailusers_groups:edit", args=[Group.objects.get(name="Translators: English").pk]),
            "#language-roles-section",
        ),
        "delete": (reverse("wagtailadmin_pages:delete", args=[page.pk]), cascade),
        "unpublish": (reverse("wagtailadmin_pages:unpublish", args=[page.pk]), cascade),
        "move": (reverse("wagtailadmin_pages:move_confirm", args=[page.pk, beside.pk]), cascade),
        "unpublish many": (
            f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', 'unpublish'])}?next=/admin/&id={page.pk}",
            cascade,
        ),
        "delete a snippet": (
            reverse(Commitment.snippet_viewset.get_url_name("delete"), args=[commitment.pk]),
            cascade,
        ),
    }


@pytest.fixture
def admin(desktop: Screen, server, coordinator):
    """The admin, with axe in every page."""
    client = Client()
    client.force_login(coordinator)
    desktop.context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": server.url}])
    desktop.add_init_script(AXE_FILE_PATH.read_text())
    desktop.set_default_timeout(20_000)
    return desktop


def faults(screen: Screen, part: str) -> list[str]:
    """Return what is wrong with a part of what is shown: at two widths, in both themes."""
    found = []
    for width in (1280, 320):
        screen.set_viewport_size({"width": width, "height": 900})
        for scheme, rules in THEMES:
            screen.emulate_media(color_scheme=scheme)
            screen.evaluate(UNTIL_STILL)
            options = json.dumps({"runOnly": rules, "resultTypes": ["violations"]})
            context = json.dumps({"include": [part], "exclude": OF_WAGTAIL})
            for violation in screen.evaluate(f"axe.run({context}, {options})")["violations"]:
                parts = "; ".join(node["html"][:300] for node in violation["nodes"][:2])
                found.append(f"{width} px, {scheme}: {violation['help']} ({parts})")
        screen.emulate_media(color_scheme="light")
        if screen.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            found.append(f"{width} px: scrolls sideways")
    screen.set_viewport_size({"width": 1280, "height": 900})
    return found


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_every_screen_can_be_used_by_everyone(admin, addresses, coordinator, language):
    UserProfile.objects.update_or_create(user=coordinator, defaults={"preferred_language": language})
    found = {}
    for name, (address, part) in addresses.items():
        answer = admin.goto(address)
        assert answer.status == 200, name
        expect(admin.locator(part).first, name).to_be_visible()
        found[name] = faults(admin, part)
    wrong_file = {"name": "glossary.csv", "mimeType": "text/csv", "buffer": b"terme;langue\nport;xx"}
    admin.goto(addresses["glossary, import"][0])
    admin.locator("input[type=file]").set_input_files(wrong_file)
    admin.locator("#main form button[type=submit]").click()
    expect(admin.locator("#main [role=alert]")).to_be_visible()
    found["glossary, wrong file"] = faults(admin, "#main")
    wrong = [f"{name}: {fault}" for name, faults_found in found.items() for fault in faults_found]
    assert not wrong, "\n".join(wrong)
