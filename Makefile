# Everything a person types. `make` alone lists the targets.
# The only requirements are make and Python 3.11–3.13; the rest is installed into .venv.

PORT ?= 8501
# One more than there are cores: while a test waits, another has its core.
JOBS ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)
REDIGERA ?= $(ARSHJULET_REDIGERA)
VENV := .venv
PYTHON := $(VENV)/bin/python
CODE := app.py pages components data deploy tests bench

# What is compiled is kept: tests start many processes of the same modules.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run build fetch test test-all check format bench redogorelse sbom audit pins clean

help: ## Visa den här listan
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

run: $(VENV)/.run ## Starta Årshjulet på http://127.0.0.1:8501 (PORT=… annan port, REDIGERA=lokalt för att skriva)
	@$(PYTHON) -m data.build --if-missing
	@ARSHJULET_REDIGERA="$(REDIGERA)" $(PYTHON) -m streamlit run app.py \
		--server.address 127.0.0.1 --server.port $(PORT) --server.headless true

build: $(VENV)/.run ## Bygg en ny utgåva (FROM=mapp läser in utgivares filer)
	@$(PYTHON) -m data.build $(if $(FROM),--from "$(FROM)")

fetch: $(VENV)/.run ## Hämta nya uppgifter från utgivarna och bygg en utgåva (LAN=04 ett län, ARGS=--dry-run säg bara vad)
	@$(PYTHON) -m data.fetch $(if $(LAN),--lan $(LAN)) $(ARGS) || test $$? = 1
	@$(PYTHON) -m data.build

test: $(VENV)/.test ## Kör testerna (ARGS=… skickas till pytest)
	@sh deploy/programs.sh chromium java postgresql nginx systemd
	$(PYTHON) -m pytest -n $(JOBS) --maxprocesses 4 --dist worksteal $(ARGS)

test-all: override ARGS += -m "sweep or not sweep"
test-all: test ## Kör också varje kombination av det som testerna annars turas om med

check: $(VENV)/.test ## Granska stil, format och typer
	$(PYTHON) -m ruff check $(CODE)
	$(PYTHON) -m ruff format --check $(CODE)
	$(PYTHON) -m mypy $(CODE)

format: $(VENV)/.test ## Rätta stil och format
	$(PYTHON) -m ruff check --fix $(CODE)
	$(PYTHON) -m ruff format $(CODE)

bench: $(VENV)/.test ## Mät mot gränserna: vad som syns först, omritning, presentation, lätta sidor, många på en gång, första besök, bygge
	@sh deploy/programs.sh chromium
	@broken=0; for what in glance search rerun present light held plan answering heavy killed load national first_load lia_page build lia; do \
		$(PYTHON) -m bench.$$what || broken=1; \
	done; exit $$broken

redogorelse: $(VENV)/.test ## Kör tillgänglighetsproven och skriv resultatet till tillgänglighetsredogörelsen
	@sh deploy/programs.sh chromium
	$(PYTHON) -m pytest -p tests.accessibility -m "accessibility and (sweep or not sweep)" -n $(JOBS) --maxprocesses 4 tests/browser

sbom: $(VENV)/.test ## Skriv vad som är inbyggt: sbom.cdx.json (CycloneDX) och licenser.md
	@$(PYTHON) deploy/sbom.py .

audit: $(VENV)/.test ## Fråga om kända fel i de låsta paketen (kräver att databasen nås)
	@$(PYTHON) -m pip_audit --strict --disable-pip --requirement requirements.txt || { \
		echo "Ett paket har ett känt fel (se ovan), eller så kan databasen inte svara på allt." >&2; exit 1; }

pins: ## Lås beroendena på nytt (för den som förvaltar; kräver uv)
	uv pip compile --universal --python-version 3.11 --upgrade --generate-hashes --no-header -o requirements.txt requirements.in
	uv pip compile --universal --python-version 3.11 --upgrade --generate-hashes --no-header -o requirements-dev.txt requirements-dev.in

clean: ## Ta bort det som går att göra om (utgåvorna i var/ blir kvar)
	rm -rf $(VENV) .pytest_cache .ruff_cache .mypy_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +

# Stamps: a second `make run` installs nothing.
$(VENV)/.run: requirements.txt
	@sh deploy/install.sh $(VENV) requirements.txt
	@touch $@

$(VENV)/.test: requirements.txt requirements-dev.txt
	@sh deploy/install.sh $(VENV) requirements.txt requirements-dev.txt
	@touch $(VENV)/.run $@
