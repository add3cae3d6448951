"""What the news is about, in the words of schema.org; see ``core.linked_data``."""

from urllib.parse import urljoin

from core.linked_data import Reading, Thing, about, file
from home.linked_data import city, in_blocks, organisation, person
from news.models import ArticlePage, MissionPage, PublicationPage


def article(page: ArticlePage | MissionPage, reading: Reading) -> Thing:
    """Return a page as a piece of news."""
    return {
        "@type": "NewsArticle",
        "@id": f"{reading.url}#article",
        "headline": page.title,
        "description": page.lead,
        "inLanguage": reading.language,
        "datePublished": getattr(page, "published_on", None) or page.first_published_at,
        "dateModified": page.last_published_at,
        "author": reading.publisher,
        "publisher": reading.publisher,
        "mainEntityOfPage": {"@id": f"{reading.url}#page"},
        "image": urljoin(reading.url, page.hero_image.file.url) if page.hero_image else "",
    }


@about.register
def _article(page: ArticlePage, reading: Reading) -> list[Thing]:
    themes = [theme.name for theme in reading.all_shown(page.themes.all())]
    places = [city(place) for place in reading.all_shown(page.places.all())]
    return [article(page, reading) | {"keywords": themes, "contentLocation": places}, *in_blocks(page.body, reading)]


@about.register
def _mission(page: MissionPage, reading: Reading) -> list[Thing]:
    journey = {
        "@type": "Event",
        "@id": f"{reading.url}#mission",
        "name": page.title,
        "description": page.lead,
        "startDate": page.starts,
        "endDate": page.ends,
        "location": [city(place) for place in reading.all_shown(step.place for step in page.steps.all())],
        "organizer": [organisation(body) for body in reading.all_shown(page.organisers.all())],
        "performer": [person(head) for head in [reading.shown(page.head)] if head],
        "inLanguage": reading.language,
        "url": reading.url,
    }
    about_it = {"about": {"@id": journey["@id"]}}
    events = [journey] if page.starts else []
    return [article(page, reading) | (about_it if events else {}), *events, *in_blocks(page.body, reading)]


@about.register
def _publication(page: PublicationPage, reading: Reading) -> list[Thing]:
    years = [str(year) for year in (page.covers_from, page.covers_to) if year]
    report = {
        "@type": "Report",
        "name": page.title,
        "description": page.lead,
        "inLanguage": reading.language,
        "datePublished": page.published_on,
        "author": [organisation(body) for body in reading.all_shown(page.authors.all())],
        "temporalCoverage": "/".join(years),
        "about": [theme.name for theme in reading.all_shown(page.themes.all())],
        "encoding": [file(row.document, reading) for row in page.files.all()],
        "url": reading.url,
    }
    return [report, *in_blocks(page.body, reading)]
