"""The one that does jobs, in a process or a thread of its own."""

import gc
import logging
from threading import Event

from django.db import DatabaseError, InterfaceError, connection, reset_queries

from translation.desk.jobs import run_next

logger = logging.getLogger(__name__)

PAUSE = 2
"""Seconds between two looks at the database when nothing waits."""

CLEARED_AFTER = 20
"""After how many things memory is cleared of what refers to itself. Python does so by itself only once a quarter of all
that it holds is new: of a runner that holds as much as Wagtail, after hundreds of pages and some megabytes."""


def work(stopping: Event, once: bool = False) -> int:
    """Do jobs as they come.

    Args:
        stopping: when set, it ends after what is being done.
        once: whether it ends when nothing is left.

    Returns:
        How many things were done.
    """
    done = 0
    while not stopping.is_set():
        reset_queries()  # In development, Django keeps the last nine thousand.
        if next_one():
            done += 1
            if done % CLEARED_AFTER == 0:
                gc.collect()
        elif once:
            break
        else:
            connection.close()  # It need not be held while nothing happens.
            stopping.wait(PAUSE)
    return done


def next_one() -> bool:
    """Do the next thing, and return whether there was one; an error is for the log, and the next thing follows."""
    try:
        return run_next()
    except (DatabaseError, InterfaceError):
        # The database is away, or this connection to it: whatever was being done is undone, and comes again.
        logger.exception("The database did not answer")
        connection.close()
        return False
    except Exception:
        # Of something that was to follow the transaction: what was done is done.
        logger.exception("Something that follows a job failed")
        return True
