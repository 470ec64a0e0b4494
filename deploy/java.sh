#!/bin/sh
# The HTML checker needs Java. In CI it is installed when it is missing;
# elsewhere its test is skipped without it, and this says so before the run.
set -eu
if command -v java >/dev/null; then exit 0; fi
if [ "${CI:-}" = true ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && apt-get install -qq -y --no-install-recommends default-jre-headless
else
    echo "Java saknas: HTML-kontrollen hoppas över. Installera med: sudo apt install default-jre-headless"
fi
