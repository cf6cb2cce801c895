package org.sala.signon;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The next look at the sign-on service, which comes by itself only where jobs run. */
public final class LookNow {

  private LookNow() {}

  /** Looks, as if no node had just looked. */
  public static void in(ApplicationContext sala) {
    sala.getBean(JdbcTemplate.class).update("update sign_on_look set looked_at = '-infinity'");
    sala.getBean(SignOnLook.class).look();
  }
}
