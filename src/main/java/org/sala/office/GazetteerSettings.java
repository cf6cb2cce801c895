package org.sala.office;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the office's places come from, bound from {@code sala.gazetteer}.
 *
 * @param file The districts, communes and villages of the province, beside the 25 provinces that
 *     Sala knows. An office needs it, or a places.csv in sala.data.folder
 */
@ConfigurationProperties("sala.gazetteer")
record GazetteerSettings(
    @AllowedValue(
            value =
                "a CSV file in UTF-8 with the columns code,parent_code,type,name_en,name_km that"
                    + " Sala can read",
            path = PathKind.FILE)
        Path file) {}
