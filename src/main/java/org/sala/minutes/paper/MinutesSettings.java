package org.sala.minutes.paper;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large minutes may be, bound from {@code sala.minutes}. A forum raises some 140 requests
 * (R01); what is far beyond is a mistake or an attack.
 *
 * @param fileSize of the file as it is sent, 10 MB unless configured
 * @param unpackedSize of everything packed into an XLSX or DOCX file, 64 MB unless configured
 * @param rows with something in them, 5,000 unless configured
 * @param columns 60 unless configured
 * @param cellLength in characters, 10,000 unless configured
 */
@ConfigurationProperties("sala.minutes")
public record MinutesSettings(
    @DefaultValue("10MB") DataSize fileSize,
    @DefaultValue("64MB") DataSize unpackedSize,
    @DefaultValue("5000") int rows,
    @DefaultValue("60") int columns,
    @DefaultValue("10000") int cellLength) {}
