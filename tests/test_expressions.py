"""No regular expression of ours can be made to take exponential time.

Python's engine backtracks. It takes exponential time only where something repeated can be cut into repetitions in
several ways, which needs a repetition or a choice within a repetition. That is looked for in the expressions, which
shows more than measuring how long a few inputs take; it does not tell quadratic time from linear.
"""

import ast
import re
import sys
from collections.abc import Iterator
from re import _constants as codes  # type: ignore[attr-defined] # How Python itself reads a pattern; it has no stubs.
from re import _parser as parser  # type: ignore[attr-defined] # The same.
from typing import Any

import pytest
from django.urls import URLResolver, get_resolver

from config.settings.base import BASE_DIR
from translation.desk.checking import figures, words

OURS = ("config", "core", "directory", "translation", "home", "partnerships", "news")
MANY = 10
HARMLESS = {
    # Wagtail's address of a page: every repetition ends with the slash that its inside cannot match.
    r"^((?:[\w\-]+/)*)$",
    # What is repeated in words, numbers and telephone numbers begins with a sign that its inside cannot match.
    words.WORD.pattern,
    figures.NUMBER.pattern,
    figures.TELEPHONE.pattern,
    # And in names of hosts it ends with a full stop, which no label has.
    words.ADDRESS.pattern,
}


def test_no_expression_can_take_exponential_time():
    found = {*expressions_of(get_resolver()), *expressions_in_modules(), *expressions_in_calls()}
    assert {"#[0-9a-fA-F]{6}", r"^Q[1-9]\d*$"} < found
    assert {pattern for pattern in found if nests(parser.parse(pattern))} == HARMLESS


@pytest.mark.parametrize("pattern", ["(a+)+", "(a|aa)*", "(.|a)*", "(?:a*b?)+", "((a){1,9}){2,}", "x(?=(a*)*)"])
def test_expressions_that_may_take_exponential_time_are_found(pattern):
    assert nests(parser.parse(pattern))


@pytest.mark.parametrize("pattern", ["a+b*", "(a|b)+", "(ab)*", "(a{2}|bc){3}", "[^/]+"])
def test_expressions_that_cannot_are_not(pattern):
    assert not nests(parser.parse(pattern))


def expressions_of(resolver: URLResolver) -> Iterator[str]:
    """Return the expressions of the addresses that anyone can ask for: all but those of the admin."""
    for pattern in resolver.url_patterns:
        if str(pattern.pattern) == "admin/":
            continue
        if hasattr(pattern.pattern, "regex"):
            yield pattern.pattern.regex.pattern
        if isinstance(pattern, URLResolver):
            yield from expressions_of(pattern)


def expressions_in_modules() -> Iterator[str]:
    """Return the expressions that our modules hold."""
    for name, module in list(sys.modules.items()):
        if name.split(".")[0] in OURS:
            yield from (value.pattern for value in vars(module).values() if isinstance(value, re.Pattern))


def expressions_in_calls() -> Iterator[str]:
    """Return the expressions that our code writes where it uses them."""
    for app in OURS:
        folder = BASE_DIR / app if (BASE_DIR / app).is_dir() else BASE_DIR / "site" / app
        for file in folder.rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                match node:
                    case ast.Call(func=function, args=[ast.Constant(value=str(pattern)), *_]):
                        if ast.unparse(function).startswith("re.") or ast.unparse(function) == "RegexValidator":
                            yield pattern


def nests(parsed: Any, repeated: bool = False) -> bool:
    """Return whether a parsed expression has a repetition or a choice within something that is repeated many times."""
    return any(nests_in(operation, argument, repeated) for operation, argument in parsed)


def nests_in(operation: Any, argument: Any, repeated: bool) -> bool:
    """Return the same for one part of it."""
    if operation in {codes.MAX_REPEAT, codes.MIN_REPEAT}:
        least, most, inside = argument
        return (repeated and least != most) or nests(inside, repeated or most > MANY)
    if operation is codes.BRANCH:
        return repeated or any(nests(branch) for branch in argument[1])
    if operation is codes.SUBPATTERN:
        return nests(argument[-1], repeated)
    if operation in {codes.ASSERT, codes.ASSERT_NOT}:
        return nests(argument[1], repeated)
    return False
