package org.sala.signon;

import org.sala.office.OfficeSettings;
import org.sala.office.SettingNames;
import org.sala.office.SettingsProblem;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.ldap.AuthenticationException;
import org.springframework.ldap.NamingException;

/** Asks the sign-on service, before anything starts, whether it is the one that is named. */
class SignOnCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String GO_ON =
      "If it is out of order for a while: sala.sign-on.without-service"
          + " (SALA_SIGNON_WITHOUTSERVICE) true starts Sala without it";

  /**
   * Asks, where one is named.
   *
   * @throws SettingsProblem with a sentence for what is wrong
   */
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    var settings = Binder.get(environment).bindOrCreate("sala.sign-on", SignOnSettings.class);
    if (!settings.isUsed()) {
      return;
    }
    new MappedGroups(settings, OfficeSettings.of(environment));
    if (settings.withoutService()) {
      return;
    }
    if (settings.isByProvider()) {
      provider(settings);
    } else {
      directory(settings);
    }
  }

  private static void provider(SignOnSettings settings) {
    try {
      new OidcProvider(settings).registration();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw refused(
          SignOnSettings.ISSUER,
          settings.issuer(),
          "which does not answer as a provider of this name. " + GO_ON);
    }
  }

  private static void directory(SignOnSettings settings) {
    try {
      new Directory(settings).ofAccount(settings.breakGlass());
    } catch (AuthenticationException e) {
      throw refused(
          "sala.sign-on.directory-user",
          settings.directoryUser(),
          "whom the directory does not let in with sala.sign-on.directory-password");
    } catch (org.springframework.ldap.NameNotFoundException e) {
      throw refused(
          "sala.sign-on.directory-base",
          settings.directoryBase(),
          "which is no entry of the directory");
    } catch (org.springframework.ldap.InvalidSearchFilterException e) {
      throw refused(
          "sala.sign-on.directory-people",
          settings.directoryPeople(),
          "which the directory does not take for a filter");
    } catch (NamingException e) {
      throw refused(
          SignOnSettings.DIRECTORY, settings.directory(), "which does not answer. " + GO_ON);
    }
  }

  private static SettingsProblem refused(String setting, String found, String why) {
    return new SettingsProblem(SettingNames.of(setting).wrong(found, why));
  }
}
