#!/bin/sh
# Installs Debian's PostgreSQL where it is missing, without the cluster it would start; prints the folder of its programs.
set -eu
find_programs() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }
lock=/tmp/detector-tests-apt.lock
if [ ! -x "$(find_programs)/initdb" ]; then
  exec 9>"$lock"
  flock 9
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf
  apt-get update -q >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends postgresql >&2
fi
find_programs
