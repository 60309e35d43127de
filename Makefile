# Leerkring. `make` shows what there is.
PYTHON ?= python3
PORT ?= 8000
JOBS ?= 3
RUN = .venv/bin/python
# Where this is set, each of the many processes compiles everything once more, and starts in twice the time.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help env demo test lint bench relevance messages lock clean

help: ## show these lines
	@sed -n 's/^\([a-z]*\):.*## /  make \1|/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "%-16s %s\n", $$1, $$2}'

env: ## make the environment in .venv from the hashed lock
	@$(PYTHON) site/leerkring/operations/install.py
	@$(RUN) manage.py messages compile --quiet

demo: env ## everything on one machine, with the library and demo people, at PORT (8000)
	@SITE_URL=http://localhost:$(PORT) $(RUN) manage.py demo --port $(PORT)

test: env ## all tests on the embedded defaults
	@$(RUN) -m pytest -n $(JOBS) --dist worksteal

lint: env ## ruff, mypy, templates, migrations, translations
	@$(RUN) -m ruff check .
	@$(RUN) -m ruff format --check .
	@$(RUN) -m mypy
	@$(RUN) -m djlint --quiet --lint templates
	@$(RUN) manage.py makemigrations --check --dry-run --settings leerkring.settings.test
	@$(RUN) manage.py messages check

bench: env ## speeds, as ratios against baselines in the same run
	@$(RUN) -m tests.bench
	@$(RUN) -m tests.bench.chat

relevance: env ## how well search answers judged queries, per class and engine
	@$(RUN) -m tests.search.relevance

messages: env ## find new texts and add them to the catalogue of translations
	@$(RUN) manage.py messages update

lock: env ## renew requirements.lock from pyproject.toml
	@.venv/bin/uv pip compile -q --python-version 3.11 --universal --generate-hashes --no-emit-index-url \
		--no-emit-find-links --group dev -o requirements.lock pyproject.toml

clean: ## remove the environment and all data of the demo
	rm -rf .venv var
