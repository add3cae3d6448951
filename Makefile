# What people type. `make help` lists it.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PORT ?= 8000
export PORT

# uv from the machine, else a private copy that pip fetches.
UV := $(shell command -v uv 2>/dev/null || echo var/uv/bin/uv)
# gettext comes with a wheel, so that every machine extracts messages alike.
GETTEXT = PATH="$$PWD/$$(echo .venv/lib/python3*/site-packages/cmeel.prefix)/bin:$$PATH" \
	LD_LIBRARY_PATH="$$PWD/$$(echo .venv/lib/python3*/site-packages/cmeel.prefix)/lib"
RUN := $(UV) run --no-sync
PYTHON := $(RUN) python
CODE := manage.py site home tests

.PHONY: help setup run test lint format messages reset

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/ready ## install everything the other commands need

var/uv/bin/uv:
	@python3 -m pip install --quiet --disable-pip-version-check --target var/uv uv

.venv/ready: pyproject.toml uv.lock locale/*/LC_MESSAGES/django.po | $(UV)
	@$(UV) sync --quiet --locked
	@$(RUN) pybabel --quiet compile --domain django --directory locale
	@touch $@

run: setup ## set up, load the demo and serve it on PORT (8000)
	@$(PYTHON) manage.py demo

test: setup ## run every test, browser journeys too
	@$(PYTHON) -m tests.journeys.browser
	@$(RUN) pytest --numprocesses=auto

lint: setup ## check style, types, contracts, migrations, messages and deployment
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	$(RUN) djhtml --check site/templates
	$(RUN) djcss --check site/static/css
	$(RUN) mypy $(CODE)
	$(RUN) lint-imports
	$(PYTHON) manage.py makemigrations --check --dry-run
	$(GETTEXT) $(PYTHON) manage.py checkmessages
	$(RUN) hadolint Dockerfile
	SECRET_KEY=$$($(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(64))') DATABASE_URL=postgresql://localhost/entente \
		ALLOWED_HOSTS=example.org BASE_URL=https://example.org DJANGO_SETTINGS_MODULE=config.settings.production \
		$(PYTHON) manage.py check --deploy --fail-level WARNING

format: setup ## format Python, templates and CSS
	$(RUN) ruff check --fix .
	$(RUN) ruff format .
	-$(RUN) djhtml site/templates
	-$(RUN) djcss site/static/css

messages: setup ## gather what is to be translated into locale/
	$(GETTEXT) $(PYTHON) manage.py makemessages --all --no-obsolete --no-wrap --ignore '.venv/*' --ignore 'var/*' --ignore 'tests/*'

reset: ## forget the development database and media
	$(PYTHON) manage.py resetdemo
