#!/bin/sh
# Installs Debian's Chromium and its driver where they are missing; prints the driver's path.
set -eu
if ! command -v chromedriver >/dev/null; then
  exec 9>/tmp/detector-tests-apt.lock
  flock 9
  apt-get update -q >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium chromium-driver >&2
fi
command -v chromedriver
