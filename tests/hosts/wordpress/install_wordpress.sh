#!/bin/sh
# Installs PHP and MariaDB's server program where they are missing, and unpacks two of Debian's WordPresses: this release's
# and a newer suite's. Neither a web server nor a database is started. Prints the folders of both, older one first.
set -eu
newer=${DETECTOR_TESTS_NEWER_SUITE:-forky}
folder=${DETECTOR_TESTS_WORDPRESS:-/var/tmp/detector-tests-wordpress}
exec 9>/tmp/detector-tests-apt.lock
flock 9

apt_of() {  # apt-get with lists of its own, signed by Debian as any other
  state=$folder/apt-$newer
  mkdir -p "$state/lists/partial" "$state/archives/partial"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian $newer main" > "$state/list"
  apt-get -q -o Dir::State="$state" -o Dir::State::status=/dev/null -o Dir::Cache="$state" -o Dir::Etc::SourceList="$state/list" \
    -o Dir::Etc::SourceParts=/dev/null -o APT::Sandbox::User=root "$@"
}

unpack() {  # folder, then apt-get: WordPress with the libraries that its package links to
  to=$1; shift
  rm -rf "$to.new"
  mkdir -p "$to.new/debs"
  (cd "$to.new/debs" && "$@" download wordpress libjs-cropper libjs-jquery-ui libjs-lodash libjs-underscore libphp-phpmailer php-getid3)
  for package in "$to.new"/debs/*.deb; do dpkg-deb -x "$package" "$to.new"; done
  rm -rf "$to.new/debs" "$to"
  mv "$to.new" "$to"
}

if ! php -r 'exit(extension_loaded("mysqli") && extension_loaded("curl") && extension_loaded("dom") && extension_loaded("mbstring") ? 0 : 1);' 2>/dev/null \
  || ! command -v mariadbd >/dev/null; then
  apt-get update -q >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
    php-cli php-curl php-mbstring php-mysql php-xml mariadb-server-core mariadb-client-core >&2
fi
mkdir -p "$folder"
if [ ! -d "$folder/older" ]; then
  apt-get update -q >&2
  unpack "$folder/older" apt-get -q -o APT::Sandbox::User=root >&2
fi
if [ ! -d "$folder/newer" ]; then
  apt_of update >&2
  unpack "$folder/newer" apt_of >&2
fi
echo "$folder/older/usr/share/wordpress"
echo "$folder/newer/usr/share/wordpress"
