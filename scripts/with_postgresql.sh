#!/bin/sh
# Runs a command with JOBMATCH_TEST_DATABASE_URL set: the server given there, else a private one that lives as long as the command.
#   sh scripts/with_postgresql.sh .venv/bin/pytest tests/store
set -eu
. "$(dirname "$0")/_env.sh"

if [ -n "${JOBMATCH_TEST_DATABASE_URL:-}" ]; then
    exec "$@"
fi

programs=$(postgresql_programs)
if [ -z "$programs" ]; then
    install_package postgresql
    programs=$(postgresql_programs)
fi

# initdb and postgres refuse root; Debian's package brings an account made for this.
as_server() {
    if [ "$(id -u)" = 0 ]; then
        runuser -u "$server_user" -- "$@"
    else
        "$@"
    fi
}
server_user=postgres
id "$server_user" >/dev/null 2>&1 || server_user=nobody

cluster=$(mktemp -d "${TMPDIR:-/tmp}/jobmatch-postgresql.XXXXXX")
chmod 711 "$cluster"
[ "$(id -u)" != 0 ] || chown "$server_user" "$cluster"

stop_server() {
    code=$?
    trap - EXIT INT TERM HUP
    as_server "$programs/pg_ctl" -D "$cluster/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$cluster"
    exit "$code"
}
trap stop_server EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

cd "$cluster" # the server's account may not be allowed to stand in the caller's folder
as_server "$programs/initdb" -D "$cluster/data" -U jobmatch -A trust -E UTF8 --locale=C.UTF-8 >"$cluster/initdb.log" 2>&1 \
    || { cat "$cluster/initdb.log" >&2; stop_with "PostgreSQL's initdb failed."; }
# A socket and no port: nothing to collide with, nothing reachable from outside.
as_server "$programs/pg_ctl" -D "$cluster/data" -w -t 60 -l "$cluster/data/server.log" \
    -o "-c listen_addresses= -c unix_socket_directories=$cluster -c max_connections=200 -c fsync=on -c synchronous_commit=on" \
    start >/dev/null || { cat "$cluster/data/server.log" >&2; stop_with "The private PostgreSQL did not start."; }
cd "$OLDPWD"

JOBMATCH_TEST_DATABASE_URL="postgresql://jobmatch@/postgres?host=$cluster"
JOBMATCH_TEST_SERVER_IS_PRIVATE=yes
export JOBMATCH_TEST_DATABASE_URL JOBMATCH_TEST_SERVER_IS_PRIVATE
"$@"
