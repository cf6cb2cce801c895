package org.sala.signon;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.sala.office.AllowedValue;
import org.sala.office.PathKind;
import org.sala.office.SettingNames;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which service says who somebody is, bound from {@code sala.sign-on}; without an issuer and
 * without a directory people log in with passwords of Sala.
 *
 * @param issuer The OpenID Connect provider, as it names itself: for Keycloak
 *     https://login.example.org/realms/province
 * @param clientId The name under which the provider knows Sala
 * @param clientSecret The secret that the provider gave to Sala
 * @param scopes What Sala asks the provider for
 * @param accountClaim Where the provider says how somebody's account is called; what begins with @
 *     is left out
 * @param groups The table that says which group of the service is which of Sala
 * @param groupsClaim Where the provider says to which groups somebody belongs; a dot leads into
 *     what stands within: realm_access.roles
 * @param directory The LDAP server, for example an Active Directory, in place of an issuer
 * @param directoryBase Below which entry of the directory people and groups stand
 * @param directoryUser As whom Sala looks into the directory
 * @param directoryPassword The password for that
 * @param directoryPeople Which entries are people who may log in. What it does not find is out: an
 *     office with an Active Directory leaves out those that are disabled
 * @param directoryAccount The attribute that is the name of the account; of an Active Directory
 *     sAMAccountName
 * @param directoryId The attribute that never changes, whatever else does; of an Active Directory
 *     objectGUID
 * @param directoryGroups Which groups somebody belongs to; {0} stands for the person's entry
 * @param breakGlass The one account of Sala that logs in with its password all the same, for a day
 *     when the service is away
 * @param withoutService Whether Sala starts although the service does not answer; nobody but
 *     sala.sign-on.break-glass logs in until it does
 */
@ConfigurationProperties("sala.sign-on")
public record SignOnSettings(
    @AllowedValue(
            value =
                "an address that begins with https://, without a slash at its end (http:// on this"
                    + " computer alone)",
            pattern =
                "https://[^\\s?#]*[^\\s?#/]|http://(127\\.0\\.0\\.1|localhost)(:\\d+)?(/[^\\s?#]*[^\\s?#/])?")
        String issuer,
    @AllowedValue(value = "a text without spaces", pattern = "\\S+") String clientId,
    @AllowedValue(value = "the secret, without spaces", pattern = "\\S+") String clientSecret,
    @AllowedValue(
            value = "words separated by spaces, openid among them",
            pattern = "(.* )?openid( .*)?")
        @DefaultValue("openid profile")
        String scopes,
    @AllowedValue(value = "the name of a claim", pattern = "\\S+")
        @DefaultValue("preferred_username")
        String accountClaim,
    @AllowedValue(value = "the name of a claim", pattern = "\\S+") @DefaultValue("groups")
        String groupsClaim,
    @AllowedValue(
            value = "ldaps://<host>:636 (ldap:// on this computer alone)",
            pattern = "ldaps://[^/\\s?]+|ldap://(127\\.0\\.0\\.1|localhost)(:\\d+)?")
        String directory,
    @AllowedValue(
            value = "the name of an entry: dc=example,dc=org",
            pattern = "\\s*[\\w.-]+\\s*=.+")
        String directoryBase,
    @AllowedValue(
            value = "the name of an entry, or of an Active Directory name@domain",
            pattern = ".+[=@].+")
        String directoryUser,
    @AllowedValue("the password of that entry") String directoryPassword,
    @AllowedValue(value = "a filter in brackets", pattern = "\\(.+\\)")
        @DefaultValue("(objectClass=person)")
        String directoryPeople,
    @AllowedValue(value = "the name of an attribute", pattern = "[\\w-]+") @DefaultValue("uid")
        String directoryAccount,
    @AllowedValue(value = "the name of an attribute", pattern = "[\\w-]+")
        @DefaultValue("entryUUID")
        String directoryId,
    @AllowedValue(
            value =
                "a filter in brackets, with a zero in braces where the entry of the person is to stand",
            pattern = "\\(.*\\{0}.*\\)")
        @DefaultValue("(|(member={0})(uniqueMember={0}))")
        String directoryGroups,
    @AllowedValue(
            value =
                "a CSV file in UTF-8 with the columns service_group,sala_group that Sala can read",
            path = PathKind.FILE)
        Path groups,
    @AllowedValue(
            value = "the account of an administrator in Sala, such as sala.admin.id",
            pattern = "[a-zA-Z0-9_.-]+")
        String breakGlass,
    @AllowedValue("true or false") @DefaultValue("false") boolean withoutService) {

  static final String ISSUER = "sala.sign-on.issuer";
  static final String DIRECTORY = "sala.sign-on.directory";
  static final String GROUPS = "sala.sign-on.groups";

  /**
   * Checks that there is one service, and everything that it needs.
   *
   * @throws IllegalArgumentException with a sentence if not
   */
  public SignOnSettings {
    if (isGiven(issuer) && isGiven(directory)) {
      throw new IllegalArgumentException(
          "%s and %s are both set. Allowed is one of them: leave the other out."
              .formatted(ISSUER, DIRECTORY));
    }
    if (isGiven(issuer)) {
      need(Map.of("client-id", given(clientId), "client-secret", given(clientSecret)));
    }
    if (isGiven(directory)) {
      need(
          Map.of(
              "directory-base",
              given(directoryBase),
              "directory-user",
              given(directoryUser),
              "directory-password",
              given(directoryPassword)));
    }
    if (isGiven(issuer) || isGiven(directory)) {
      need(Map.of("groups", given(groups), "break-glass", given(breakGlass)));
    }
  }

  private static void need(Map<String, Boolean> settings) {
    settings.entrySet().stream()
        .filter(each -> !each.getValue())
        .map(each -> SettingNames.of("sala.sign-on." + each.getKey()).missing())
        .sorted()
        .findFirst()
        .ifPresent(
            sentence -> {
              throw new IllegalArgumentException(sentence);
            });
  }

  private static boolean given(Object value) {
    return value != null && isGiven(value.toString());
  }

  private static boolean isGiven(String value) {
    return StringUtils.isNotEmpty(StringUtils.strip(value));
  }

  /** Whether an OpenID Connect provider says who somebody is. */
  public boolean isByProvider() {
    return isGiven(issuer);
  }

  /** Whether a directory says who somebody is. */
  public boolean isByDirectory() {
    return isGiven(directory);
  }

  /** Whether either of them does. */
  public boolean isUsed() {
    return isByProvider() || isByDirectory();
  }

  /** Whether an account's password is one of Sala's own. */
  public boolean isOwn(String account) {
    return !isUsed() || account.equals(breakGlass);
  }

  /** Which service it is, for whoever is told of it. */
  String service() {
    return Stream.of(issuer, directory).filter(SignOnSettings::isGiven).findFirst().orElse("");
  }
}
