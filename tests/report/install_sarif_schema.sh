#!/bin/sh
# Fetches the published JSON schema of SARIF 2.1.0 (from npm, where Microsoft's matcher for tests carries it), once; prints its path.
set -eu
folder=${XDG_CACHE_HOME:-$HOME/.cache}/detector-tests/sarif-schema
mkdir -p "$folder"
exec 9>"$folder/lock"
flock 9
if ! [ -e "$folder/complete" ]; then
  if ! command -v npm >/dev/null; then
    (flock 8; apt-get update -q; DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends npm) \
      8>/tmp/detector-tests-apt.lock >&2
  fi
  cd "$folder"
  npm pack --silent @microsoft/jest-sarif@1.0.0-beta.0 >&2
  tar -xzf microsoft-jest-sarif-1.0.0-beta.0.tgz
  touch complete
fi
echo "$folder/package/lib/schemas/sarif-2.1.0-rtm.5.json"
