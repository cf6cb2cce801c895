package org.sala.signon;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.naming.directory.SearchControls;
import org.springframework.ldap.control.PagedResultsDirContextProcessor;
import org.springframework.ldap.core.ContextMapper;
import org.springframework.ldap.core.DirContextOperations;
import org.springframework.ldap.core.LdapTemplate;
import org.springframework.ldap.core.support.BaseLdapPathContextSource;
import org.springframework.ldap.core.support.SingleContextSource;
import org.springframework.ldap.support.LdapEncoder;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.ldap.DefaultSpringSecurityContextSource;
import org.springframework.security.ldap.authentication.BindAuthenticator;

/** The LDAP server of the administration: who is there, with which groups, with which password. */
final class Directory {

  private static final String PATIENCE = "5000"; // milliseconds
  private static final int PAGE = 500;

  private final SignOnSettings settings;
  private final LdapTemplate directory;
  private final DefaultSpringSecurityContextSource source;

  Directory(SignOnSettings settings) {
    this.settings = settings;
    this.source = new DefaultSpringSecurityContextSource(settings.directory() + "/");
    source.setUserDn(settings.directoryUser());
    source.setPassword(settings.directoryPassword());
    source.setBaseEnvironmentProperties(
        Map.of(
            "com.sun.jndi.ldap.connect.timeout", PATIENCE,
            "com.sun.jndi.ldap.read.timeout", PATIENCE,
            "java.naming.ldap.attributes.binary", "objectGUID"));
    source.afterPropertiesSet();
    this.directory = new LdapTemplate(source);
    directory.setIgnorePartialResultException(true); // an Active Directory points to others
  }

  /**
   * Somebody in the directory.
   *
   * @param entry the name of the entry
   */
  record Entry(String entry, String id, String account, String firstName, String lastName) {}

  /** The one person of this account; nothing if there is none, or several. */
  Optional<Entry> ofAccount(String account) {
    return one(settings.directoryAccount(), LdapEncoder.filterEncode(account));
  }

  /** The person who is called so for good. */
  Optional<Entry> ofId(String id) {
    return one(
        settings.directoryId(),
        isBinary() ? id.replaceAll("..", "\\\\$0") : LdapEncoder.filterEncode(id));
  }

  private Optional<Entry> one(String attribute, String value) {
    var found =
        directory.search(
            settings.directoryBase(),
            "(&%s(%s=%s))".formatted(settings.directoryPeople(), attribute, value),
            scope(2),
            person());
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Whether this is the person's password; an empty one never is. */
  boolean isPassword(Entry person, String password) {
    if (password == null || password.isEmpty()) {
      return false; // a server takes it for somebody who says no name
    }
    var binding = new BindAuthenticator(source);
    binding.setUserSearch(account -> directory.lookupContext(person.entry()));
    try {
      binding.authenticate(
          UsernamePasswordAuthenticationToken.unauthenticated(person.account(), password));
      return true;
    } catch (BadCredentialsException e) {
      return false;
    }
  }

  /** The names of the groups to which an entry belongs. */
  Set<String> groupsOf(Entry person) {
    return directory
        .search(
            settings.directoryBase(),
            settings.directoryGroups().replace("{0}", LdapEncoder.filterEncode(person.entry())),
            scope(10_000),
            (ContextMapper<String>)
                context -> ((DirContextOperations) context).getNameInNamespace())
        .stream()
        .collect(Collectors.toSet());
  }

  /** Everybody who may log in, read page by page. */
  List<Entry> everybody() {
    var all = new ArrayList<Entry>();
    SingleContextSource.doWithSingleContext(
        source,
        operations -> {
          var pages = new PagedResultsDirContextProcessor(PAGE);
          do {
            all.addAll(
                operations.search(
                    settings.directoryBase(),
                    "(&%s(%s=*))"
                        .formatted(settings.directoryPeople(), settings.directoryAccount()),
                    scope(0),
                    person(),
                    pages));
          } while (pages.hasMore());
          return null;
        });
    return all;
  }

  private SearchControls scope(int most) {
    var controls = new SearchControls();
    controls.setSearchScope(SearchControls.SUBTREE_SCOPE);
    controls.setReturningObjFlag(true);
    controls.setCountLimit(most);
    controls.setReturningAttributes(
        new String[] {
          settings.directoryAccount(), settings.directoryId(), "givenName", "sn", "cn"
        });
    return controls;
  }

  private ContextMapper<Entry> person() {
    return context -> {
      var found = (DirContextOperations) context;
      var first = found.getStringAttribute("givenName");
      var last = found.getStringAttribute("sn");
      return new Entry(
          found.getNameInNamespace(),
          id(found.getObjectAttribute(settings.directoryId())),
          found.getStringAttribute(settings.directoryAccount()),
          first == null && last == null ? found.getStringAttribute("cn") : first,
          last);
    };
  }

  private boolean isBinary() {
    return settings.directoryId().equalsIgnoreCase("objectGUID");
  }

  private static String id(Object value) {
    return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
  }

  /** The source itself, for who only asks whether the directory answers. */
  BaseLdapPathContextSource source() {
    return source;
  }
}
