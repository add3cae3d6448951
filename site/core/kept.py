"""What a process keeps in its memory from one request to the next: what surrounds pages, and where sites begin.

A token in the cache stands for it. Whatever could change what is kept changes the token, once its transaction is
committed; a process that meets another token than its own forgets everything. So each request costs one query to know
that what is kept still holds, and every process sees a change as soon as it is committed. Until then, those who made
the change keep what they see of it for themselves, and nobody waits for anybody.
"""

import uuid
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.core.cache import cache
from django.db import transaction
from django.http import HttpRequest

T = TypeVar("T")

TOKEN = "kept"  # noqa: S105 - where it stands in the cache, nothing secret
SECONDS_KEPT = 300
MOST_KEPT = 5_000
"""Pages are many, and visitors can name as many hosts as they like: each has something kept."""


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
    """Return what this process keeps under the token that the cache has now, in one query.

    A transaction that has changed something has a memory of its own, which nobody else sees.
    """
    global _memory
    if change := pending():
        return change.memory
    token = cache.get(TOKEN)
    if token is None:
        token = write_token()
    if _memory.token != token:
        _memory = Memory(token)
    return _memory


class Change:
    """A change that is not committed yet; called when it is. Django drops it where it is rolled back, in part too."""

    def __init__(self, savepoints: list[str]) -> None:
        self.savepoints = savepoints
        self.memory = Memory("uncommitted")

    def __call__(self) -> None:
        """Let all processes forget what they keep."""
        write_token()


def forget() -> None:
    """Let all processes forget what they keep, once this transaction is committed, and itself at once."""
    connection = transaction.get_connection()
    change = pending()
    if not connection.in_atomic_block:
        write_token()
    elif change and change.savepoints == connection.savepoint_ids:
        change.memory = Memory("uncommitted")
    else:
        transaction.on_commit(Change(list(connection.savepoint_ids)))


def drop(key: Hashable) -> None:
    """Let this process make anew what is kept under a key, and nothing else."""
    for memory in (_memory, getattr(pending(), "memory", _memory)):
        memory.values.pop(key, None)


def pending() -> Change | None:
    """Return the last change of this transaction that has not been rolled back.

    Django drops what waits for a commit with the savepoint that it was left in; it does not document where it waits.
    """
    called = (function for _savepoints, function, _robust in reversed(transaction.get_connection().run_on_commit))
    return next((function for function in called if isinstance(function, Change)), None)


def write_token() -> str:
    """Write a new token and return it; what another process reads meanwhile is then under an older one."""
    token = uuid.uuid4().hex
    cache.set(TOKEN, token, SECONDS_KEPT)
    return token
