package org.sala.office;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose Sala this is, bound from {@code sala}; written into every number for good.
 *
 * @param office The letters with which every number of the office begins: KPC gives
 *     KPC-2026-000142. For good
 * @param province The code of the province in the national gazetteer. For good
 */
@ConfigurationProperties("sala")
record OfficeNames(
    @AllowedValue(
            value = "two to five capital Latin letters, with which every number begins: KPC",
            pattern = "[A-Z]{2,5}",
            needed = true)
        @DefaultValue(OfficeNames.DEMONSTRATION)
        String office,
    @AllowedValue(value = "the code of a province in the gazetteer: 04", needed = true)
        @DefaultValue(OfficeNames.PROVINCE_OF_DEMONSTRATION)
        String province) {

  /** Kampong Chhnang. */
  static final String DEMONSTRATION = "KPC";

  /** Its code. */
  static final String PROVINCE_OF_DEMONSTRATION = "04";
}
