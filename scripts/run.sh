#!/bin/sh
# From nothing to a running site: installs, makes the demo under var/ and out/, and serves it on http://127.0.0.1:8000.
#   sh scripts/run.sh              serves until Ctrl-C; a second start reuses what is there
#   sh scripts/run.sh --no-serve   stops before that
set -eu
. "$(dirname "$0")/_env.sh"

serve=yes
for word in "$@"; do
    case $word in
        --no-serve) serve=no ;;
        *) stop_with "unknown option $word. Use: sh scripts/run.sh [--no-serve]" ;;
    esac
done

install_locked requirements.lock
cd "$root"
jobmatch="$root/.venv/bin/jobmatch"
JOBMATCH_DATA_DIR=${JOBMATCH_DATA_DIR:-$root/var}
export JOBMATCH_DATA_DIR

"$jobmatch" demo --out "$root/out"
[ "$serve" = yes ] || exit 0

# The demo has keys and a day of its own, and keeps them beside its database.
set -a
. "$JOBMATCH_DATA_DIR/demo.env"
set +a

# Two processes beside each other: the scheduler that does the due work, and the pages. Ctrl-C ends both.
"$jobmatch" scheduler &
scheduler=$!
"$jobmatch" serve &
site=$!

stop_both() {
    trap - EXIT INT TERM HUP
    kill -TERM "$scheduler" "$site" 2>/dev/null || true
    wait "$scheduler" "$site" 2>/dev/null || true
}
trap stop_both EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
wait "$site"
