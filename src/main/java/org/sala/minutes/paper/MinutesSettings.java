package org.sala.minutes.paper;

import org.sala.office.AllowedValue;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large minutes may be, bound from {@code sala.minutes}. A forum raises some 140 requests
 * (R01); what is far beyond is a mistake or an attack.
 *
 * @param fileSize How large a file of minutes is at most as it is sent
 * @param unpackedSize How large everything is at most that is packed into an XLSX or DOCX file
 * @param rows How many rows with something in them minutes have at most
 * @param columns How many columns minutes have at most
 * @param cellLength How many characters one cell of minutes has at most
 */
@ConfigurationProperties("sala.minutes")
public record MinutesSettings(
    @AllowedValue(value = "a size from {from} to {to}", from = "100KB", to = "100MB")
        @DefaultValue("10MB")
        DataSize fileSize,
    @AllowedValue(value = "a size from {from} to {to}", from = "1MB", to = "512MB")
        @DefaultValue("64MB")
        DataSize unpackedSize,
    @AllowedValue(value = "a whole number from {from} to {to}", from = "1", to = "50000")
        @DefaultValue("5000")
        int rows,
    @AllowedValue(value = "a whole number from {from} to {to}", from = "5", to = "500")
        @DefaultValue("60")
        int columns,
    @AllowedValue(value = "a whole number from {from} to {to}", from = "100", to = "10000")
        @DefaultValue("10000")
        int cellLength) {}
