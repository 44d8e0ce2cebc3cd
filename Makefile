# The commands of the project. Each does all the set-up that it needs; a second run is quick.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= python3
# The folder that holds the labelled coverage and its scorers. Where it is absent, the scores are not held to their floors.
MEASURES ?= ../shared
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: help
help:  ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

.PHONY: verify
verify: $(VENV)/.installed  ## check the founding articles in seeds/ (finding something is success)
	@$(BIN)/dealcheck verify seeds || test $$? -eq 1

.PHONY: test
test: $(VENV)/.dev  ## every check: format, lint, types, layers, tests, docs, scores
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	DEALCHECK_MEASURES="$(abspath $(MEASURES))" $(BIN)/pytest --quiet --numprocesses auto

.PHONY: update
update: $(VENV)/.dev  ## rewrite the corpus' expectations and the generated docs, for review
	$(BIN)/pytest --quiet --update-corpus -k "test_case or console_example" tests/test_corpus.py tests/test_docs.py
	PYTHONPATH=tests $(BIN)/python tools/reference.py
	$(BIN)/python tools/pictures.py

.PHONY: new-rule
new-rule: $(VENV)/.dev  ## CODE=DC109 NAME=stake-of-whom: write a rule's file and its cases
	$(BIN)/python tools/new_rule.py "$(CODE)" "$(NAME)"

.PHONY: pictures
pictures: $(VENV)/.dev  ## draw the pictures of the terminal and of the page
	$(BIN)/python tools/pictures.py
	$(BIN)/python tools/page_pictures.py "$(MEASURES)/corpus"

.PHONY: gate
gate: $(VENV)/.dev  ## take the scores and raise their floors to them
	$(BIN)/python tools/gate.py "$(MEASURES)" --raise

.PHONY: bench
bench: $(VENV)/.dev  ## measure speed, start-up and memory; PEERS=PYTHON: others too; SCALE=1: an hour of it
	$(BIN)/python benchmarks/table.py $(if $(PEERS),--peers "$(PEERS)") $(if $(SCALE),--scale)

.PHONY: clean
clean:  ## throw away the environment and every cache
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(BIN)/python:
	@command -v $(PYTHON) >/dev/null || { \
	    echo "$(PYTHON) is not installed. On Debian: apt-get install python3 python3-venv" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	    echo "dealcheck needs Python 3.11 or later; choose one with: make PYTHON=python3.12 ..." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	    echo "$(PYTHON) has no venv. On Debian: apt-get install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(PIP) --editable .
	@$(BIN)/python -m compileall -q src  # as pip does for what it copies: else the first run pays for it, or every one
	@touch $@

$(VENV)/.dev: pyproject.toml | $(BIN)/python
	$(PIP) --editable '.[dev]'
	@$(BIN)/python -m compileall -q src
	@touch $@ $(VENV)/.installed
