#!/bin/bash
# Brings another version into service, one node after the other, so that nobody waits:
#   docker/update.sh 2026-12-01        builds that version from this folder, migrates the database, changes the nodes
#   docker/update.sh --back            changes the nodes back to the version before; the database stays as it is
set -euo pipefail
. "$(dirname "$0")/common.sh"
before=$(setting VERSION latest)
if [ "${1:-}" = --back ]; then
  version=$(setting PREVIOUS_VERSION "")
  [ -n "$version" ] || die "No version was before $before: $SALA_ENV has no PREVIOUS_VERSION."
else
  version=${1:?Say the name of the version: docker/update.sh 2026-12-01}
  [ "$version" != "$before" ] || die "$version is what runs. Give the new version another name."
fi
if [ "${1:-}" = --back ] && ! docker image inspect "sala:$version" > /dev/null 2>&1; then
  die "There is no image sala:$version on this server any more."
fi
set_setting VERSION "$version"
if [ "${1:-}" != --back ]; then
  trap 'set_setting VERSION "$before"; echo "No node was changed: $before runs on." >&2' ERR
  set_setting COMMIT "$(git -C "$here" rev-parse HEAD 2> /dev/null || echo unknown)"
  compose build migration > /dev/null
  said "The image sala:$version is built."
  compose run --rm --no-deps -T migration
  trap - ERR
fi
set_setting PREVIOUS_VERSION "$before"
for node in $(compose config --services | grep '^node-' | sort); do
  compose up -d --no-deps "$node"
  await "$node"
done
said "$version runs on all nodes; $before is kept, for update.sh --back."
