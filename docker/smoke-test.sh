#!/bin/bash
# Runs everything of this folder once on a real Docker engine, as an office would, and prints what it saw, with the time:
#   docker/smoke-test.sh       in a folder, with networks and ports of its own; SMOKE=1 takes others, beside a run without
# Needs root, a Docker engine, Compose (COMPOSE="docker compose" or COMPOSE=docker-compose), curl, openssl, jq and the jar
# (./mvnw -DskipTests package). Where images cannot be pulled, it makes the base images with debootstrap. What it started it
# ends; images are kept, so that a second run is short.
set -euo pipefail
shopt -s extglob
smoke=${SMOKE:-0}
project=sala-smoke-$smoke
network=172.31.$((250 + smoke))
port=$((18443 + smoke))
work=/tmp/$project
export SALA_ENV=$work/sala.env
docker_folder=$(cd "$(dirname "$0")" && pwd)
began=$SECONDS
faults=0

install --directory "$work/data"
sed -e "s|=/etc/sala|=$work|; s|=/var/backups/sala|=$work/backups|; s|=/var/lib/sala/anchor|=$work/anchor|" \
  -e 's|^\(SALA_OFFICE\)=.*|\1=BTB|; s|^\(SALA_PROVINCE\)=.*|\1=02|; s|^\(SALA_OFFICEHOURS_OPENS\)=.*|\1=07:30|' \
  -e 's|^\(SALA_OFFICEHOURS_CLOSES\)=.*|\1=17:30|; s|^\(SALA_ADMIN_ID\)=.*|\1=chief|; s|^\(OFFICE_NETWORKS\)=.*|\1='$network.1/32'|' \
  -e 's|^\(HTTPS_PORT\)=.*|\1=127.0.0.1:'$port'|; s|^\(HTTP_PORT\)=.*|\1=127.0.0.1:'$((port + 100))'|; s|^\(VERSION\)=.*|\1=smoke-1|' \
  -e 's|^\(COMPOSE_PROJECT_NAME\)=.*|\1='$project'|; s|^\(DATABASE_VOLUME\)=.*|\1='$project'|' -e "s|172.31.250|$network|" \
  "$docker_folder/.env.example" > "$SALA_ENV"
# Another province: its places and a unit of its own.
printf 'code,parent_code,type,name_en,name_km\n0201,02,district,Banan,បាណន់\n' > "$work/data/places.csv"
cp "$docker_folder/../src/main/resources/data/units.csv" "$work/data/units.csv"
echo 'DEP-ELEC,electricity,province,department,Department of Electricity,អគ្គិសនី,electricity-heads,electricity-officers,electricity-inspectors' >> "$work/data/units.csv"
. "$docker_folder/common.sh"

uninstall() {
  rm -f "$work/load" # what calls meanwhile ends
  compose down --volumes --remove-orphans > /dev/null 2>&1 || true
  docker volume ls -q --filter "name=$project" | xargs --no-run-if-empty docker volume rm > /dev/null
  rm -rf "$work"
}
trap 'end=$?; [ $end = 0 ] || { compose ps -a; compose logs --tail=15; }; [ -n "${KEEP:-}" ] || uninstall; exit $end' EXIT

# saw <what> <wanted> <seen>
saw() {
  if [[ $3 == $2 ]]; then said "ok      $1: $3"; else said "NOT OK  $1: $3, wanted $2"; faults=$((faults + 1)); fi
}
step() { echo; said "== $* (after $((SECONDS - began)) s)"; }

api() { curl --silent --show-error --max-time 100 --cacert "$work/secrets/tls.crt" --resolve "sala.test:$port:127.0.0.1" "$@"; }
door=https://sala.test:$port
# call <person> <method> <path> [body]: the answer's body, then its status in a line of its own
call() {
  local body=(); [ -z "${4:-}" ] || body=(--header 'Content-Type: application/json' --data "$4")
  api --user "$1" --request "$2" --write-out '\n%{http_code}' "${body[@]}" "$door$3"
}
status() { tail -1; }

# The administrator, who has no phone here: the codes of the second factor are reckoned from its key (RFC 6238).
jar=$work/chief
totp() {
  local key mac at
  key=$(base32 --decode <<< "${1// /}" | od --address-radix=n --format=x1 | tr --delete ' \n')
  mac=$(printf "$(printf '%016x' $(($(date +%s) / 30)) | sed 's/../\\x&/g')" | openssl dgst -sha1 -mac HMAC -macopt "hexkey:$key" -r | cut --characters=1-40)
  at=$((16#${mac:39:1} * 2))
  printf '%06d' $(((16#${mac:$at:8} & 0x7fffffff) % 1000000))
}
# chief <method> <path> [what curl is told]: in the session of the administrator
chief() {
  api --cookie "$jar" --cookie-jar "$jar" --request "$1" --header "X-XSRF-TOKEN: $(awk '$6 == "XSRF-TOKEN" { print $7 }' "$jar")" \
    --write-out '\n%{http_code}' "${@:3}" "$door$2"
}
json=(--header 'Content-Type: application/json' --data)
logged_in() {
  rm --force "$jar"; touch "$jar"
  chief GET /camunda/app/admin/default/ > /dev/null
  chief POST /camunda/api/admin/auth/user/default/login/admin --data-urlencode username=chief \
    --data-urlencode "password@$work/secrets/admin_password_line" > /dev/null
  if [ "$(chief GET /api/log-in | head -1 | jq -r .isToSetUp)" = true ]; then
    chief POST /api/log-in/key "${json[@]}" '{}' | head -1 | jq -r .key > "$work/key"
    chief POST /api/log-in/confirmation "${json[@]}" "{\"code\":\"$(totp "$(cat "$work/key")")\"}" | status
  else
    chief POST /api/log-in/code "${json[@]}" "{\"code\":\"$(totp "$(cat "$work/key")")\"}" | status
  fi
  chief GET /camunda/app/admin/default/ > /dev/null # the token of the new session
}
registered() {
  call "$sokha" POST /api/requests "{\"channel\":\"PHONE\",\"category\":\"WATER\",\"placeCode\":\"0201\",\"subject\":\"$1\",
    \"narrative\":\"Two breaks of the canal.\",\"requester\":{\"kind\":\"UNKNOWN\"}}" | head -1 | { jq -r '.number // .detail // .' 2> /dev/null || echo 'no answer of Sala'; }
}
# From outside: the network of a node, which is none of the office's.
stranger() {
  nsenter --target "$(docker inspect --format '{{.State.Pid}}' "$(container node-1)")" --net -- \
    curl --silent --insecure --max-time 20 --path-as-is --output /dev/null --write-out '%{http_code}' "https://$network.2:8443$1"
}

step "Base images; $($COMPOSE version | head -1), Docker $(docker version --format '{{.Server.Version}}')"
for release in bookworm trixie; do
  if ! docker image inspect "debian:$release-slim" > /dev/null 2>&1 && ! docker pull --quiet "debian:$release-slim" > /dev/null 2>&1; then
    debootstrap --variant=minbase "$release" "$work/root" http://deb.debian.org/debian > "$work/debootstrap.log"
    tar --directory="$work/root" --exclude=./var/cache/apt/archives/*.deb --exclude=./var/lib/apt/lists/* --create . | docker import - "debian:$release-slim" > /dev/null
    rm -rf "$work/root"
    said "debian:$release-slim is made with debootstrap."
  fi
done
if ! docker image inspect postgres:17 > /dev/null 2>&1 && ! docker pull --quiet postgres:17 > /dev/null 2>&1; then
  DOCKER_BUILDKIT=0 docker build --quiet --tag postgres:17 "$docker_folder/database/stand-in" > /dev/null 2>&1
  said "postgres:17 is made from Debian's packages, in the shape of the official image."
fi

step "Install: folders, secrets, certificate, images"
"$docker_folder/prepare.sh" sala.test | sed 's/^/  /'
compose build > "$work/build.log" 2>&1 || { tail -20 "$work/build.log"; exit 1; }
saw "the image tells its version" "smoke-1" \
  "$(docker inspect --format '{{index .Config.Labels "org.opencontainers.image.version"}}' sala:smoke-1)"
compose up -d > "$work/up.log" 2>&1 || { cat "$work/up.log"; exit 1; }
await database
await node-1
await node-2
saw "pages have checksums" on "$(ask --command='show data_checksums')"
saw "a node may not change tables" "*permission denied for schema public*" \
  "$(compose exec -T database sh -c 'PGPASSWORD=$(cat /run/secrets/nodes_password) psql -h 127.0.0.1 -U sala -d sala -c "create table own (a int)"' 2>&1 || true)"
saw "no password stands in the settings of a container" 0 \
  "$(for each in $(compose ps -q); do docker inspect "$each"; done | grep -c -F -f <(cat "$work"/secrets/*_password "$work/secrets/backup_key" "$work/secrets/metrics_token") || true)"
saw "a node is nobody special, on a file system that it cannot write" "10001 Read-only" \
  "$(compose exec -T node-1 sh -c 'id -u; touch /sala/x 2>&1' 2> /dev/null | grep -o '^10001\|Read-only' | xargs)"

step "The door"
for second in {1..30}; do [ "$(stranger /public/)" != 503 ] && break; sleep 1; done
saw "a stranger at /public/" "[24]*" "$(stranger /public/)"
for path in / /api/requests /engine-rest/engine /actuator/health /public/../api/requests /public/%2e%2e/api/requests '/public/..;/api/requests'; do
  saw "a stranger at $path" 403 "$(stranger "$path")"
done
saw "http is sent on to https" "308 https://127.0.0.1/desk/" "$(curl --silent --output /dev/null --write-out '%{http_code} %{redirect_url}' "http://127.0.0.1:$((port + 100))/desk/")"
saw "the office at /" "[23]*" "$(api --output /dev/null --write-out '%{http_code}' "$door/")"
saw "cookies are for https alone" "*Secure*" "$(api --head "$door/camunda/app/tasklist/default/" | grep -i '^set-cookie: jsessionid' || echo none)"
saw "browsers are told to come by https" "*max-age*" "$(api --head "$door/camunda/app/tasklist/default/" | grep -i '^strict-transport' || echo none)"

step "People and a request in another province"
printf %s "$(cat "$work/secrets/admin_password")" > "$work/secrets/admin_password_line"
saw "the administrator's password alone" 401 "$(call "chief:$(cat "$work/secrets/admin_password")" GET /api/admin/state | status)"
saw "the administrator with a second factor" 200 "$(logged_in)"
printf 'id,first_name,last_name,groups\ndara,Dara,Keo,inspectorate\nsokha,Sokha,Chan,dsek\n' > "$work/people.csv"
bring() { chief POST "/api/admin/people$1" --header 'Content-Type: application/octet-stream' --data-binary "@$work/people.csv"; }
saw "a list of people with a fault, looked through" "*Did you mean desk*" "$(bring '?check=true' | head -1 | jq -r '.[].problems[].en')"
sed --in-place 's/dsek/desk/' "$work/people.csv"
people=$(bring '' | head -1)
dara=dara:$(jq -r '.[0].password' <<< "$people")
password=$(jq -r '.[1].password' <<< "$people")
sokha=sokha:$password
saw "who waits for a second person" desk "$(jq -r '.[].waiting[]' <<< "$people")"
wish=$(call "$dara" GET /api/agreements | head -1 | jq -r '.[] | select(.decidedAt == null) | .id')
saw "the inspectorate agrees" "20*" "$(call "$dara" POST "/api/agreements/$wish/agreement" '{}' | status)"
first=$(registered Canal)
saw "a request is registered" "BTB-*" "$first"
saw "the province has its own unit" 1 "$(ask --command="select count(*) from unit where code = 'DEP-ELEC'")"
written=$SECONDS
segment=$(ask --command="select pg_walfile_name(pg_logical_emit_message(true, 'smoke', 'test'))")
until [ "$(ask --command="select last_archived_wal >= '$segment' from pg_stat_archiver")" = t ]; do sleep 1; done
saw "seconds until what was just written lay in the folder of backups, by itself" "@([0-9]|[1-5][0-9])" "$((SECONDS - written))"

step "A node is killed while somebody is logged in"
cookies=$work/cookies
api --cookie-jar "$cookies" --output /dev/null "$door/camunda/app/tasklist/default/"
token=$(awk '$6 == "XSRF-TOKEN" { print $7 }' "$cookies")
saw "log-in" 200 "$(api --cookie "$cookies" --cookie-jar "$cookies" --output /dev/null --write-out '%{http_code}' \
  --header "X-XSRF-TOKEN: $token" --data "username=sokha&password=$password" "$door/camunda/api/admin/auth/user/default/login/tasklist")"
who() { api --cookie "$cookies" "$door/camunda/api/admin/auth/user/default" | jq -r '.userId // .' 2> /dev/null; }
saw "who is logged in" sokha "$(who)"
kill -9 "$(docker inspect --format '{{.State.Pid}}' "$(container node-1)")"
for call in {1..10}; do seen="${seen:-} $(who)"; sleep 0.3; done
saw "the same, asked ten times at once after node-1 was killed" " sokha sokha sokha sokha sokha sokha sokha sokha sokha sokha" "$seen"
saw "a request meanwhile" "BTB-*" "$(registered Pump)"
await node-1

step "Another version comes into service, and the one before again"
touch "$work/load"
( while [ -e "$work/load" ]; do
    api --user "$sokha" --output /dev/null --write-out '%{http_code}\n' "$door/api/requests/$first" || echo 000
    registered "Gate" | grep --only-matching '^BTB' || echo 000
    sleep 0.5
  done > "$work/answers" 2>&1 ) &
load=$!
"$docker_folder/update.sh" smoke-2 2>&1 | grep -E '^[0-9:]{8} ' | sed 's/^/  /'
for node in node-1 node-2; do saw "$node runs" "sala:smoke-2" "$(docker inspect --format '{{.Config.Image}}' "$(container $node)")"; done
"$docker_folder/update.sh" --back 2>&1 | grep -E '^[0-9:]{8} ' | sed 's/^/  /'
for node in node-1 node-2; do saw "$node runs" "sala:smoke-1" "$(docker inspect --format '{{.Config.Image}}' "$(container $node)")"; done
rm "$work/load"
wait $load
saw "calls and requests meanwhile, by answer" "+([0-9]) 200, +([0-9]) BTB" "$(sort "$work/answers" | uniq -c | awk '{ print $1 " " $2 }' | paste -sd, | sed 's/,/, /g')"

step "Backup"
compose exec -T backup backup now 2>&1 | sed 's/^/  /'
saw "the last backup finished" "$(date --utc +%F)T*" "$(cat "$work/backups/state/finished")"
saw "health of the backup" UP "$(chief GET /actuator/health/backup | head -1 | jq -r .status)"
saw "words in the folder of backups that can be read without the key" 0 "$(grep --recursive --count --text "Two breaks" "$work/backups" | awk -F: '{ n += $2 } END { print n + 0 }')"
dump=$(ls "$work"/backups/dumps/*.dump)
saw "the dump can be read by any PostgreSQL" "*TABLE DATA public request *" "$(openssl enc -d -aes-256-cbc -pbkdf2 -pass "file:$work/secrets/backup_key" -in "$dump" \
  | docker run --rm --interactive --entrypoint pg_restore sala-database:17 --list | grep ' TABLE DATA public request ' || echo unreadable)"

step "Drill"
"$docker_folder/drill.sh" 2>&1 | grep -E '^[0-9:]{8} |ERROR|recounted' | sed 's/^/  /' && drilled=well || drilled=badly
saw "the drill went" well "$drilled"

step "Who was erased is not brought back"
forgotten=$(registered Forgotten)
saw "withdrawn" 204 "$(call "$sokha" POST "/api/requests/$forgotten/withdrawal" '{"reason":"It is over."}' | status)"
sleep 2; moment=$(date '+%F %T%:z'); sleep 2
saw "one person asks for the erasure" "20*" "$(call "$sokha" POST /api/erasures "{\"caseNumber\":\"$forgotten\",\"reason\":\"REQUESTER\"}" | status)"
saw "a second one agrees" "20*" "$(call "$dara" POST "/api/erasures/$forgotten/agreement" | status)"
subject() { ask --command="select subject from request where number = '$forgotten'"; }
saw "its words are gone" "!(Forgotten)" "$(subject)"
after=$(registered After)
"$docker_folder/restore.sh" "$moment" 2>&1 | grep -E '^[0-9:]{8} |erased before' | sed 's/^/  /'
await node-1
saw "restored to the moment before: a request of after it" "" "$(ask --command="select number from request where number = '$after'")"
saw "a request of before it" "$first" "$(ask --command="select number from request where number = '$first'")"
saw "the words that were erased" "!(Forgotten)" "$(subject)"
until [ "$(api --output /dev/null --write-out '%{http_code}' "$door/actuator/health/readiness")" = 200 ]; do sleep 1; done
saw "nobody works on it yet" 503 "$(call "$sokha" GET /api/requests | status)"
sleep 31 # a code is good once
saw "the administrator comes in" 200 "$(logged_in)"
saw "it waits to be released" true "$(chief GET /api/admin/restore | head -1 | jq -r .held)"
saw "it is released" 204 "$(chief POST /api/admin/restore/release "${json[@]}" '{}' | status)"
next=$(registered Again)
saw "no number is given again" "BTB-2026-001*" "$next"
saw "it goes on" "BTB-*" "$next"

step "Memory"
docker stats --no-stream --format '{{.Name}} {{.MemUsage}}' $(compose ps -q) | sed 's/^/  /'

step "Uninstall"
uninstall
saw "containers, volumes and networks that are left" 0 "$( (docker ps -aq --filter "name=$project"; docker volume ls -q --filter "name=$project"; docker network ls -q --filter "name=$project") | wc -l)"
trap - EXIT
echo
said "$((SECONDS - began)) seconds, $faults not ok."
exit $((faults > 0))
