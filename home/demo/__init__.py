"""The demo of this app: Nantes Métropole, and Nice Côte d'Azur as a fellow metropolis."""

from home.demo import directory, facts, pages, pictures  # noqa: F401, registering entries is what importing them does
