#!/bin/sh
# version.sh NAME: put the version in this folder in /opt/arshjulet-NAME, with what it needs, and
# let /opt/arshjulet lead there. The one before stays, to go back to.
set -eu
cd "$(dirname "$0")/.."
there=/opt/arshjulet-$1
if [ -e "$there" ]; then
    echo "$there finns redan. Välj ett annat namn, eller ta bort mappen." >&2
    exit 1
fi
mkdir -p "$there"
cp -r .streamlit app.py components data deploy pages CHANGELOG.md LICENSE requirements.txt "$there"
rm -f "$there/.streamlit/secrets.toml"
sh deploy/install.sh "$there/.venv" "$there/requirements.txt"
ln -sfn "$there" /opt/arshjulet
echo "/opt/arshjulet leder till $there."
