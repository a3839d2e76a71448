# Sourced by the other scripts: where we are, how to install what is missing, and the virtual environment.
# Needs python3 (3.11 or newer) with venv; everything else is installed, or named in one line to type.

PATH=$PATH:/usr/sbin:/sbin # runuser stands there, and a short path lacks it
root=$(cd "$(dirname "$0")/.." && pwd)
python="$root/.venv/bin/python"

say() {
    printf '%s\n' "$*" >&2
}

stop_with() {
    say "jobmatch: $*"
    exit 1
}

# --- Debian packages ------------------------------------------------------------------------------------------------

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

may_be_root() {
    [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; }
}

# Lists of packages are missing on slim images and grow stale, so they are read anew first; a mirror may fail once.
install_package() {
    if ! command -v apt-get >/dev/null 2>&1 || ! may_be_root; then
        stop_with "$1 is missing. Type: sudo apt-get install -y $1"
    fi
    for attempt in 1 2 3; do
        say "jobmatch: installing $1 (attempt $attempt)"
        if as_root apt-get update -q >&2 &&
            as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$1" >&2; then
            return 0
        fi
        sleep 3
    done
    stop_with "$1 could not be installed. Type: sudo apt-get install -y $1"
}

postgresql_programs() {
    # The newest installed server; Debian keeps its programs off the path.
    for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -n -r); do
        if [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ]; then
            printf '%s\n' "$folder"
            return 0
        fi
    done
    found=$(command -v pg_ctl 2>/dev/null) || return 0
    dirname "$found"
}

find_chromium() {
    if [ -n "${JOBMATCH_CHROMIUM:-}" ]; then
        [ -x "$JOBMATCH_CHROMIUM" ] || stop_with "JOBMATCH_CHROMIUM names no program: $JOBMATCH_CHROMIUM"
        return 0
    fi
    for name in chromium chromium-browser google-chrome; do
        if JOBMATCH_CHROMIUM=$(command -v "$name" 2>/dev/null); then
            export JOBMATCH_CHROMIUM
            return 0
        fi
    done
    return 1
}

# --- Python ---------------------------------------------------------------------------------------------------------

find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if command -v "$name" >/dev/null 2>&1 && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s\n' "$name"
            return 0
        fi
    done
    stop_with "Python 3.11 or newer is missing. Type: sudo apt-get install -y python3 python3-venv"
}

make_venv() {
    if [ -x "$python" ] && "$python" -m pip --version >/dev/null 2>&1; then
        return 0
    fi
    found=$(find_python) || exit 1
    rm -rf "$root/.venv"
    if ! "$found" -m venv "$root/.venv" >/dev/null 2>&1; then
        rm -rf "$root/.venv"
        version=$("$found" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        stop_with "Python has no venv. Type: sudo apt-get install -y python3-venv python$version-venv"
    fi
}

# install_locked requirements.lock: exactly the versions and hashes of the lock, again only when lock or project file changed.
install_locked() {
    make_venv
    stamp="$root/.venv/installed-$1"
    sum=$(cat "$root/$1" "$root/pyproject.toml" | cksum)
    if [ "$(cat "$stamp" 2>/dev/null)" = "$sum" ]; then
        return 0
    fi
    say "jobmatch: installing $1 into .venv (a minute or two, once)"
    "$python" -m pip install -q --disable-pip-version-check --require-hashes --only-binary :all: -r "$root/$1" >&2 ||
        stop_with "the packages of $1 could not be installed; the lines above say why."
    "$python" -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e "$root" >&2 ||
        stop_with "jobmatch itself could not be installed; the lines above say why."
    printf '%s\n' "$sum" >"$stamp"
}
