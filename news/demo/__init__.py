"""The demo of this app: missions, articles and publications."""

from news.demo import articles, documents, examples, indexes, missions, publications  # noqa: F401, registering entries is what importing them does
