#!/bin/bash
# Puts a database that was restored from the backups in the place of the one in use:
#   docker/restore.sh                             up to the last thing that was saved
#   docker/restore.sh "2026-11-28 14:30:00+07"    as it was at that moment
# The database in use is not changed: it stays in its volume, and DATABASE_VOLUME of the file of settings names the new
# one. Who was erased since is erased again before any node starts.
set -euo pipefail
. "$(dirname "$0")/common.sh"
before=$(setting DATABASE_VOLUME sala-database)
volume=$(setting COMPOSE_PROJECT_NAME sala)-database-$(date +%Y%m%d-%H%M%S)
if [ -n "${1:-}" ]; then target=(--type=time "--target=$1" --target-action=promote); else target=(); fi

compose stop proxy $(compose config --services | grep '^node-') backup
compose stop database
# Compose keeps a container with its volumes; the new ones are made with the new volume.
compose rm --force --stop database backup > /dev/null
set_setting DATABASE_VOLUME "$volume"
if ! compose run --rm --no-deps -T database sala-pgbackrest restore "${target[@]}" --log-level-console=error \
  '--recovery-option=restore_command=sala-pgbackrest archive-get %f "%p"'; then
  set_setting DATABASE_VOLUME "$before"
  die "Nothing was restored; $SALA_ENV names the volume $before as before. Start Sala again with up -d, or try another moment."
fi
compose up -d --no-deps database
until [ "$(ask --command='select pg_is_in_recovery()' 2> /dev/null)" = f ]; do
  [ "$(docker inspect --format '{{.State.Running}}' "$(container database)")" = true ] \
    || { compose logs --tail=20 database >&2; die "The restored database does not come up; its last lines are above."; }
  sleep 1
done
said "The database is restored, and its server runs."
# First the migration, which erases again, then the nodes.
compose up -d
said "Restored into the volume $volume; what was in use lies in $before. Log in as administrator and release it at /admin/."
