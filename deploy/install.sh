#!/bin/sh
# install.sh VENV REQUIREMENTS…: make the virtual environment if there is none, install into it.
# What is installed is compiled when it is used: most of it never is.
# Debian splits Python up, so venv may lack ensurepip; then the system's pip does the installing,
# then (as root) apt, and last a message that says what to install.
set -eu
venv=$1
shift

fits() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; }

system_python() {
    for name in ${SYSTEM_PYTHON:-python3 python3.13 python3.12 python3.11}; do
        if command -v "$name" >/dev/null && fits "$name"; then command -v "$name" && return; fi
    done
    echo "Årshjulet behöver Python 3.11–3.13. Installera det, till exempel: sudo apt install python3 python3-venv" >&2
    return 1
}

if [ ! -x "$venv/bin/python" ] || ! fits "$venv/bin/python"; then
    rm -rf "$venv"
    python=$(system_python)
    echo "Skapar $venv med $("$python" --version) …"
    if ! "$python" -c 'import ensurepip' 2>/dev/null && ! "$python" -m pip --version >/dev/null 2>&1; then
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
            apt-get update -qq && apt-get install -qq -y python3-venv
        else
            echo "Python saknar både venv och pip. Be den som sköter datorn att köra: apt install python3-venv" >&2
            exit 1
        fi
    fi
    "$python" -m venv "$venv" 2>/dev/null || "$python" -m venv --clear --without-pip "$venv"
fi

installer="$venv/bin/python -m pip"
if ! $installer --version >/dev/null 2>&1; then
    # requirements.txt brings pip along, so this path is taken once.
    installer="$(system_python) -m pip --python $venv/bin/python"
fi
echo "Installerar $* …"
for file in "$@"; do
    set -- "$@" -r "$file"
    shift
done
$installer install --quiet --disable-pip-version-check --no-input --no-compile "$@"
