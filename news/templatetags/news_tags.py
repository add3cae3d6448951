"""What the templates of news need."""

from django import template
from django.utils.safestring import SafeString

from news.delegations import in_numbers
from news.models import MissionPage

register = template.Library()


@register.simple_tag
def delegation(mission: MissionPage) -> list[SafeString]:
    """Return how many people, organisations and companies took part: ``{% delegation page as numbers %}``."""
    return in_numbers(mission)
