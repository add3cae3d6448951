# What people type; `make help` lists it. A fresh machine needs Python 3.11 or later, pip and make.
.DEFAULT_GOAL := help
PORT ?= 8000

# uv from the machine, else a copy of our own, which pip fetches (a folder is fine where Debian guards the rest).
OWN_UV := var/uv/bin/uv
UV := $(if $(shell uv --version 2>/dev/null),uv,$(OWN_UV))
# The certificates of the machine, as pip uses them: many an administration's network has its own.
export UV_SYSTEM_CERTS := 1
BIN := .venv/bin
PYTHON := $(BIN)/python
CODE := manage.py site home partnerships news tests docs
# Production settings as `make lint` checks them; nothing connects to this database.
PRODUCTION := env DJANGO_SETTINGS_MODULE=config.settings.production ALLOWED_HOSTS=city.example \
	BASE_URL=https://city.example DATABASE_URL=postgresql://db.example/entente \
	SECRET_KEY=only-checked-never-served-0123456789-abcdefghijklmnopqrstuvwxyz
CATALOGUES := $(wildcard locale/*/LC_MESSAGES/django.po)

.PHONY: help setup run test audit bench lint format messages screenshots gallery reset

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' Makefile

setup: .venv/ready ## install everything the other commands need

$(OWN_UV):
	@echo "Fetching uv…"
	@python3 -m pip install --quiet --disable-pip-version-check --target var/uv uv

.venv/ready: pyproject.toml uv.lock $(CATALOGUES) | $(filter $(OWN_UV),$(UV))
	@echo "Installing into .venv…"
	@$(UV) sync --quiet --locked
	@$(BIN)/pybabel --quiet compile --domain django --directory locale
	@touch $@

run: setup ## set up, load the demo and serve it on PORT (8000)
	@exec env BASE_URL=http://localhost:$(PORT) $(PYTHON) manage.py run_demo --port $(PORT)

test: setup ## run every test, browser journeys too
	@$(PYTHON) -m tests.journeys.browser
	@$(PYTHON) -m tests.proxy
	@$(BIN)/pytest --numprocesses auto --dist loadgroup

# For whoever mends something: ONLY=links,feeds LANGUAGES=fr,ar KINDS=HomePage; KEEP=1 takes the database of the last
# run, AGAIN=1 what it was answered.
audit: setup ## look at every page of the demo from every side, into docs/audit.md
	@PYTHONPATH=site:. $(PYTHON) -m tests.audit.tools
	@$(BIN)/pytest --quiet --no-header tests/audit/programs.py
	@PYTHONPATH=site:. $(PYTHON) -m tests.audit --only="$(ONLY)" --languages="$(LANGUAGES)" --kinds="$(KINDS)" \
		$(if $(KEEP),--keep) $(if $(AGAIN),--keep --again)

lint: setup ## check style, types, layers, migrations, messages and deployment
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djhtml --check site/templates
	$(BIN)/djcss --check site/static/css
	$(BIN)/djlint --quiet --lint site/templates
	$(BIN)/mypy $(CODE)
	PYTHONPATH=site:. $(BIN)/lint-imports
	$(PYTHON) manage.py makemigrations --check --dry-run
	$(BIN)/hadolint Dockerfile
	$(PRODUCTION) $(PYTHON) manage.py check --deploy --fail-level WARNING
	$(PYTHON) manage.py check_messages

format: setup ## format Python, templates and CSS
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	-$(BIN)/djhtml site/templates
	-$(BIN)/djcss site/static/css

messages: setup ## gather what is to be translated into locale/
	$(PYTHON) manage.py makemessages --verbosity=0

# JOBS=1000 sends so many pages to five languages in the background, and measures nothing else.
bench: setup ## measure how fast pages are, into docs/bench.md (REMAKE=1: with new content)
	@PYTHONPATH=site:. $(PYTHON) -m tests.bench$(if $(JOBS),.jobs --pages $(JOBS)) $(if $(REMAKE),--remake)

screenshots: setup ## make the pictures of the guides from the demo
	@PYTHONPATH=. $(PYTHON) docs/screenshots.py

gallery: setup ## make the pictures of the public pages, and docs/gallery.md
	@PYTHONPATH=. $(PYTHON) docs/gallery.py

reset: setup ## forget the development database and media
	@PYTHONPATH=site $(PYTHON) -m config.reset
