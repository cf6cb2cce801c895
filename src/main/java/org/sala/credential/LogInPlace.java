package org.sala.credential;

import java.util.stream.Stream;

/**
 * From where somebody calls.
 *
 * @param address the address of the computer, as a proxy tells it
 * @param device the cookie that a browser was given at an earlier log-in; null without one
 * @param isBrowser whether the webapps' form was filled in, and no program calls
 */
public record LogInPlace(String address, String device, boolean isBrowser) {

  /** The names under which it may be known; that of a device is the last in their order. */
  Stream<String> names() {
    var byAddress = "address " + address;
    return device == null
        ? Stream.of(byAddress)
        : Stream.of(byAddress, "device " + Digest.of(device));
  }
}
