"""Words that no panel shows: the engine counts them as missing for ever (row 18 of what it gets wrong)."""

from collections.abc import Iterator

from django.apps import apps
from django.conf import settings

from translation.checks import check_panels

from .finding import Finding


def fields_without_panel() -> Iterator[Finding]:
    """Find the words of the project's models that nobody can write. Only whoever changes the code can mend that."""
    for config in apps.get_app_configs():
        if config.name in settings.PROJECT_APPS:
            for model in config.get_models():
                for problem in check_panels(model):
                    yield Finding(f"{problem.obj._meta.label}: {problem.msg}", str(problem.hint))
