package org.sala.signon;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a page needs to know that asks somebody to log in, or out. */
@RestController
class SignOnController {

  private final SignOnSettings settings;
  private final ProviderLogOut logOut;

  SignOnController(SignOnSettings settings, ProviderLogOut logOut) {
    this.settings = settings;
    this.logOut = logOut;
  }

  /**
   * How people log in.
   *
   * @param way PASSWORD, PROVIDER or DIRECTORY
   * @param address of the provider's page by way of Sala; null where there is none
   */
  record SignOn(String way, String address) {}

  /** Where an account's session has to be ended as well; null if nowhere. */
  record LoggedOut(String address) {}

  /** For whoever asks: a page that asks for a password needs it. */
  @GetMapping("/api/sign-on")
  SignOn way() {
    if (settings.isByProvider()) {
      return new SignOn("PROVIDER", OidcSecurity.START + OidcProvider.NAME);
    }
    return new SignOn(settings.isByDirectory() ? "DIRECTORY" : "PASSWORD", null);
  }

  /** Logs out, and says where the provider's own session is ended. */
  @PostMapping("/api/sign-on/end")
  LoggedOut end(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null) {
      return new LoggedOut(null);
    }
    var address =
        logOut.of(
            session.getId(),
            ServletUriComponentsBuilder.fromContextPath(request).path("/").toUriString());
    session.invalidate();
    return new LoggedOut(address);
  }
}
