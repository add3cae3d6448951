"""With scripts off, a page says the same, but for the buttons that only a script could serve: these stay hidden."""

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.audit.findings import Finding
from tests.audit.visits import Visit

NAME = "plain"
TITLE = "With scripts off, a page says the same"
WIDTHS = (1280,)
SAMPLED = True
# The page is left as it was found, for the checks that follow.
READ = """() => {
    const buttons = [...document.querySelectorAll("button[type=button]:not([hidden])")];
    buttons.forEach(button => { button.hidden = true; });
    const text = document.body.innerText;
    buttons.forEach(button => { button.hidden = false; });
    return text;
}"""


def check(page: Page, visit: Visit) -> Iterator[Finding]:
    """Load the page again without scripts and yield the first words that differ."""
    browser = page.context.browser
    context = browser.new_context(java_script_enabled=False, viewport=page.viewport_size)  # type: ignore[union-attr]  # it was launched
    without = context.new_page()
    without.goto(visit.url)
    there, missing = page.evaluate(READ).split(), without.inner_text("body").split()
    context.close()
    if there != missing:
        place = next((at for at, pair in enumerate(zip(there, missing, strict=False)) if len(set(pair)) > 1), 0)
        words = " ".join(there[place : place + 8]), " ".join(missing[place : place + 8])
        yield Finding(NAME, visit.url, f"with scripts “{words[0]}”, without “{words[1]}”")
