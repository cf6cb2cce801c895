package org.sala.signon;

import java.util.Optional;
import org.sala.engine.ForeignPasswords;
import org.sala.engine.OneLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whose password is whose: where a service is used, Sala's own count for nobody but the break-glass
 * account. A directory is given the password; a provider asks for it itself.
 */
@Component
class SignOnPasswords implements ForeignPasswords {

  private static final Logger LOG = LoggerFactory.getLogger(SignOnPasswords.class);

  private final SignOnSettings settings;
  private final DirectoryPeople directory;
  private final BreakGlass breakGlass;

  SignOnPasswords(SignOnSettings settings, DirectoryPeople directory, BreakGlass breakGlass) {
    this.settings = settings;
    this.directory = directory;
    this.breakGlass = breakGlass;
  }

  @Override
  public Optional<Boolean> check(String account, String password) {
    if (account == null || settings.isOwn(account)) {
      return Optional.empty();
    }
    return Optional.of(settings.isByDirectory() && isOfDirectory(account, password));
  }

  private boolean isOfDirectory(String account, String password) {
    try {
      return directory.comes(account, password);
    } catch (org.springframework.ldap.NamingException e) {
      LOG.warn("The directory was not asked for {}: {}", account, OneLine.of(e));
      return false;
    }
  }

  @Override
  public void ownUsed(String account) {
    if (settings.isUsed()) {
      breakGlass.used(account);
    }
  }
}
