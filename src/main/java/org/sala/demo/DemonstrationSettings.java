package org.sala.demo;

import org.sala.office.AllowedValue;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the demonstration has, bound from {@code sala.demonstration}; without effect as soon as
 * there is a database of the office.
 *
 * @param requests Whether the demonstration has the 144 requests of a forum beside its people
 */
@ConfigurationProperties("sala.demonstration")
public record DemonstrationSettings(
    @AllowedValue("true or false") @DefaultValue("true") boolean requests) {}
