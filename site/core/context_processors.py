"""What every public template may show."""

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from core.frame import frame_for_request


def frame(request: HttpRequest) -> dict[str, object]:
    """Give templates the frame of the page, computed only where one asks for it."""
    return {"frame": SimpleLazyObject(lambda: frame_for_request(request))}
