package org.sala.models;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a trial room that is begun at /models/ can be reached, bound from {@code sala.trial}.
 *
 * @param port the port it listens on; 0 for any that is free
 * @param url its address as browsers see it, where a proxy stands before it; null for {@code
 *     http://trial.localhost:<port>/}, a host of its own, so that logging in there is not logging
 *     out here
 */
@ConfigurationProperties("sala.trial")
record TrialRoomSettings(@DefaultValue("0") int port, String url) {

  /** The address of a room that listens on this port. */
  String address(int listening) {
    return url == null || url.isEmpty() ? "http://trial.localhost:" + listening + "/" : url;
  }
}
