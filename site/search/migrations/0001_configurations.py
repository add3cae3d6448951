"""The extensions and text search configurations, one for each stemmer; search.configurations says which language has which.

Each drops the words that say nothing (where PostgreSQL has a list of them), then accents, then endings: in that order,
for the lists have accents, and a reader who types none is to find the same.
"""

from django.contrib.postgres.operations import TrigramExtension, UnaccentExtension
from django.db import migrations

WITH_STOP_WORDS = [
    "danish", "dutch", "english", "finnish", "french", "german", "hungarian", "italian", "norwegian", "portuguese",
    "russian", "spanish", "swedish", "turkish",
]
WITHOUT_STOP_WORDS = ["arabic", "catalan", "greek", "romanian"]

WORDS = "asciiword, word, asciihword, hword, hword_asciipart, hword_part"
WITH_DIGITS = "numword, numhword, hword_numpart"


def configuration(name, words):
    """Return the SQL that makes one configuration: which dictionaries, in turn, treat its words."""
    return f"""
        CREATE TEXT SEARCH CONFIGURATION search_{name} (COPY = pg_catalog.simple);
        ALTER TEXT SEARCH CONFIGURATION search_{name} ALTER MAPPING FOR {WORDS} WITH {words};
        ALTER TEXT SEARCH CONFIGURATION search_{name} ALTER MAPPING FOR {WITH_DIGITS} WITH unaccent, simple;
    """


def drop(name):
    """Return the SQL that drops one configuration."""
    return f"DROP TEXT SEARCH CONFIGURATION IF EXISTS search_{name};"


def stop_words(language):
    """Return the SQL that makes a dictionary which takes a language's stop words and passes the others on."""
    return f"""
        CREATE TEXT SEARCH DICTIONARY search_{language}_stop
            (TEMPLATE = pg_catalog.simple, STOPWORDS = {language}, ACCEPT = false);
    """


def drop_stop_words(language):
    """Return the SQL that drops such a dictionary."""
    return f"DROP TEXT SEARCH DICTIONARY IF EXISTS search_{language}_stop CASCADE;"


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        UnaccentExtension(),
        TrigramExtension(),
        *[migrations.RunSQL(stop_words(language), drop_stop_words(language)) for language in WITH_STOP_WORDS],
        *[
            migrations.RunSQL(
                configuration(language, f"search_{language}_stop, unaccent, {language}_stem"), drop(language)
            )
            for language in WITH_STOP_WORDS
        ],
        *[
            migrations.RunSQL(configuration(language, f"unaccent, {language}_stem"), drop(language))
            for language in WITHOUT_STOP_WORDS
        ],
        migrations.RunSQL(configuration("simple", "unaccent, simple"), drop("simple")),
    ]
