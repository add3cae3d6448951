"""Arabic and Chinese are set as their readers set them: no letter-spacing, no italics, no capitals."""

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.audit.findings import Finding
from tests.audit.visits import Visit

NAME = "lettering"
TITLE = "No letter-spacing, italics or capitals on Arabic and Chinese"
WIDTHS = (1280,)
LOOK = r"""() => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!/[\p{Script=Arabic}\p{Script=Han}]/u.test(node.data)) continue;
        const style = getComputedStyle(node.parentElement);
        const wrong = [];
        if (!["normal", "0px"].includes(style.letterSpacing)) wrong.push(`letter-spacing ${style.letterSpacing}`);
        if (style.fontStyle !== "normal") wrong.push(`font-style ${style.fontStyle}`);
        if (style.textTransform !== "none") wrong.push(`text-transform ${style.textTransform}`);
        if (style.fontVariantCaps !== "normal") wrong.push(`font-variant-caps ${style.fontVariantCaps}`);
        if (wrong.length) found.push(`“${node.data.trim().slice(0, 40)}” has ${wrong.join(", ")}`);
    }
    return found;
}"""


def check(page: Page, visit: Visit) -> Iterator[Finding]:
    """Yield each text in Arabic or Chinese script that is set as only Latin letters are."""
    for what in page.evaluate(LOOK):
        yield Finding(NAME, visit.url, what)
