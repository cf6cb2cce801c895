#!/bin/sh
set -e
# Runs once, on the empty data directory. One role owns the tables and changes them, another one is that of the nodes,
# neither is a superuser. Order as in the database that Sala brings itself, whatever the image has; Khmer order is asked
# for where it is needed.
psql --set=ON_ERROR_STOP=1 --username=postgres --dbname=postgres <<'SQL'
\set owner `cat /run/secrets/owner_password`
\set nodes `cat /run/secrets/nodes_password`
create role sala_owner login password :'owner';
create role sala login password :'nodes';
create database sala owner sala_owner encoding 'UTF8' locale 'C.UTF-8' template template0;
revoke all on database sala from public;
grant connect on database sala to sala;
SQL
# From the first line on what is written is saved. A folder that holds the backups of another database is refused here.
sala-pgbackrest stanza-create
