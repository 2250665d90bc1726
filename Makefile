# Everything between a bare machine and a running, tested system. The work is done by skript/.
.PHONY: demo test test-lang las stada

demo: ## A running example: environment, database, Sunnerbo 2022, server and worker
	@skript/demo

test: ## The whole suite, on SQLite and on PostgreSQL, with the browser journeys
	@skript/prov

test-lang: ## The long runs: more generated cases, every journey on both engines
	@skript/prov lang

las: ## Lock the dependencies again (needs uv)
	@skript/las

stada: ## Remove what tests and tools leave behind; the demo's data stays
	rm -rf .test .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage* htmlcov
