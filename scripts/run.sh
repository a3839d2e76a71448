#!/bin/sh
# From nothing to a running site: installs, makes the demo under var/ and out/, and serves it on http://127.0.0.1:8000.
#   sh scripts/run.sh              serves until Ctrl-C
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
"$python" -m jobmatch demo

[ "$serve" = yes ] || exit 0

# Two processes beside each other: pages, and the scheduler that does the due work. Ctrl-C ends both.
"$python" -m jobmatch scheduler --demo &
scheduler=$!
"$python" -m jobmatch serve --demo &
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
