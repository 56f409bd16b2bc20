#!/bin/sh
# Fetches from npm what reports are held against, once; prints the folder. The published JSON schema of SARIF 2.1.0 is
# in jest-sarif/lib/schemas (Microsoft's matcher for tests carries it), the rules for accessible pages are axe-core.
set -eu
folder=${XDG_CACHE_HOME:-$HOME/.cache}/detector-tests/reports
mkdir -p "$folder"
exec 9>"$folder/lock"
flock 9
if ! [ -e "$folder/complete" ]; then
  "$(dirname "$0")/../install_npm.sh"
  cd "$folder"
  npm install --no-audit --no-fund --loglevel=error --ignore-scripts \
    @microsoft/jest-sarif@1.0.0-beta.0 axe-core@4.11.0 >&2
  touch complete
fi
echo "$folder/node_modules"
