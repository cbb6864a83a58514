# Two commands for a newcomer: `make demo` decides a real household before and after April 2024, `make test` runs the tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PEERS := build/peers
PEERS_BENCHMARK := tests/benchmarks/benchmark_peers.py

.PHONY: demo test lint serve curves docs screenshots benchmark benchmark-peers clean

demo: $(VENV)/core
	@$(BIN)/openfisca-kela decide examples/heikki_before.yaml --language en
	@echo
	@$(BIN)/openfisca-kela decide examples/heikki_after.yaml --language en

test: $(VENV)/dev
	$(BIN)/openfisca test --country-package openfisca_kela --in-parallel --num-workers $$(getconf _NPROCESSORS_ONLN) tests/*/*.yaml
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

lint: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/yamllint --strict .

serve: $(VENV)/core
	$(BIN)/openfisca-kela serve

# The tables and pictures of docs/budget_curves.md.
curves: $(VENV)/dev
	$(BIN)/python tests/budget_curves.py

docs: $(VENV)/dev
	$(BIN)/sphinx-build -W --keep-going -b html docs docs/_build/html

# Pictures of the pages in docs/screenshots, drawn in the system's Chromium; SHOTS="value change" draws some of them.
screenshots: $(VENV)/dev
	$(BIN)/python tests/screenshots.py $(SHOTS)

benchmark: $(VENV)/dev
	@rm -f build/benchmarks.md
	BENCHMARK_TABLE=build/benchmarks.md $(BIN)/python -m pytest \
	  $(filter-out $(PEERS_BENCHMARK),$(wildcard tests/benchmarks/benchmark_*.py)) -s; \
	  status=$$?; cat build/benchmarks.md; exit $$status

# Models of other countries, each in an environment of its own.
benchmark-peers: $(VENV)/dev $(PEERS)/france/made $(PEERS)/germany/made
	@rm -f build/benchmarks_peers.md
	BENCHMARK_TABLE=build/benchmarks_peers.md $(BIN)/python -m pytest $(PEERS_BENCHMARK) -s; \
	  status=$$?; cat build/benchmarks_peers.md; exit $$status

$(PEERS)/france/made: PEER = openfisca-france==176.1.8
$(PEERS)/germany/made: PEER = gettsim==1.3.1
$(PEERS)/%/made:
	$(PYTHON) -m venv $(@D)
	$(@D)/bin/python -m pip install --quiet --disable-pip-version-check $(PEER)
	@touch $@

clean:
	rm -rf $(VENV) build dist *.egg-info docs/_build

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/core: setup.py | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/dev: setup.py | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $@ $(VENV)/core
