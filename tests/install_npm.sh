#!/bin/sh
# Installs npm from Debian where there is none.
set -eu
if ! command -v npm >/dev/null; then
  exec 8>/tmp/detector-tests-apt.lock
  flock 8
  apt-get update -q >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends npm >&2
fi
