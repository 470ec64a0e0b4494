#!/bin/sh
# kommando.sh MODULE …: one of the project's own commands, with the service's user and settings:
#   sh deploy/kommando.sh data.build --from /tmp/nya-filer
set -eu
cd "$(dirname "$0")/.."
set -a
ARSHJULET_VAR=/var/lib/arshjulet
if [ -r /etc/arshjulet/arshjulet.env ]; then
    # shellcheck disable=SC1091
    . /etc/arshjulet/arshjulet.env
fi
set +a
if [ "$(id -u)" = 0 ]; then
    exec runuser -u arshjulet -- .venv/bin/python -m "$@"
fi
exec .venv/bin/python -m "$@"
