"""Counting what was searched in vain, for editors: the words and the day, nothing of who asked.

The table cannot be filled by a robot: words are short, each day has room for so many of them in a language, and what is
old is forgotten. What few have asked may be somebody's name: nobody is shown it, and it is forgotten before long.
"""

import datetime
import logging
import re
from typing import Any

from django.db import DatabaseError, connection, transaction
from django.db.models import Max, QuerySet, Sum
from django.utils import timezone

from search.models import MissedSearch
from search.words import terms

logger = logging.getLogger(__name__)

DAYS_KEPT = 180
LONGEST = 80
MOST_A_DAY = 500
MOST_TIMES_A_DAY = 1000
SHOWN_FROM = 3
"""From how many times on words are shown, and kept: what fewer asked may say something of one person."""

DAYS_RARE_KEPT = 14
"""How long words have to become as many."""

# A mail address, or a number that could be a telephone's, a person's or an account's.
PERSONAL = re.compile(r"@|\d[\d\s./-]{4,}\d")

# What few have asked, and not of late.
FORGET_RARE = """
    DELETE FROM search_missedsearch WHERE day < %(rare)s AND (locale_id, words) IN (
        SELECT locale_id, words FROM search_missedsearch GROUP BY locale_id, words HAVING sum(times) < %(shown_from)s)
"""

# One statement: what is old goes; the words are counted where they are known today or there is room for them.
COUNT = """
    WITH old AS (DELETE FROM search_missedsearch WHERE day < %(oldest)s),
        today AS (SELECT missed.words FROM search_missedsearch missed JOIN wagtailcore_locale locale
            ON locale.id = missed.locale_id WHERE day = %(day)s AND locale.language_code = %(language)s)
    INSERT INTO search_missedsearch AS known (locale_id, day, words, times)
    SELECT id, %(day)s, %(words)s, 1 FROM wagtailcore_locale
    WHERE language_code = %(language)s
        AND (EXISTS (SELECT FROM today WHERE words = %(words)s) OR (SELECT count(*) FROM today) < %(most)s)
    ON CONFLICT (day, locale_id, words) DO UPDATE SET times = LEAST(known.times + 1, %(most_times)s)
    RETURNING known.times
"""


def count_missed(question: str, language: str) -> None:
    """Count a question that found nothing, unless it may hold something personal; never fails a request.

    One query, two for new words, and with the first of a day two more, which forget what few have asked.
    """
    words = " ".join(terms(question, language)).casefold()[:LONGEST].strip()
    if len(words) < 2 or PERSONAL.search(question):
        return
    today = timezone.localdate()
    counted: dict[str, Any] = {
        "language": language,
        "day": today,
        "words": words,
        "oldest": oldest_day(today),
        "most": MOST_A_DAY,
        "most_times": MOST_TIMES_A_DAY,
    }
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(COUNT, counted)
            is_new = cursor.fetchone() == (1,)
        if is_new and MissedSearch.objects.filter(day=today).count() == 1:
            forget_old()
    except DatabaseError:
        logger.exception("A search without result was not counted")


def asked_in_vain() -> QuerySet[Any, Any]:
    """Return words that were searched often in vain, by language, with how often and when last."""
    recent = MissedSearch.objects.filter(day__gte=oldest_day(timezone.localdate()))
    summed = recent.values("words", "locale", "locale__language_code").annotate(total=Sum("times"), last=Max("day"))
    return summed.filter(total__gte=SHOWN_FROM).order_by("-total", "words")


def forget_old() -> None:
    """Delete what has been kept long enough, as the first search in vain of a day does."""
    today = timezone.localdate()
    MissedSearch.objects.filter(day__lt=oldest_day(today)).delete()
    with connection.cursor() as cursor:
        cursor.execute(FORGET_RARE, {"rare": rare_before(today), "shown_from": SHOWN_FROM})


def rare_before(today: datetime.date) -> datetime.date:
    """Return the first day on which words are kept however few have asked them."""
    return today - datetime.timedelta(days=DAYS_RARE_KEPT)


def oldest_day(today: datetime.date) -> datetime.date:
    """Return the first day that is still kept."""
    return today - datetime.timedelta(days=DAYS_KEPT)
