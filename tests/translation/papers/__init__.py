"""An app for the tests alone: what no real model has, but a city's own model may."""
