"""What a process keeps in its memory from one request to the next: what surrounds pages, and where sites begin.

A token in the cache stands for it. Whatever could change what is kept changes the token, in its own transaction; a
process that meets another token than its own forgets everything. So each request costs one query to know that what
is kept still holds, and every process sees a change as soon as it is committed.
"""

import uuid
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.core.cache import cache
from django.http import HttpRequest

T = TypeVar("T")

TOKEN = "kept"  # noqa: S105 - where it stands in the cache, nothing secret
SECONDS_KEPT = 300
MOST_KEPT = 500
"""Visitors can name as many hosts as they like, and each is kept."""


@dataclass
class Memory:
    """What is kept under one token. A new token has a new one, so that threads never mix the two."""

    token: str
    values: dict[Hashable, Any] = field(default_factory=dict)


_memory = Memory("")


def kept(key: Hashable, make: Callable[[], T], request: HttpRequest | None = None) -> T:
    """Return what is kept under a key; make it where nothing is. It is shared: nobody may change it.

    Args:
        key: what it is called.
        make: called where it is not there yet.
        request: asks for the token once, however often it is passed.
    """
    memory = memory_for(request)
    if key not in memory.values:
        if len(memory.values) >= MOST_KEPT:
            memory.values.clear()
        # Two threads may both make it; neither finds it half made.
        memory.values[key] = make()
    return memory.values[key]


def memory_for(request: HttpRequest | None) -> Memory:
    """Return what this process keeps today, empty where anything has changed since."""
    if request is None:
        return current_memory()
    if not hasattr(request, "_kept"):
        vars(request)["_kept"] = current_memory()
    return vars(request)["_kept"]


def current_memory() -> Memory:
    """Return what this process keeps under the token that the cache has now; one query."""
    global _memory
    token = cache.get(TOKEN)
    if token is None:
        token = forget()
    if _memory.token != token:
        _memory = Memory(token)
    return _memory


def forget() -> str:
    """Let all processes forget what they keep, once this transaction is committed; return the new token.

    It is written rather than deleted: what another process reads before the commit is then under an older token.
    """
    token = uuid.uuid4().hex
    cache.set(TOKEN, token, SECONDS_KEPT)
    return token
