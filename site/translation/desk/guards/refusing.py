"""How somebody is told that they may not do something."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.response import TemplateResponse


def refuse(request: HttpRequest, reason: str) -> HttpResponse:
    """Return the answer that refuses a request (status 403): a page of the admin, or JSON for a script."""
    by_script = request.headers.get("x-requested-with") == "XMLHttpRequest" or request.method in ("PUT", "DELETE")
    if by_script or not request.accepts("text/html"):
        return JsonResponse({"success": False, "error_message": reason}, status=403)
    return TemplateResponse(request, "translation/desk/refused.html", {"reason": reason}, status=403)
