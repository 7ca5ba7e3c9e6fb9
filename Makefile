# One word for each thing a person does. `make` alone lists them.
.PHONY: help run test test-deploy release verify-release check simulate vectors bench lock vendor page screenshots commands clean
.DEFAULT_GOAL := help

PYTHON ?= python3
BIN := .venv/bin
TOOLS := client/tooling/node_modules/.installed
unexport PYTHONDONTWRITEBYTECODE # or each of the hundreds of processes that tests start would compile this tree again

help: ## list these targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: .venv/.run ## try everything on this machine: be the source in a browser, be the reviewer in a terminal. Other ports: make run ARGS="--public HOST:PORT --reviewers HOST:PORT"
	@$(BIN)/knothole demo $(ARGS)

# Three workers, also on two cores: who waits for a browser leaves them to others (docs/adr/0047).
test: .venv/.dev ## every test, on real browsers; installs Debian packages when it may
	@tests/tools/install-debian
	@$(MAKE) --no-print-directory $(TOOLS)
	node --test --test-concurrency=2 tests/web/*.test.js
	$(BIN)/pytest --numprocesses 3 --dist loadfile --no-loadscope-reorder

test-deploy: .venv/.dev $(TOOLS) ## from empty Debian 12 and 13 to a message, a reply and an upgrade, through a private Tor network, and in containers; needs root
	@tests/tools/install-debian tor mmdebstrap iproute2 lintian firefox-esr ansible-core ansible-lint podman buildah crun diffoscope-minimal disorderfs faketime desktop-file-utils appstream
	$(BIN)/python -m tests.deploy $(or $(RELEASES),bookworm trixie)

release: .venv/.dev ## build a release of the last commit twice, compare, and put it into var/release (docs/releasing.md)
	deploy/release $(or $(RELEASE),var/release)

verify-release: .venv/.dev ## whether the release in a folder is what this tree gives: make verify-release RELEASE=FOLDER
	deploy/release --verify $(or $(RELEASE),var/release)

check: .venv/.dev $(TOOLS) ## linters, types, who may import whom, words, generated files, what other programs say of deploy/; installs Debian packages when it may
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	client/tooling/node_modules/.bin/biome ci --error-on-warnings
	client/tooling/node_modules/.bin/tsc -p client/tooling
	client/tooling/node_modules/.bin/tsc -p client/tooling/tsconfig.tests.json
	node client/tooling/vendor.mjs --check
	node client/tooling/page.mjs --check
	tests/tools/check-tree
	$(BIN)/python -m tests.tools.commands --check
	@tests/tools/install-debian --check
	$(BIN)/hadolint --no-color deploy/container/Containerfile
	$(BIN)/pytest --quiet tests/deploy/test_units.py

simulate: .venv/.dev ## weeks of a whole desk with an adversary, a seed each: make simulate SEEDS=1-1000
	$(BIN)/python -m tests.simulation $(or $(SEEDS),1-100)

vectors: .venv/.dev ## write the test vectors that changed
	$(BIN)/python -m tests.vectors.generate

bench: .venv/.dev $(TOOLS) ## measure, in about twenty minutes; prints, and never passes or fails. One part: .venv/bin/python -m tests.bench load (or ticks, in two hours, seeds, in some hours, slow, in half an hour, or shown: what must be reached)
	@tests/tools/install-debian
	@tests/tools/install-debian wrk
	$(BIN)/python -m tests.bench

screenshots: .venv/.dev $(TOOLS) ## pictures of the page and of the reviewers' window for README and docs
	@tests/tools/install-debian
	$(BIN)/python -m tests.tools.screenshots
	$(BIN)/python -m tests.tools.window_pictures

lock: ## resolve the dependencies again, with hashes
	requirements/lock

vendor: $(TOOLS) ## rebuild client/web/vendor from the locked npm packages
	node client/tooling/vendor.mjs

page: $(TOOLS) ## join client/web into the files that are served, client/served
	node client/tooling/page.mjs

commands: .venv/.dev ## write docs/commands.md and the man pages, from the commands themselves
	$(BIN)/python -m tests.tools.commands

clean: ## remove what make built, and the demonstration
	rm -rf .venv client/tooling/node_modules var

# .run has what running needs, .dev also what developing needs; both install this tree as it is.
.venv/.run .venv/.dev: .venv/.%: requirements/%.txt pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "There is no $(PYTHON) here: install Python 3.11 or later, or name it with PYTHON=/path/to/python3." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$(PYTHON) is older than Python 3.11: install a later one, or name it with PYTHON=/path/to/python3." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python's venv is missing here: on Debian and Ubuntu, apt install python3-venv." >&2; exit 1; }
	$(PYTHON) -m venv .venv
	@echo "Fetching and checking the libraries: a minute or two, the first time."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $< || { echo "The packages of $< could not be fetched: this needs a network, or pip set up for a mirror." >&2; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(TOOLS): client/tooling/package-lock.json
	npm ci --prefix client/tooling --no-audit --no-fund --ignore-scripts
	@touch $@
