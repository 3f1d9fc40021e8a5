# Every target installs what it needs the first time; after that it starts at once.

BIN := .venv/bin
READY_TO_BUILD := .venv/ready-to-build
READY_TO_TEST := .venv/ready-to-test
INSTALL := .ci/install.sh .ci/venv.sh .ci/constraints.txt .ci/requirements.txt pyproject.toml

# extra words for the command: make test ARGS="-k links", make bench ARGS="--projects 5000"
ARGS ?=

# what Python and the templates are compiled to is kept: without it each command compiles all of them anew
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help site serve test quick check layout accept bench lowest lock clean browser

help: ## show this list
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-14s %s\n", $$1, $$2 }'

site: $(READY_TO_BUILD) ## build the example site into site/
	@echo "Building the site ..."
	@$(BIN)/ambitieweb build $(ARGS)
	@echo "Done. Open site/index.html in a browser."

serve: $(READY_TO_BUILD) ## show the site on this computer and rebuild it at every change
	@$(BIN)/ambitieweb serve $(ARGS)

test: $(READY_TO_TEST) browser ## run all tests, in a real browser too
	@echo "Running the tests ..."
	@$(BIN)/python -m pytest $(ARGS)

quick: $(READY_TO_TEST) ## run the tests that need no browser and no whole builds, within a minute
	@$(BIN)/python -m pytest -m "not slow" $(ARGS)

check: $(READY_TO_TEST) ## style, types, stylesheets and scripts, and whether generated files are up to date
	@echo "Checking style ..."
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@echo "Checking types ..."
	@$(BIN)/mypy
	@echo "Checking stylesheets and scripts ..."
	@cd tests && ../$(BIN)/python -m node.install && ../$(BIN)/python -m node.check
	@echo "Checking whether generated files are up to date ..."
	@$(BIN)/python -m ambitieweb.generated --check

layout: $(READY_TO_TEST) ## lay out Python, stylesheets and scripts as `make check` wants them
	@$(BIN)/ruff format
	@cd tests && ../$(BIN)/python -m node.install && ../$(BIN)/python -m node.check --write

accept: $(READY_TO_TEST) ## write generated and expected files anew; look at the difference before you commit
	@echo "Writing generated files ..."
	@$(BIN)/python -m ambitieweb.generated
	@echo "Writing the expected files of the tests ..."
	@ACCEPT=1 $(BIN)/python -m pytest -m golden --numprocesses=0 $(ARGS)

bench: $(READY_TO_TEST) ## measure build time and memory against plain mkdocs-material and bare Hugo, and what an edit and a check cost
	@cd tests && ../$(BIN)/python -m bench.run $(ARGS)

lowest: $(READY_TO_TEST) ## build the example site with the lowest versions that pyproject.toml allows, and compare
	@cd tests && ../$(BIN)/python -m versions.lowest

lock: ## write the lists of packages in .ci/ anew, with their newest and lowest versions
	@echo "Looking for the versions of all packages (about a minute) ..."
	@sh .ci/lock.sh

clean: ## remove everything that was made here: .venv, site and caches
	@rm -rf .venv site dist .hypothesis .mypy_cache .pytest_cache .ruff_cache .cache
	@find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

browser: $(READY_TO_TEST)
	@cd tests && ../$(BIN)/python -m browser.install && ../$(BIN)/python -m node.install

$(READY_TO_BUILD): $(INSTALL)
	@sh .ci/install.sh
	@touch $@

$(READY_TO_TEST): $(INSTALL)
	@sh .ci/install.sh dev
	@touch $(READY_TO_BUILD) $@
