package org.sala.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.sala.credential.LogInPlace;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** From where calls come that log in. */
final class CallPlaces {

  private static final String COOKIE = "sala-device";
  private static final int BYTES = 20;
  private static final int SECONDS = 365 * 24 * 60 * 60;
  private static final SecureRandom RANDOM = new SecureRandom();

  private CallPlaces() {}

  /** Of a browser. */
  static LogInPlace of(HttpServletRequest request) {
    return new LogInPlace(request.getRemoteAddr(), device(request), true);
  }

  /** Of a program that sends a password with each call. */
  static LogInPlace of(Authentication credentials) {
    var address =
        credentials.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "";
    return new LogInPlace(address, null, false);
  }

  /** Where somebody logs in, whose browser is known there again from now on. */
  static LogInPlace known(HttpServletRequest request, HttpServletResponse response) {
    var device = device(request);
    if (device == null) {
      var random = new byte[BYTES];
      RANDOM.nextBytes(random);
      device = HexFormat.of().formatHex(random);
      var cookie = new Cookie(COOKIE, device);
      cookie.setPath("/");
      cookie.setMaxAge(SECONDS);
      cookie.setSecure(true);
      cookie.setHttpOnly(true);
      cookie.setAttribute("SameSite", "Strict");
      response.addCookie(cookie);
    }
    return new LogInPlace(request.getRemoteAddr(), device, true);
  }

  private static String device(HttpServletRequest request) {
    return Stream.of(request.getCookies() == null ? new Cookie[0] : request.getCookies())
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .filter(value -> value.matches("[0-9a-f]{" + 2 * BYTES + "}"))
        .findFirst()
        .orElse(null);
  }
}
