"""References: whatever an editor chooses is stored as the object in the source language and localised when shown.

- ``in_source_language`` limits foreign keys and many-to-many fields;
- ``ReferenceChooserBlock`` and ``SourcePageChooserBlock`` do the same in a StreamField;
- ``SourceChooserViewSet`` and ``SourceSnippetChooserViewSet`` list and search the source language alone;
- ``prepare`` localises all that a page refers to, in a few queries; ``localise`` finds one object's
  translation (in a template: ``{% localised %}``), ``localise_all`` those of several;
- ``usages`` says where an object is used.
"""

from .blocks import ReferenceChooserBlock, SourcePageChooserBlock
from .choosers import SourceChooserViewSet, SourceSnippetChooserViewSet
from .display import localise, localise_all
from .limits import in_source_language, source_of
from .preparing import prepare
from .usage import count_usages, usages

__all__ = [
    "ReferenceChooserBlock",
    "SourceChooserViewSet",
    "SourcePageChooserBlock",
    "SourceSnippetChooserViewSet",
    "count_usages",
    "in_source_language",
    "localise",
    "localise_all",
    "prepare",
    "source_of",
    "usages",
]
