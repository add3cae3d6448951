"""What the tests of facts do to pages and snippets."""

from typing import Any

from wagtail_localize.models import String, StringTranslation, Translation, TranslationContext

from home.models import RankFact


def put_words(translation: Translation, path: str, text: str) -> None:
    """Store a translated string, as the engine's editor does."""
    context = TranslationContext.objects.get(object_id=translation.source.object_id, path=path)
    string = String.objects.get(segments__source=translation.source, segments__context=context)
    StringTranslation.objects.update_or_create(
        translation_of=string, context=context, locale=translation.target_locale, defaults={"data": text}
    )


def publish(source: Any, **values: Any) -> Any:
    """Change fields of a page or snippet and publish it, as the editor does; return it as it then is."""
    draft = source.get_latest_revision_as_object()
    for name, value in values.items():
        setattr(draft, name, value)
    draft.save_revision().publish()
    return type(source).objects.get(pk=source.pk)


def again(instance: Any) -> Any:
    """Return an object as the database now has it, nothing cached."""
    return type(instance).objects.get(pk=instance.pk)


def rank_fact(**fields: Any) -> RankFact:
    """A rank fact as it may be published: with a year and a source."""
    source = {"year": 2020, "source_name": "Insee", "source_url": "https://example.org/rang"}
    return RankFact(**source | fields)
