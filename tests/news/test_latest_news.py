"""The newest entries on the home page."""

from news.listing import latest_below, news_below
from tests.home.helpers import body, queries


def test_the_newest_come_first_and_no_more_than_asked_for(index, news):
    news.article("Vœux", "2024-01-15")
    news.mission("Québec", "2024-05-24", "2024-05-31")
    news.publication("Étude", "2021-06-15")
    news.mission("Sans date")
    assert [entry.title for entry in latest_below(index, 2)] == ["Québec", "Vœux"]
    assert latest_below(index, 9) == news_below(index)


def test_the_home_page_shows_the_newest_with_the_way_to_all(client, home, index, news):
    for number in range(1, 6):
        news.article(f"Article {number}", f"2024-01-0{number}")
    home.highlights = body(("latest_news", {"title": "À la une", "page": index.pk}))
    home.save_revision().publish()
    html = client.get(home.url).content.decode()
    assert "<h2>À la une</h2>" in html
    assert "Article 5" in html
    assert "Article 1" not in html
    assert f'href="{index.url}"' in html
    before = queries(client, home)
    news.article("Article 6", "2024-02-01")
    assert queries(client, home) == before


def test_a_home_page_whose_list_is_not_in_its_language_shows_none_of_it(client, home, english_home, index, news):
    news.article("Article", "2024-01-01")
    english_home.highlights = body(("latest_news", {"title": "News", "page": index.pk}))
    english_home.save_revision().publish()
    html = client.get(english_home.url).content.decode()
    assert "News" not in html
    assert "Article" not in html
