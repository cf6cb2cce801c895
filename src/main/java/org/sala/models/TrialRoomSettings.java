package org.sala.models;

import org.sala.office.AllowedValue;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a trial room that is begun at /models/ can be reached, bound from {@code sala.trial}.
 *
 * @param port The port on which a trial room listens; 0 for any that is free
 * @param url The address of a trial room as browsers see it, where a proxy stands before it: on a
 *     host name of its own, so that logging in there is not logging out here
 */
@ConfigurationProperties("sala.trial")
record TrialRoomSettings(
    @AllowedValue(
            value = "a port from 1024 to {to}, or 0 for any that is free",
            from = "0",
            to = "65535",
            pattern = "0|[1-9]\\d{3,4}")
        @DefaultValue("0")
        int port,
    @AllowedValue(
            value = "an address that begins with http:// or https:// and ends with /",
            pattern = "(https?://[^\\s/]+/)?")
        String url) {

  /** The address of a room that listens on this port. */
  String address(int listening) {
    return url == null || url.isEmpty() ? "http://trial.localhost:" + listening + "/" : url;
  }
}
