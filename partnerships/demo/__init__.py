"""The demo of this app: the partners of Nantes Métropole, and a programme of Nice Côte d’Azur."""

from partnerships.demo import africa_asia, americas_oceania, canada, documents, europe, fellow, indexes  # noqa: F401, registering entries is what importing them does
