#!/bin/sh
# The browser tests use the system's Chromium. In CI it is installed when it is missing;
# elsewhere they are skipped without it, and this says so before the run.
set -eu
for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null; then exit 0; fi
done
if [ "${CI:-}" = true ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && apt-get install -qq -y --no-install-recommends chromium
else
    echo "Chromium saknas: webbläsartesterna hoppas över. Installera med: sudo apt install chromium"
fi
