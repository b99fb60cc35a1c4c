# nutgraf: build, test, install. `make help` lists what can be asked for.
# Variables: PREFIX DESTDIR CC CFLAGS LDFLAGS, DEV=1 (warnings are errors), SAN=1 (ASan and UBSan, own folder),
# V=1 (show the commands).

VERSION := 0.1.0
PREFIX  ?= /usr/local
CC      := $(if $(filter default,$(origin CC)),gcc,$(CC))
CFLAGS  ?= -O2 -g
PYTHON  ?= /usr/bin/python3

BUILD := build$(if $(SAN),/san)

Q   := $(if $(V),,@)
say = $(if $(V)$(findstring s,$(firstword -$(MAKEFLAGS))),,@printf '  %-4s  %s\n' $1 $2)

# ---- libraries, and the Debian packages that bring them and the tools

# The program loads them when it needs them: include/nutgraf/loader/loader.h. Only tests are linked with them.
LIBRARIES := libxml-2.0 libcurl zlib yaml-0.1 sqlite3 icu-i18n icu-uc gmime-3.0 jansson nettle

DEPS_BUILD := gcc libc6-dev make pkg-config libxml2-dev libcurl4-openssl-dev zlib1g-dev libyaml-dev libsqlite3-dev libicu-dev \
              libgmime-3.0-dev libjansson-dev libcld2-dev nettle-dev
DEPS_TEST  := libcmocka-dev python3 python3-pytest python3-aiosmtpd python3-feedparser python3-lxml newsboat openssl \
              nginx-light faketime mandoc clang clang-tidy clang-format cppcheck libclang-rt-14-dev git
DEPS_BENCH := python3 nginx-light sfeed rss2email ots

# pkg-config is asked when the first object is compiled, not when this file is read: `make deps demo` installs it first.
PKG_CFLAGS = $(eval PKG_CFLAGS := $$(shell pkg-config --cflags $(LIBRARIES)))$(PKG_CFLAGS)
TEST_LIBS  = -lcmocka -Wl,--as-needed $(shell pkg-config --libs $(LIBRARIES)) # what is written is read again with all of it

# ---- flags

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wvla -Wmissing-prototypes -Wstrict-prototypes -Wformat=2 \
            $(if $(DEV),-Werror)
SANITIZE := $(if $(SAN)$(FUZZ),-fsanitize=address -fsanitize=undefined -fno-sanitize-recover=undefined \
            -fno-omit-frame-pointer) $(if $(FUZZ),-fsanitize=fuzzer-no-link)
LANGUAGE := -std=c17 -D_GNU_SOURCE -DNUTGRAF_VERSION='"$(VERSION)"' -DNUTGRAF_PREFIX='"$(PREFIX)"' -Iinclude \
            -include nutgraf/base/banned.h

ALL_CFLAGS  = $(LANGUAGE) $(WARNINGS) $(CFLAGS) -fstack-protector-strong $(SANITIZE) $(PKG_CFLAGS)
ALL_LDFLAGS = $(LDFLAGS) $(SANITIZE)

# ---- what is built

SOURCES      := $(sort $(wildcard src/*/*.c))
MAIN         := src/cli/main.c
OBJECTS      := $(patsubst %.c,$(BUILD)/%.o,$(filter-out $(MAIN),$(SOURCES)))
UNIT_SOURCES := $(sort $(wildcard tests/unit/*/test_*.c))
UNIT_TESTS   := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(UNIT_SOURCES))
HEADERS      := $(sort $(wildcard include/nutgraf/*/*.h src/*/*.h))
C_FILES      := $(SOURCES) $(HEADERS) $(sort $(wildcard tests/unit/*.h tests/unit/*/*.c tests/fuzz/*.c))

.PHONY: all deps deps-bench demo check eval bench check-unit check-e2e lint check-headers check-tidy golden-accept install uninstall clean help
.DELETE_ON_ERROR:
.SECONDARY:
.DEFAULT_GOAL := all

all: $(BUILD)/nutgraf $(BUILD)/libnutgraf.a ## build the program at build/nutgraf and the library at build/libnutgraf.a

# With `deps` among the goals, nothing is compiled before it is done, also under -j.
$(BUILD)/%.o: %.c | $(filter deps,$(MAKECMDGOALS))
	@mkdir -p $(@D)
	$(call say,CC,$@)
	$(Q)$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# The assembler takes the example configuration into the library.
$(BUILD)/src/config/example.o: config/nutgraf.yaml

$(BUILD)/libnutgraf.a: $(OBJECTS)
	@rm -f $@
	$(call say,AR,$@)
	$(Q)$(AR) rcs $@ $^

$(BUILD)/nutgraf: $(BUILD)/$(MAIN:.c=.o) $(BUILD)/libnutgraf.a
	$(call say,LINK,$@)
	$(Q)$(CC) $(ALL_LDFLAGS) -o $@ $^

$(BUILD)/unit/%: $(BUILD)/tests/unit/%.o $(BUILD)/libnutgraf.a
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(Q)$(CC) $(ALL_LDFLAGS) -o $@ $^ $(TEST_LIBS)

-include $(patsubst %.c,$(BUILD)/%.d,$(SOURCES) $(UNIT_SOURCES) $(wildcard tests/fuzz/*.c))

# ---- tools and libraries

# `make deps demo` is for trying it: what only the tests need stays away.
deps: ## install what building and testing needs (Debian, Ubuntu); elsewhere, list it
	@sh tests/lint/install-packages $(DEPS_BUILD) $(if $(filter-out deps demo all,$(MAKECMDGOALS))$(filter deps,$(lastword $(MAKECMDGOALS))),$(DEPS_TEST),python3)

deps-bench: ## install the programs that `make bench` measures against
	@sh tests/lint/install-packages $(DEPS_BENCH)

# ---- trying it

demo: all ## run the main job on seeds/ into build/demo/, with SQLite and a Maildir, and show the digest
	@sh tests/demo/run $(BUILD)/nutgraf $(BUILD)/demo

# ---- tests

check: check-unit check-e2e lint ## build and pass every test

check-unit: $(UNIT_TESTS) ## the unit tests, golden files and properties (cmocka)
	@sh tests/unit/run $(UNIT_TESTS)

check-e2e: all ## the program against real servers on loopback (pytest)
	NUTGRAF=$(CURDIR)/$(BUILD)/nutgraf $(PYTHON) -B -m pytest -p no:cacheprovider -q tests/e2e

eval: all ## score the summarizer on ../shared/eval, where it is there
	@NUTGRAF=$(CURDIR)/$(BUILD)/nutgraf $(PYTHON) -B tests/eval/run.py

# The corpora are replayed by the unit tests. To search on: build/fuzz/bin/fuzz_html -max_total_time=60 -timeout=5 NEW_INPUTS
# tests/fuzz/corpus/html
fuzz: ## build the fuzz targets with clang, libFuzzer and ASan, at build/fuzz/bin/
	@$(MAKE) --no-print-directory BUILD=build/fuzz CC=clang FUZZ=1 \
	    $(patsubst tests/fuzz/%.c,build/fuzz/bin/%,$(wildcard tests/fuzz/fuzz_*.c))

$(BUILD)/bin/fuzz_%: $(BUILD)/tests/fuzz/fuzz_%.o $(BUILD)/libnutgraf.a
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(Q)$(CC) $(ALL_LDFLAGS) -fsanitize=fuzzer -o $@ $^

bench: all ## how fast it is beside sfeed, rss2email and ots, over loopback; no part of check
	@NUTGRAF=$(CURDIR)/$(BUILD)/nutgraf $(PYTHON) -B tests/bench/bench.py

golden-accept: all $(UNIT_TESTS) ## show how golden files would change, and ask before changing them
	@sh tests/golden/accept $(UNIT_TESTS)

lint: check-headers check-tidy ## include rules, format, clang-tidy, cppcheck, man pages
	@$(PYTHON) -B tests/lint/include_rules.py
	clang-format --dry-run -Werror $(C_FILES)
	cppcheck --quiet --std=c11 --enable=warning,performance,portability --inline-suppr --error-exitcode=1 \
	    --suppress=missingIncludeSystem --suppress=nullPointerOutOfMemory -Iinclude -j2 src
	@sh tests/lint/man_pages man/*

# One file at a time, again only when it, a header or the rules changed. What clang-tidy says on stderr is a count of
# what it does not show, unless it fails.
check-tidy: $(patsubst %,$(BUILD)/tidy/%.ok,$(SOURCES))
$(BUILD)/tidy/%.ok: % $(HEADERS) .clang-tidy | $(filter deps,$(MAKECMDGOALS))
	@mkdir -p $(@D)
	@echo clang-tidy $<
	@clang-tidy --quiet $< -- $(LANGUAGE) $(PKG_CFLAGS) 2>$@.log || { cat $@.log >&2; exit 1; }
	@touch $@

# Every header compiles on its own.
check-headers: $(patsubst %,$(BUILD)/headers/%.ok,$(HEADERS))
$(BUILD)/headers/%.ok: % | $(filter deps,$(MAKECMDGOALS))
	@mkdir -p $(@D)
	@$(CC) $(LANGUAGE) $(WARNINGS) $(PKG_CFLAGS) -Wno-unused-macros -fsyntax-only -x c $< && touch $@

# ---- installing

install: all ## install program, manual, example configuration and systemd units (PREFIX, DESTDIR)
	@sh systemd/install '$(DESTDIR)' '$(PREFIX)' $(BUILD)/nutgraf

uninstall: ## remove what install put there
	@sh systemd/install --remove '$(DESTDIR)' '$(PREFIX)'

clean: ## remove build/
	rm -rf build

help: ## this list
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t16
