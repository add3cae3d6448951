"""What is kept of translations, beside what wagtail-localize keeps."""

from .glossary import Term, TermTranslation
from .jobs import Assignment, BulkJob, BulkJobItem, ItemState, Task
from .live import LiveTranslation
from .memory import MemoryUnit
from .roles import LanguageRole, LanguageTeam, Role
from .segments import Origin, SegmentState, SegmentVersion, State
from .sources import MissingWords, SourceState
from .talk import SegmentComment, SegmentNote

__all__ = [
    "Assignment",
    "BulkJob",
    "BulkJobItem",
    "ItemState",
    "LanguageRole",
    "LanguageTeam",
    "LiveTranslation",
    "MemoryUnit",
    "MissingWords",
    "Origin",
    "Role",
    "SegmentComment",
    "SegmentNote",
    "SegmentState",
    "SegmentVersion",
    "SourceState",
    "State",
    "Task",
    "Term",
    "TermTranslation",
]
