package org.sala.database;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded PostgreSQL keeps its files, bound from {@code sala.embedded-database}; without
 * effect as soon as {@code spring.datasource.url} is set.
 *
 * @param directory folder of the data, the password and the unpacked programs; created when
 *     missing, relative to the folder from which Sala is started
 * @param timeout how long to wait for PostgreSQL to start, or for one of an earlier start to stop;
 *     after a crash it first repairs its data, which takes longer than a normal start
 */
@ConfigurationProperties("sala.embedded-database")
record EmbeddedDatabaseProperties(
    @DefaultValue(".sala") Path directory, @DefaultValue("PT1M") Duration timeout) {}
