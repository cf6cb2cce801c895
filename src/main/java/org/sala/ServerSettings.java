package org.sala;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.sala.office.AllowedValue;
import org.sala.office.SettingNames;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where browsers find Sala, bound from {@code server}. Spring's own settings, looked through with
 * Sala's before anything starts.
 *
 * @param address The address of this computer on which Sala listens. The container image sets
 *     0.0.0.0, all networks of the container
 * @param port The port on which Sala listens
 */
@ConfigurationProperties("server")
record ServerSettings(
    @AllowedValue("an address of this computer: 127.0.0.1, or 0.0.0.0 for all of its networks")
        @DefaultValue("127.0.0.1")
        InetAddress address,
    @AllowedValue(
            value = "a free port from 1 to {to}, or 0 for any that is free",
            from = "0",
            to = "65535")
        @DefaultValue("8080")
        int port) {

  /** The setting of the address. */
  static final String ADDRESS = "server.address";

  /** The setting of the port. */
  static final String PORT = "server.port";

  /** The sentence for a port on which somebody listens already. */
  static String taken(int port) {
    return SettingNames.of(PORT)
        .wrong(String.valueOf(port), "on which another program listens already");
  }

  /** The sentence if Sala cannot listen there; null if it can. */
  String problem() {
    try (var free = new ServerSocket(port, 1, address)) {
      return null;
    } catch (IOException e) {
      return isHere() ? taken(port) : SettingNames.of(ADDRESS).wrong(address.getHostAddress());
    }
  }

  private boolean isHere() {
    try (var any = new ServerSocket(0, 1, address)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
