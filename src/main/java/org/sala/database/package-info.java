/** Gives Sala a PostgreSQL of its own when no database is configured. */
package org.sala.database;
