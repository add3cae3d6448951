"""What is kept of translations, beside what wagtail-localize keeps."""

from .live import LiveTranslation
from .segments import Origin, SegmentState, SegmentVersion, State

__all__ = ["LiveTranslation", "Origin", "SegmentState", "SegmentVersion", "State"]
