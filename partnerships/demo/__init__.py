"""The demo of this app: the partners of Nantes Métropole, and a programme of Nice Côte d’Azur."""

from partnerships.demo import (  # noqa: F401, registering entries is what importing them does
    africa_asia,
    americas_oceania,
    canada,
    documents,
    europe,
    fellow,
    indexes,
    recommendations,
)
