package org.sala.database;

import java.nio.file.Path;
import java.time.Duration;
import org.sala.office.AllowedValue;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded PostgreSQL keeps its files, bound from {@code sala.embedded-database}; without
 * effect as soon as {@code spring.datasource.url} is set.
 *
 * @param directory The folder of the data, the password and the unpacked programs of the PostgreSQL
 *     that Sala brings itself; created when missing, relative to the folder from which Sala starts
 * @param timeout How long to wait for that PostgreSQL to start, or for one of an earlier start to
 *     stop; after a crash it first repairs its data, which takes longer
 */
@ConfigurationProperties("sala.embedded-database")
record EmbeddedDatabaseProperties(
    @AllowedValue("a folder in which Sala can write") @DefaultValue(".sala") Path directory,
    @AllowedValue(value = "a duration from {from} to {to}: PT1M", from = "PT1S", to = "PT1H")
        @DefaultValue("PT1M")
        Duration timeout) {

  /** The setting of the folder. */
  static final String DIRECTORY = "sala.embedded-database.directory";
}
