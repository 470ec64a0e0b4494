#!/bin/sh
# The tests of the forum book run on PostgreSQL too, on a private server of their own. In CI its
# programs are installed when they are missing; elsewhere those tests are skipped without them,
# and this says so before the run.
set -eu
for folder in /usr/lib/postgresql/*/bin; do
    if [ -x "$folder/initdb" ]; then exit 0; fi
done
if command -v initdb >/dev/null; then exit 0; fi
if [ "${CI:-}" = true ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && apt-get install -qq -y --no-install-recommends postgresql
else
    echo "PostgreSQL saknas: forumbokens tester på PostgreSQL hoppas över. Installera med: sudo apt install postgresql"
fi
