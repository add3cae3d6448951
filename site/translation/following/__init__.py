"""What follows when something is published or saved: the one way from a source to its translations.

A source gives its translations its facts, its structure and references, and carries their words along (``follow``);
a translation takes the facts of its source again, and it is noted which of its words readers have. ``facts`` knows the
fields, ``desk`` the streams and the words; who calls them, in which order, in which transaction, and who hears of what
failed, is said here.
"""
