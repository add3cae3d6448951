"""The pages of the demo, in the order of the page tree. Facts come from public texts; the rest says it is an example."""

# Parents come before what stands below them: importing registers.
from home.demo.pages import city, networks, participation, fellow, service  # noqa: F401, I001, importing them registers entries
