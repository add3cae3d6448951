"""Content in quantity, to see how the site does with ten years of it: made by rule, in bulk, and taken away again."""

from .content import Counts, delete, generate

__all__ = ["Counts", "delete", "generate"]
