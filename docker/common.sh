# What the scripts of this folder have in common; read by them, not run.
#   SALA_ENV   the file of settings of the office (/etc/sala/sala.env)
#   COMPOSE    the Compose of this server: docker compose, or docker-compose
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
SALA_ENV=${SALA_ENV:-/etc/sala/sala.env}
COMPOSE=${COMPOSE:-docker compose}

die() { echo "$*" >&2; exit 1; }
said() { echo "$(date +%T) $*"; }
[ -r "$SALA_ENV" ] || die "There is no file of settings at $SALA_ENV. Copy $here/.env.example there, or say SALA_ENV=<file>."

# The value of a setting, or what holds without it.
setting() {
  local value; value=$(sed -n "s/^$1=//p" "$SALA_ENV" | tail -1)
  echo "${value:-$2}"
}

# Writes a setting into the file, in the place of what it was.
set_setting() {
  if grep -q "^$1=" "$SALA_ENV"; then sed -i "s|^$1=.*|$1=$2|" "$SALA_ENV"; else echo "$1=$2" >> "$SALA_ENV"; fi
}

compose() { $COMPOSE --env-file "$SALA_ENV" --project-name "$(setting COMPOSE_PROJECT_NAME sala)" --file "$here/compose.yaml" "$@"; }
container() { compose ps -q "$1"; }
ask() { compose exec -T database psql --username=postgres --dbname=sala --no-psqlrc --quiet --tuples-only --no-align "$@"; }

# Waits until a service is healthy; says its last lines if it is not after fifteen minutes.
await() {
  local began=$SECONDS state
  while true; do
    state=$(docker inspect --format '{{.State.Health.Status}}' "$(container "$1")" 2> /dev/null || true)
    [ "$state" = healthy ] && { said "$1 is healthy after $((SECONDS - began)) s."; return; }
    ((SECONDS - began < 900)) || { compose logs --tail=40 "$1" >&2; die "$1 is not healthy after fifteen minutes ($state); its last lines are above."; }
    sleep 1
  done
}
