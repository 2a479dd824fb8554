# The verbs of the project; each is a line or two. `make demo` and `make test` are all that a newcomer needs.
SHELL := /bin/bash
BUILD := .build/debug
DEMO := .kefu/demo

.PHONY: demo test setup build run check format golden benchmark evaluate clean

## Sets up what is missing, builds, trains, and serves the demonstration shop.
demo: setup
	swift build -c release --product kefu
	.build/release/kefu serve Examples/Shop --data $(DEMO) --port 8080 --shop-port 8081

## Sets up what is missing, builds once, and runs all tests.
test:
	Scripts/setup --with tests,second-encoder
	swift build --build-tests
	Scripts/test

setup:
	Scripts/setup

build:
	swift build

run: build
	$(BUILD)/kefu serve Examples/Shop --data $(DEMO) --port 8080 --shop-port 8081

## What a change must pass: form, warnings, undeclared imports, tests.
check:
	swift format lint --strict --parallel --recursive Sources Tests Package.swift
	swift build --explicit-target-dependency-import-check error --build-tests
	$(MAKE) test

format:
	swift format --in-place --parallel --recursive Sources Tests Package.swift

## Rewrites the golden files; read the difference like code.
golden: build
	KEFU_GOLDEN=1 swift test --filter Golden

benchmark:
	swift build -c release --product kefu
	Benchmarks/run
	Benchmarks/understanding
	Benchmarks/workforce
	Benchmarks/import

evaluate:
	swift build -c release --product kefu
	Evaluations/run
	Evaluations/suggestions
	Evaluations/several-intents
	Evaluations/workforce
	Evaluations/forecasts
	Evaluations/shop-answers

clean:
	rm -rf .build $(DEMO)
