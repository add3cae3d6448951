"""Pages that editors put first for words that readers use and pages do not."""

from wagtail.models import Locale

from core.demo import AFTERWARDS, REGISTRY
from search.models import Pick

RECOMMENDED = [
    ("fr", "call", ["subvention", "subventions", "financement", "aide financière", "bourse"]),
    ("fr", "partnerships", ["jumelage", "jumelages", "villes jumelles", "villes sœurs"]),
    ("ar", "partnerships", ["توأمة", "مدن شقيقة", "مدن صديقة"]),
    ("ar", "openness", ["تطوع", "متطوعون", "كيف أشارك"]),
]
"""The language, the key of the page, and what is searched."""


def recommend() -> None:
    """Add the recommendations, where nobody has recommended the page in the language yet."""
    for language, key, questions in RECOMMENDED:
        for locale in Locale.objects.filter(language_code=language):
            page = REGISTRY[key].find()
            Pick.objects.get_or_create(page_id=page.pk, locale=locale, defaults={"questions": "\n".join(questions)})


AFTERWARDS.append(recommend)
