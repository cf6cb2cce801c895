#!/bin/bash
# Makes the folders of the settings, a secret for each file that is not there yet, and where there is no certificate one
# for a trial. Changes nothing that is there. Run it as root:   SALA_ENV=/etc/sala/sala.env docker/prepare.sh sala.example.gov.kh
set -euo pipefail
. "$(dirname "$0")/common.sh"
name=${1:-localhost}
secrets=$(setting SECRETS_FOLDER /etc/sala/secrets)
backups=$(setting BACKUP_FOLDER /var/backups/sala)
anchor=$(setting ANCHOR_FOLDER /var/lib/sala/anchor)

install --directory --mode=755 "$(setting DATA_FOLDER /etc/sala/data)"
# Files in it can be read by the containers that they are mounted into, the folder by root alone.
install --directory --mode=700 "$secrets"
# 999 is postgres in the image of the database, 10001 sala in that of the nodes.
install --directory --mode=755 --owner=999 --group=999 "$backups" "$backups/state"
install --directory --mode=700 --owner=999 --group=999 "$backups/repository" "$backups/dumps"
install --directory --mode=755 --owner=10001 --group=10001 "$anchor"

for secret in postgres_password owner_password nodes_password admin_password metrics_token backup_key second_factor_key; do
  if [ ! -e "$secrets/$secret" ]; then
    openssl rand -hex 32 > "$secrets/$secret"
    echo "$secrets/$secret is made."
  fi
done
if [ ! -e "$secrets/tls.pem" ]; then
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -noenc -days 90 -subj "/CN=$name" \
    -addext "subjectAltName=DNS:$name" -keyout "$secrets/tls.key" -out "$secrets/tls.crt" 2> /dev/null
  cat "$secrets/tls.crt" "$secrets/tls.key" > "$secrets/tls.pem"
  rm "$secrets/tls.key"
  echo "$secrets/tls.pem is a certificate for a trial, made by nobody that browsers know, for $name and 90 days."
  echo "Put your own there: certificate, chain and key in one file."
fi
chmod 444 "$secrets"/*
echo "Copy $secrets/backup_key and $secrets/second_factor_key to a place outside of this server, now: without the one no backup can be read, without the other nobody's second factor is right."
