# Sourced by the other scripts: goes to the project's root and installs what is missing. Says a line only when it works.
set -eu
cd "$(dirname "$0")/.."
fail() { echo "$1" >&2; exit 1; }

need_packages() {
  [ -e node_modules/.installed ] && [ ! package-lock.json -nt node_modules/.installed ] && return 0
  command -v npm >/dev/null 2>&1 || fail 'Causeway needs Node.js 20.19 or newer with npm. See https://nodejs.org'
  command -v node >/dev/null 2>&1 && node -e 'const [a,b]=process.versions.node.split(".").map(Number); process.exit(a>20||(a===20&&b>=19)?0:1)' ||
    fail 'Causeway needs Node.js 20.19 or newer to install; it then brings its own.'
  echo 'Installing packages (once, about a minute) ...' >&2
  npm ci --no-audit --no-fund --loglevel=error >&2 || fail 'The packages could not be installed. Is the network there?'
  touch node_modules/.installed
}

need_pages() {
  [ -e vite.config.ts ] || return 0
  [ -e dist/web/index.html ] && [ -z "$(find src index.html vite.config.ts package-lock.json -newer dist/web/index.html -type f ! -name '*.test.ts' -print -quit)" ] && return 0
  echo 'Building the pages (some seconds) ...' >&2
  node24 node_modules/vite/bin/vite.js build --logLevel warn >&2 || fail 'The pages could not be built.'
}

node24() { node_modules/.bin/node "$@"; }
