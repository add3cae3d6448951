"""What is kept of translations, beside what wagtail-localize keeps."""

from .live import LiveTranslation
from .roles import LanguageRole, LanguageTeam, Role
from .segments import Origin, SegmentState, SegmentVersion, State

__all__ = [
    "LanguageRole",
    "LanguageTeam",
    "LiveTranslation",
    "Origin",
    "Role",
    "SegmentState",
    "SegmentVersion",
    "State",
]
