"""The site's own accent colour, as a style sheet: the content security policy allows no style in the page."""

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse

from core.colours import lightened
from core.validators import validate_accent
from core.views import for_reading

ONE_YEAR = 31_536_000


@for_reading
def accent_stylesheet(request: HttpRequest, colour: str) -> HttpResponse:
    """Serve the style sheet that sets the accent, and in the dark scheme its readable variant.

    ``colour`` is the six digits of #rrggbb. The address names the colour, so what it gives never changes. Answers 404
    for anything that the site's identity would refuse.
    """
    accent = accent_named(colour)
    return for_good(f":root{{--accent:{accent};--accent-dark:{lightened(accent)}}}\n", "text/css")


def accent_named(colour: str) -> str:
    """Return the accent that an address names by six digits; raise Http404 for what an identity would refuse."""
    accent = f"#{colour}"
    try:
        validate_accent(accent)
    except ValidationError:
        raise Http404 from None
    return accent


def for_good(content: str | bytes, content_type: str) -> HttpResponse:
    """Return an answer that never changes at its address, and is kept as long as anybody likes."""
    response = HttpResponse(content, content_type=content_type)
    response["Cache-Control"] = f"public, max-age={ONE_YEAR}, immutable"
    return response
