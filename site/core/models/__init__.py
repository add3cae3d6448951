"""What every page shares."""

from .cache import CacheEntry
from .files import DocumentFile, Picture, Rendition
from .identity import LegalLink, SiteIdentity
from .pages import BasePage
from .unique import UniquePerLocaleMixin

__all__ = [
    "BasePage",
    "CacheEntry",
    "DocumentFile",
    "LegalLink",
    "Picture",
    "Rendition",
    "SiteIdentity",
    "UniquePerLocaleMixin",
]
