"""Ranks as each language writes them."""

from django.utils.translation import get_language, pgettext

from core.formats import babel_locale, number


def ordinal(rank: int) -> str:
    """Return a rank in the active language: 3 → "3rd", "3e", "3.".

    The form depends on the language's ordinal plural category (Unicode CLDR): catalogues give all four forms of
    English the suffix of that category in their own language.
    """
    category = babel_locale(get_language() or "").ordinal_form(rank)
    forms = {
        "one": pgettext("rank, as in 1st", "%(rank)sst"),
        "two": pgettext("rank, as in 2nd", "%(rank)snd"),
        "few": pgettext("rank, as in 3rd", "%(rank)srd"),
    }
    form = forms.get(category) or pgettext("rank, as in 4th", "%(rank)sth")
    return form % {"rank": number(rank)}
