package org.sala.signon;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldif.LDIFException;

/** The people and groups of an administration, in whichever directory. */
public final class DirectoryEntries {

  static final String BASE = "dc=hall,dc=example,dc=org";
  static final String READER = "cn=reader," + BASE;
  static final String SECRET = "the-secret-of-the-reader";
  static final String PASSWORD = "a password of the directory";

  private DirectoryEntries() {}

  /** Writes them in. */
  static void into(LDAPInterface directory) throws LDAPException, LDIFException {
    directory.add("dn: " + BASE, "objectClass: domain", "objectClass: top", "dc: hall");
    for (var unit : new String[] {"people", "groups"}) {
      directory.add(
          "dn: ou=" + unit + "," + BASE, "objectClass: organizationalUnit", "ou: " + unit);
    }
    person(directory, "sopheap", "Sopheap", "Chan");
    person(directory, "veasna", "Veasna", "Kim");
    person(directory, "stranger", "Somebody", "Else");
    group(directory, "labour examiners", "sopheap", "veasna");
    group(directory, "help desk", "veasna");
    group(directory, "canteen", "stranger");
  }

  private static void person(LDAPInterface directory, String account, String first, String last)
      throws LDAPException, LDIFException {
    directory.add(
        "dn: " + dn(account),
        "objectClass: inetOrgPerson",
        "uid: " + account,
        "cn: " + first + " " + last,
        "givenName: " + first,
        "sn: " + last,
        "employeeType: active",
        "userPassword: " + PASSWORD);
  }

  private static void group(LDAPInterface directory, String name, String... members)
      throws LDAPException, LDIFException {
    var lines = new java.util.ArrayList<String>();
    lines.add("dn: " + groupDn(name));
    lines.add("objectClass: groupOfNames");
    lines.add("cn: " + name);
    lines.add("member: cn=nobody," + BASE);
    for (var member : members) {
      lines.add("member: " + dn(member));
    }
    directory.add(lines.toArray(String[]::new));
  }

  /** The name of a person's entry. */
  static String dn(String account) {
    return "uid=" + account + ",ou=people," + BASE;
  }

  /** The name of a group's entry. */
  static String groupDn(String name) {
    return "cn=" + name + ",ou=groups," + BASE;
  }

  /** Puts somebody into a group, or takes them out. */
  public static void member(
      LDAPInterface directory, ModificationType how, String group, String account)
      throws LDAPException, LDIFException {
    directory.modify(groupDn(group), new Modification(how, "member", dn(account)));
  }

  /** Marks somebody as one who works here, or does not any more. */
  public static void employed(LDAPInterface directory, String account, String how)
      throws LDAPException, LDIFException {
    directory.modify(dn(account), new Modification(ModificationType.REPLACE, "employeeType", how));
  }

  /** The settings of an office with this directory. */
  static SignOnSettings settings(String address, java.nio.file.Path groups) {
    return new SignOnSettings(
        null,
        null,
        null,
        "openid",
        "preferred_username",
        "groups",
        address,
        BASE,
        READER,
        SECRET,
        "(&(objectClass=inetOrgPerson)(employeeType=active))",
        "uid",
        "entryUUID",
        "(|(member={0})(uniqueMember={0}))",
        groups,
        "admin",
        false);
  }

  /** The table of groups, as somebody writes it with a spreadsheet. */
  static String table() {
    return """
    \uFEFFservice_group;sala_group
    CN=Labour Examiners, OU=groups,DC=hall,DC=example,DC=org;labour-officers
    cn=help desk,ou=groups,dc=hall,dc=example,dc=org;camunda-admin
    cn=front,ou=groups,dc=hall,dc=example,dc=org;desk
    """;
  }
}
