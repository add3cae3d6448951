"""What the script of the workspace says, and what keys do in it."""

from django.utils.translation import gettext_lazy as _

TEXTS = {
    "saving": _("Saving…"),
    "saved": _("Saved"),
    "unsaved": _("Not saved yet"),
    "refused": _("Not saved: see what is to be mended."),
    "newer": _("Not saved: somebody else has changed this text meanwhile."),
    "offline": _("Not saved: no connection. The text is kept in this browser and sent again."),
    "lost": _("Not saved: no connection, and this browser keeps nothing. Leave this page open."),
    "asking": _("Asking…"),
    "unanswered": _("No answer: try again later."),
    "loggedOut": _("Not saved: log in again in another window. The text is kept in this browser."),
    "gone": _("Not saved: the original has changed meanwhile. The text is kept: load this page again."),
    "denied": _("Not saved: you may not change this any more. The text is kept in this browser."),
}
"""What the script says of saving."""

ASK = (_("Ask the machine for a translation"), "Alt + Shift + M")

KEYS = [
    (_("Next segment"), "Alt + ↓"),
    (_("Previous segment"), "Alt + ↑"),
    (_("Next segment to do"), "Alt + Shift + N"),
    (_("Save, and go to the next segment to do"), "Ctrl + Enter"),
    (_("Put the next markup of the source around the selection"), "Alt + Shift + T"),
    (_("Take a suggestion"), "Alt + Shift + 1–6"),
    ASK,
    (_("Approve"), "Alt + Shift + A"),
    (_("Right as it is"), "Alt + Shift + R"),
    (_("Do not translate"), "Alt + Shift + K"),
    (_("Save all"), "Ctrl + S"),
]
"""What keys do in the workspace."""
