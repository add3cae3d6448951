"""Words: a translation has some, they are not the source's, and none is said twice."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from translation.desk.checking.problems import Pair, Problem, error, warning

WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
NON_LATIN = {"ar", "bg", "el", "fa", "he", "hi", "ja", "ko", "ru", "sr", "th", "uk", "ur", "zh"}
# Languages without spaces between words, where the same sign twice is a word of its own.
WITHOUT_SPACES = {"ja", "km", "lo", "my", "th", "zh"}
# So many words of the source in a row were hardly meant to be left, unless they are in quotation marks.
LEFT_OVER = 5
ADDRESS = re.compile(r"\S+@\S+|https?://\S+|(?<!\w)(?:[\w\-]+\.)+[a-z]{2,}(?:/\S*)?(?!\w)")
QUOTED = re.compile(r"«[^»]*»|“[^”]*”|„[^“”]*[“”]|\"[^\"]*\"|»[^«]*«|《[^》]*》|「[^」]*」|‹[^›]*›")
# Names have such words between their capitals.
BETWEEN_CAPITALS = re.compile(
    "a|al|and|au|aux|d|da|das|de|dei|del|della|den|der|des|di|do|dos|du|e|ed|el|en|et|for|für|l|la|las|le|les|lès|los|"
    "of|och|on|op|por|pour|s|sur|the|und|van|von|y|zu"
)
# Words that a right sentence may have twice in a row.
TWICE = {
    "fr": {"nous", "vous", "très"},
    "en": {"that", "had", "is", "very"},
    "de": {"die", "der", "das", "den", "dem", "sie", "sehr"},
    "nl": {"die", "dat", "zijn"},
    "es": {"muy"},
    "it": {"piano"},
}


def empty(pair: Pair) -> Iterator[Problem]:
    """Find a translation without text."""
    if not pair.target.text.strip() and pair.source.text.strip():
        yield error("empty", _("Write the translation: there is none."))


def untranslated(pair: Pair) -> Iterator[Problem]:
    """Find words that are still the source's."""
    if pair.source.base == pair.target.base:
        return
    source, target = ADDRESS.sub(" ", pair.source.text), ADDRESS.sub(" ", pair.target.text)
    if WORD.search(QUOTED.sub(" ", target)):  # Else the text is a quotation as a whole.
        source, target = QUOTED.sub(" ", source), QUOTED.sub(" ", target)
    words, found = WORD.findall(source), list(WORD.finditer(target))
    if words and words == [match.group() for match in found]:
        if not may_be_name(words, pair.target.base):
            yield warning(
                "untranslated", _("Translate it: it has the words of the source."), (0, len(pair.target.text))
            )
        return
    runs = {tuple(words[place : place + LEFT_OVER]) for place in range(len(words) - LEFT_OVER + 1)}
    for place in range(len(found) - LEFT_OVER + 1):
        run = [match.group() for match in found[place : place + LEFT_OVER]]
        if tuple(run) in runs and not may_be_name(run, "") and " ".join(run) in " ".join(words):
            yield warning(
                "untranslated-part", _("Translate “%(words)s” too, or put it in quotation marks."), words=" ".join(run)
            )
            return


def may_be_name(words: list[str], language: str) -> bool:
    """Say whether words can be a name that is the same in another language: each has a capital, or stands between them.

    Where letters are others, a name is written anew, and an acronym alone may stay.
    """
    capitals = [word for word in words if word[0].isupper()]
    if language in NON_LATIN and any(character.isascii() for character in "".join(words)):
        return all(word.isupper() or any(letter.isupper() for letter in word[1:]) for word in words)
    others = {part for word in words if word not in capitals for part in re.split("['’\\-]", word) if part.islower()}
    return bool(capitals) and all(map(BETWEEN_CAPITALS.fullmatch, others))


def doubled(pair: Pair) -> Iterator[Problem]:
    """Find a word that is there twice in a row, and is not in the source."""
    language = pair.target.base
    if language in WITHOUT_SPACES:
        return
    for match in re.finditer(r"(?<![\w'’\-])([^\W\d_]+)\s+\1(?![\w'’\-])", pair.target.text, re.IGNORECASE):
        word = match[1]
        twice = rf"(?<!\w){word}\s+{word}(?!\w)"
        if word.casefold() in TWICE.get(language, ()) or re.search(twice, pair.source.text, re.IGNORECASE):
            continue
        yield warning("doubled-word", _("Take out one “%(word)s”: it is there twice."), match.span(), word=word)
