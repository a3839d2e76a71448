#!/bin/sh
# Every check and test that CI runs: on SQLite, on PostgreSQL, and in a real Chromium. Nothing is skipped.
#   sh scripts/test.sh                   all of it
#   sh scripts/test.sh tests/store -k x  the checks, and those tests alone
set -eu
. "$(dirname "$0")/_env.sh"

begun=$(date +%s)
install_locked requirements-test.lock
if ! find_chromium; then
    install_package chromium
    find_chromium || stop_with "Chromium is missing. Type: sudo apt-get install -y chromium"
fi

cd "$root"
checks=ok
sh scripts/check || checks=FAILED
tests=ok
sh scripts/with_postgresql.sh "$root/.venv/bin/pytest" -n 2 --dist worksteal -q --durations=10 "$@" || tests=FAILED

say "checks $checks, tests $tests, $(($(date +%s) - begun)) s"
[ "$checks" = ok ] && [ "$tests" = ok ]
