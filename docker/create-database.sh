#!/bin/sh
# Runs once, on the empty data directory: Sala owns its database and is no superuser. Order as in
# the database that Sala brings itself, whatever the image has; Khmer order is asked for where it is needed.
psql --set=ON_ERROR_STOP=1 --username=postgres --dbname=postgres <<'SQL'
\getenv password POSTGRES_PASSWORD
create role sala login password :'password';
create database sala owner sala encoding 'UTF8' locale 'C.UTF-8' template template0;
SQL
