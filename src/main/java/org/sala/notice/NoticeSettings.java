package org.sala.notice;

import org.sala.office.AllowedValue;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the province hopes for, bound from {@code sala.notice}.
 *
 * @param leadDays How many days before an activity the province would like to hear of it; 0 asks
 *     for nothing. It is never a condition: the rule of three days was withdrawn on 27 November
 *     2018
 */
@ConfigurationProperties("sala.notice")
record NoticeSettings(
    @AllowedValue(value = "a whole number from {from} to {to}", from = "0", to = "30")
        @DefaultValue("0")
        int leadDays) {}
