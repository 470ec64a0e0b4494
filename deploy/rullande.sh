#!/bin/sh
# rullande.sh PORT…: restart Årshjulet's processes one at a time, the next one when the one before
# shows pages again, and those that show none first. Who has a page open comes to another process
# meanwhile, at the same address.
set -eu
cd "$(dirname "$0")/.."

well() {
    .venv/bin/python - "http://127.0.0.1:$1/halsa" 2>/dev/null <<'PYTHON'
import sys, urllib.request
urllib.request.urlopen(sys.argv[1], timeout=5)
PYTHON
}

first=
then=
for port in "$@"; do
    if well "$port"; then then="$then $port"; else first="$first $port"; fi
done
for port in $first $then; do
    systemctl restart "arshjulet@$port"
    tries=0
    until well "$port"; do
        tries=$((tries + 1))
        if [ "$tries" -gt 120 ]; then
            echo "Processen på port $port svarar inte. Läs loggen: journalctl -u arshjulet@$port" >&2
            echo "De andra processerna är inte omstartade." >&2
            exit 1
        fi
        sleep 1
    done
    echo "Port $port svarar."
done
