# 常用：
#   make demo   装好所需的一切，生成一套样例，并告诉你打开哪个文件
#   make test   运行全部检查（缺的程序和字体，以 root 身份在 Debian 一类系统上会自动安装）
# 其他：
#   make fast   只运行不需要 LibreOffice 和 OOXML 校验器的测试
#   make lint   检查写法和依赖方向
#   make types  检查类型
#   make bench  与同类程序比速度（另建环境，约五分钟）
#   make clean  删除生成的文件和虚拟环境
# 指定 Python：make demo PYTHON=python3.12（需 3.11 或更高版本）

PYTHON ?= python3
BIN := .venv/bin
PINNED := pyproject.toml constraints.txt tools/venv.sh

.PHONY: demo test fast lint types bench clean

demo: .venv/ready-to-use
	@$(BIN)/docgen demo

test: .venv/ready-to-test
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh tools/test.sh

fast: .venv/ready-to-test
	@$(BIN)/python -m pytest -n auto --dist loadfile -m "not office and not validator"

lint: .venv/ready-to-test
	@$(BIN)/ruff check .
	@$(BIN)/lint-imports

types: .venv/ready-to-test
	@$(BIN)/mypy

bench:
	@sh benchmarks/run.sh

clean:
	@rm -rf .venv .cache node_modules dist build .pytest_cache .mypy_cache .ruff_cache \
		.hypothesis .import_linter_cache
	@find src tests -name __pycache__ -prune -exec rm -rf {} +
	@echo "已删除虚拟环境和临时文件；output 里的文书没有动。"

.venv/ready-to-use: $(PINNED)
	@sh tools/venv.sh "$(PYTHON)" . $@

.venv/ready-to-test: $(PINNED)
	@sh tools/venv.sh "$(PYTHON)" ".[dev]" $@
