"""Numbers: their values are the same in the translation, however each language writes them."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from translation.desk.checking.dates import matched_dates
from translation.desk.checking.figures import SCALES, Figure, figures
from translation.desk.checking.problems import Pair, Problem, error, warning
from translation.desk.checking.spelled import is_spelled, spelled

# Up to here, a language whose number words are not known is believed to have written the number out.
WRITTEN_OUT = 12
PER_CENT = (
    *("%", "٪", "％", "per cent", "percent", "pour cent", "por ciento", "prozent"),
    *("بالمئة", "بالمائة", "في المئة", "في المائة", "百分"),
)
AFTERNOON = ("pm", "p.m.", "p. m.", "p.\xa0m.", "下午", "晚", "مساء", "بعد الظهر", "noon", "midi")


def numbers(pair: Pair) -> Iterator[Problem]:
    """Find numbers of the source that the translation has changed or lost, and those that it has added."""
    in_source, in_target = matched_dates(pair)
    scaled = {pair.source.base, pair.target.base} <= SCALES.keys()
    expected = figures(pair.source.text, pair.source.base, in_source, scaled=scaled)
    found = figures(pair.target.text, pair.target.base, in_target, scaled=scaled)
    said = values_of(figures(pair.source.text, pair.source.base, scaled=scaled))
    answered = values_of(figures(pair.target.text, pair.target.base, scaled=scaled))
    missing, extra = compare(expected, found)
    extra = [figure for figure in extra if not is_said(figure, pair, said)]
    # A number said twice may be said once, as long as no other stands in its place.
    missing = [figure for figure in missing if extra or not figure.values & answered]
    missing = [figure for figure in missing if not excused(figure, pair, answered)]
    changed = list(zip(missing, extra, strict=False))
    for was, became in changed:
        yield error(
            "number-changed",
            _("The source says %(number)s: put it in place of %(instead)s."),
            became.span,
            number=was.written,
            instead=became.written,
        )
    for figure in missing[len(changed) :]:
        report = error if is_certain(figure, pair.target.base) else warning
        yield report("number-missing", _("Say %(number)s too, as the source does."), number=figure.written)
    for figure in extra[len(changed) :]:
        yield warning(
            "number-added",
            _("Take out %(number)s, which the source does not say."),
            figure.span,
            number=figure.written,
        )
    if not missing and any(figure.percent for figure in expected):
        yield from per_cent(pair)


def per_cent(pair: Pair) -> Iterator[Problem]:
    """Find a share of a hundred that is none any more."""
    text = pair.target.text.casefold()
    if is_spelled(pair.target.base) and not any(word in text for word in PER_CENT):
        yield warning("number-percent", _("The source says per cent: say it too."))


def compare(expected: list[Figure], found: list[Figure]) -> tuple[list[Figure], list[Figure]]:
    """Return the numbers of the source that the translation does not have, and those that it has of its own."""
    left, missing = pairs_of(expected, found)
    if left and missing:
        # Where separators keep apart what belongs together, or the other way round: 14.30 for 14 h 30.
        still_left, still_missing = pairs_of(taken_apart(missing), taken_apart(left))
        if len(still_missing) < len(missing):
            left, missing = still_left, still_missing
    return missing, left


def values_of(held: list[Figure]) -> set[Decimal | str]:
    """Return the values that numbers can have, taken apart or not."""
    return {value for figure in [*held, *taken_apart(held)] for value in figure.values}


def pairs_of(expected: list[Figure], found: list[Figure]) -> tuple[list[Figure], list[Figure]]:
    """Return what is left of the found, and what of the expected has no match; those with one value choose first."""
    left = list(found)
    missing = []
    for figure in sorted(expected, key=lambda figure: len(figure.values)):
        match = next((other for other in left if figure.values & other.values), None)
        if match is None:
            missing.append(figure)
        else:
            left.remove(match)
    order = Counter({figure: place for place, figure in enumerate(expected)})
    return left, sorted(missing, key=lambda figure: order[figure])


def taken_apart(held: list[Figure]) -> list[Figure]:
    """Return the numbers, with those one by one that a full stop or comma holds together which groups no thousands."""
    return [
        figure if part is None else Figure(str(part), figure.span, frozenset({part}))
        for figure in held
        for part in figure.parts or (None,)
    ]


def excused(figure: Figure, pair: Pair, answered: set[Decimal | str]) -> bool:
    """Say whether the translation may do without a figure: it says it in words, or on another clock."""
    if figure.in_name or wholes(figure) & spelled(pair.target.text, pair.target.base):
        return True
    return on_another_clock(figure, pair, answered) or is_full_hour(figure, pair.source.text)


def is_said(figure: Figure, pair: Pair, said: set[Decimal | str]) -> bool:
    """Say whether the source says what the translation says in figures: elsewhere, in words or on another clock."""
    if figure.in_name or figure.values & said or wholes(figure) & spelled(pair.source.text, pair.source.base):
        return True
    return on_another_clock(figure, pair, said) or is_full_hour(figure, pair.target.text)


def wholes(figure: Figure) -> set[int]:
    """Return the whole numbers that a figure can mean."""
    return {int(value) for value in figure.values if isinstance(value, Decimal) and value == int(value)}


def on_another_clock(figure: Figure, pair: Pair, others: set[Decimal | str]) -> bool:
    """Say whether a figure is an hour of the afternoon that the other side counts from noon, or from midnight."""
    hours = {hour - 12 if hour > 12 else hour + 12 for hour in wholes(figure) if hour <= 24}
    both = f"{pair.source.text} {pair.target.text}".casefold()
    return bool(hours & others) and any(word in both for word in AFTERNOON)


def is_full_hour(figure: Figure, text: str) -> bool:
    """Say whether a figure is that of no minutes, which need not be said: 14 h 00 is 2 pm."""
    return figure.written == "00" and text[: figure.span[0]].rstrip()[-1:] in {":", "h", "."}


def is_certain(figure: Figure, language: str) -> bool:
    """Say whether a number that is not there is lost: a small one may be in words that we do not know."""
    small = all(isinstance(value, Decimal) and value <= WRITTEN_OUT for value in figure.values)
    return is_spelled(language) or not small
