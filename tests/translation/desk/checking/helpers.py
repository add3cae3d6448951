"""Short ways to ask what is found in a translation."""

from translation.desk.checking import check


def codes(source, target, languages="fr en", **options):
    """Return the codes of what is found in a translation, errors first."""
    return [problem.code for problem in found(source, target, languages, **options)]


def found(source, target, languages="fr en", **options):
    """Return what is found in a translation; the languages are those of source and target, with a space between."""
    source_language, target_language = languages.split()
    return check(source, target, source_language=source_language, target_language=target_language, **options)


def errors(source, target, languages="fr en"):
    """Return the codes of the errors that are found in a translation."""
    return [problem.code for problem in found(source, target, languages) if problem.severity == "error"]
