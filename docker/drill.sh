#!/bin/bash
# A drill: restores the newest backup into a fresh database beside the one in use, and looks whether it is the same one.
#   docker/drill.sh                             up to this moment; number and hash of the rows of each table are compared
#   docker/drill.sh "2026-11-28 14:30:00+07"    up to that moment; there is nothing to compare it with
# Then the audit is recounted, who was erased since is erased again, and the audit is recounted once more. What is in use
# is not touched. At the end all of it is thrown away; KEEP=1 keeps it. Exit code 0 if all is well.
set -euo pipefail
. "$(dirname "$0")/common.sh"
began=$SECONDS
project=$(setting COMPOSE_PROJECT_NAME sala)-drill
work=$(mktemp -d)
drill() {
  DRILL_ANCHOR=$work/anchor $COMPOSE --env-file "$SALA_ENV" --project-name "$project" --file "$here/drill.yaml" "$@"
}
end() {
  [ -n "${KEEP:-}" ] || drill down --volumes > /dev/null 2>&1 || true
  rm -rf "$work"
}
trap end EXIT
mkdir "$work/anchor"
cp -a "$(setting ANCHOR_FOLDER /var/lib/sala/anchor)/." "$work/anchor/"
touch "$work/anchor/erasures.txt"
chown -R 10001:10001 "$work/anchor"
drill down --volumes > /dev/null 2>&1

# A point in the write-ahead log at which nothing is under way, so that both sides can be compared row by row.
mark() {
  ask --set=name="$1" <<'SQL'
begin transaction isolation level repeatable read;
select pg_current_snapshot() as before \gset
select pg_create_restore_point(:'name') as point \gset
\set after `psql --username=postgres --dbname=sala --no-psqlrc -At --command='select pg_current_snapshot()'`
select :'before' = :'after' as quiet \gset
\if :quiet
\i /usr/local/share/sala/compare.sql
\endif
commit;
SQL
}
if [ -n "${1:-}" ]; then
  target=(--type=time "--target=$1")
else
  for attempt in {1..50}; do
    name=drill-$(date +%Y%m%d%H%M%S)-$attempt
    mark "$name" > "$work/live"
    [ -s "$work/live" ] && break
    sleep 0.2
  done
  [ -s "$work/live" ] || die "The database was never quiet for a moment in fifty tries. Try again in the evening."
  target=(--type=name "--target=$name")
  said "Marked: $(wc -l < "$work/live") tables, $(awk -F'|' '{ rows += $2 } END { print rows }' "$work/live") rows."
fi
segment=$(ask --command="select pg_walfile_name(pg_switch_wal())")
for second in {1..120}; do
  [ "$(ask --command="select last_archived_wal >= '$segment' from pg_stat_archiver")" = t ] && break
  [ "$second" -lt 120 ] || die "The write-ahead log $segment did not come into the folder of backups within two minutes."
  sleep 1
done
said "The write-ahead log up to here lies in the folder of backups."

drill run --rm -T restore restore "${target[@]}" --target-action=promote --log-level-console=error \
  '--recovery-option=restore_command=sala-pgbackrest archive-get %f "%p"'
drill up -d database
restored() { drill exec -T database psql --username=postgres --dbname=sala --no-psqlrc --quiet --tuples-only --no-align "$@"; }
for second in {1..600}; do
  [ "$(restored --command='select pg_is_in_recovery()' 2> /dev/null)" = f ] && break
  [ "$second" -lt 600 ] || { drill logs --tail=20 database >&2; die "The restored database does not come up; its last lines are above."; }
  sleep 1
done
said "Restored, and its server runs."

faults=0
if [ -s "$work/live" ]; then
  restored --file=/usr/local/share/sala/compare.sql > "$work/restored"
  if diff "$work/live" "$work/restored" > "$work/differences"; then
    said "Every table has the same rows: numbers and hashes of all $(wc -l < "$work/live") tables are equal."
  else
    said "Tables differ (< in use, > restored; table, rows, hash):"
    cat "$work/differences"
    faults=1
  fi
fi
drill run --rm -T verify || { said "The audit of the restored database is not as it was written; see above."; faults=1; }
drill run --rm -T migration || { said "The restored database could not be brought up to date; see above."; faults=1; }
drill run --rm -T verify || { said "The audit is not as it was written after erasing again; see above."; faults=1; }
unerased=$(cut -d' ' -f1 "$work/anchor/erasures.txt" | sort -u \
  | while read -r number; do restored --command="select '$number' where not exists
      (select from erasure where case_number = '$number' and erased_at is not null)"; done)
if [ -n "$unerased" ]; then
  said "Erased outside, and not erased in the restored database: $unerased"
  faults=1
else
  said "Of the register of erasures outside, $(wc -l < "$work/anchor/erasures.txt") lines, every one is erased in the restored database."
fi
said "The drill took $((SECONDS - began)) seconds; $( ((faults)) && echo 'something is wrong, see above' || echo 'all is well')."
exit $faults
