# make run    opens the till with a demo shop; where there is no screen, sells offscreen and tells
# make test   everything that has to hold before a change lands
# make explore   tries the laws on examples that nobody tried before
# make hooks  lets git check format and lint at every commit of this clone
# make format formats the code and repairs what lint can repair
# make translations   finds the texts of the screen anew, and makes what the program loads
# make lock   writes packaging/requirements.lock anew; UPGRADE=--upgrade takes the newest versions

PYTHON ?= python3
LAWS = $(shell git grep -l hypothesis -- 'tests/**/test_*.py')
BIN := .venv/bin
STAMP := .venv/.installed

ifeq ($(DISPLAY)$(WAYLAND_DISPLAY),)
DEMO := demo --headless
else
DEMO := demo
endif

.PHONY: run test explore hooks format translations lock system-run system-test
.NOTPARALLEL:

run: system-run $(STAMP)
	@$(BIN)/tillit $(DEMO)

test: system-test $(STAMP)
	@$(BIN)/python packaging/check.py

explore: system-test $(STAMP)
	@$(BIN)/pytest --hypothesis-profile=exploring --numprocesses=auto $(LAWS)

hooks:
	git config core.hooksPath packaging/hooks

format: system-run $(STAMP)
	@$(BIN)/ruff format
	@$(BIN)/ruff check --fix

translations: system-run $(STAMP)
	@$(BIN)/python packaging/translations.py

lock: system-run $(STAMP)
	$(BIN)/uv pip compile --no-config --universal --python-version 3.11 --fork-strategy fewest \
		--generate-hashes --no-annotate --no-emit-index-url --extra dev --quiet $(UPGRADE) \
		--custom-compile-command 'make lock' --output-file packaging/requirements.lock \
		pyproject.toml

system-run system-test: system-%:
	@PYTHON=$(PYTHON) packaging/system-packages $*

$(STAMP): packaging/requirements.lock pyproject.toml
	@test -x $(BIN)/pip || { rm -rf .venv && $(PYTHON) -m venv .venv; }
	@echo "Installing the libraries of packaging/requirements.lock into .venv"
	@$(BIN)/pip --disable-pip-version-check install --quiet --require-hashes --no-deps \
		--requirement packaging/requirements.lock
	@$(BIN)/pip --disable-pip-version-check install --quiet --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q pos_app
	@touch $@
