package org.sala.data;

import java.nio.file.Path;
import org.sala.office.AllowedValue;
import org.sala.office.PathKind;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the office's own data files lie, bound from {@code sala.data}.
 *
 * @param folder What an office has in place of Sala's own: units.csv, categories.csv, matters.csv,
 *     holidays.csv, each if it is there; and places.csv, beside the provinces
 */
@ConfigurationProperties("sala.data")
record DataSettings(
    @AllowedValue(value = "a folder that Sala can read", path = PathKind.FOLDER) Path folder) {}
