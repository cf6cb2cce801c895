#!/bin/sh
# Runs once, on the empty data directory: Sala owns its database and is no superuser.
psql --set=ON_ERROR_STOP=1 --username=postgres --dbname=postgres <<'SQL'
\getenv password POSTGRES_PASSWORD
create role sala login password :'password';
create database sala owner sala;
SQL
