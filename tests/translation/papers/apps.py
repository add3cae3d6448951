from django.apps import AppConfig


class PapersConfig(AppConfig):
    name = "tests.translation.papers"
    label = "papers"
