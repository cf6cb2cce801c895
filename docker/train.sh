#!/bin/bash
# Runs while the image is built: starts Sala once on a database that is thrown away, so that Java writes the classes
# it loaded into sala.jsa (application class data sharing). The same Java and the same jars, else Java ignores it.
set -euo pipefail
pg=$(echo /usr/lib/postgresql/*/bin)
install --directory --owner=postgres /train/database
as_postgres() { setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; }
as_postgres "$pg/initdb" --auth=trust --encoding=UTF8 --locale=C.UTF-8 --pgdata=/train/database > /dev/null
as_postgres "$pg/pg_ctl" --pgdata=/train/database --options='-k /tmp' --wait --silent --log=/train/database/log start

export SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:5432/postgres SPRING_DATASOURCE_USERNAME=postgres \
  SPRING_DATASOURCE_PASSWORD=unused SALA_OFFICE=KPC SALA_PROVINCE=04 SALA_GAZETTEER_FILE=/train/places.csv \
  SALA_OFFICEHOURS_OPENS=07:30 SALA_OFFICEHOURS_CLOSES=17:30 SALA_ADMIN_ID=training \
  SALA_SECONDFACTOR_KEY="$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')" \
  SALA_ADMIN_PASSWORD="$(head -c 24 /dev/urandom | base64)"
java -XX:ArchiveClassesAtExit=sala.jsa -XX:+UseSerialGC -Duser.timezone=Asia/Phnom_Penh -jar sala.jar &
sala=$!

health() {
  exec 3<> /dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\r\n\r\n' >&3 && head --lines=1 <&3 | grep --quiet ' 200'
}
for ((second = 0; second < 180; second++)); do
  if health 2> /dev/null; then break; fi
  kill -0 "$sala" # ended before it was ready: its last words are above
  sleep 1
done
kill "$sala"
wait "$sala" || [ -s sala.jsa ] # ended by our signal
test -s sala.jsa
