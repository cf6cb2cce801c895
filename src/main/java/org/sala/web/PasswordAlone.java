package org.sala.web;

import org.sala.language.Wording;
import org.springframework.security.core.AuthenticationException;

/** Says to whoever brings a right password alone that it is not enough, and what is. */
class PasswordAlone extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  PasswordAlone() {
    super(Wording.forReader("web.password-alone"));
  }
}
