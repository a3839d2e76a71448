#!/bin/sh
# The long checks in full, of which the suite holds a short sample. Takes about half an hour on 2 cores; prints a table for docs/measured.md.
#   sh scripts/endurance.sh          100 rounds of each fault, on both databases
#   sh scripts/endurance.sh 5        5 rounds, to see that it works
#   sh scripts/endurance.sh 100 file 100 rounds of the faults whose name holds a word
set -eu
. "$(dirname "$0")/_env.sh"

install_locked requirements-test.lock
cd "$root"
exec sh scripts/with_postgresql.sh "$python" -m tests.endurance "${1:-100}" "${2:-}"
