package org.sala.models;

import java.time.Duration;
import org.sala.office.AllowedValue;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long changed models are walked before somebody decides on them, bound from {@code
 * sala.rehearsal}.
 *
 * @param walks How long a change of the models is walked by invented cases before somebody decides
 *     on it; PT0S means not at all. The job holds a connection meanwhile, which the database ends
 *     after a minute
 */
@ConfigurationProperties("sala.rehearsal")
record WalkSettings(
    @AllowedValue(value = "a duration from {from} to {to}: PT40S", from = "PT0S", to = "PT45S")
        @DefaultValue("PT40S")
        Duration walks) {}
