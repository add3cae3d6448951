"""What every page shares."""

from .files import DocumentFile, Picture, Rendition
from .identity import LegalLink, SiteIdentity
from .pages import BasePage

__all__ = ["BasePage", "DocumentFile", "LegalLink", "Picture", "Rendition", "SiteIdentity"]
