#!/bin/sh
# programs.sh NAME…: what tests use that is no Python package.
#   chromium     for the browser tests, with letters as wide as Arial's, which the handout is
#                measured in. The headless shell is enough, smaller and quicker.
#   java         for the HTML checker
#   postgresql   for the tests of the forum book
#   nginx        for the tests of a deployment with several processes
#   systemd      for the tests of its units, which are read and not started
# In CI what is missing is installed, all at once; elsewhere the tests that need it are skipped,
# and this says so before the run.
set -eu

found() { for program in "$@"; do command -v "$program" >/dev/null && return; done; return 1; }

missing=
for name in "$@"; do
    case $name in
    chromium)
        found chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable ||
            missing="$missing chromium-headless-shell"
        found fc-match && fc-match Arial 2>/dev/null | grep -qiE 'liberation|arial' ||
            missing="$missing fonts-liberation fontconfig" ;;
    java) found java || missing="$missing default-jre-headless" ;;
    postgresql)
        found initdb /usr/lib/postgresql/*/bin/initdb || missing="$missing postgresql" ;;
    systemd) found systemd-analyze || missing="$missing systemd" ;;
    nginx)
        found nginx /usr/sbin/nginx || missing="$missing nginx-light"
        for name in curl openssl; do found $name || missing="$missing $name"; done ;;
    *) echo "programs.sh: $name?" >&2 && exit 2 ;;
    esac
done
if [ -z "$missing" ]; then exit 0; fi
if [ "${CI:-}" = true ] && [ "$(id -u)" = 0 ] && found apt-get; then
    apt-get update -qq
    if ! apt-cache show chromium-headless-shell >/dev/null 2>&1; then
        missing=$(echo "$missing" | sed 's/chromium-headless-shell/chromium/')
    fi
    # shellcheck disable=SC2086
    apt-get install -qq -y --no-install-recommends $missing
else
    echo "Tester hoppas över utan:$missing. Installera med: sudo apt install$missing"
fi
