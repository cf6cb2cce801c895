package org.sala.signon;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** OpenLDAP's server in a process of its own, with the people of an administration. */
public final class SlapdServer implements AutoCloseable {

  private static final Path PROGRAM = Path.of("/usr/sbin/slapd");

  private static final String CONFIGURATION =
      """
      include /etc/ldap/schema/core.schema
      include /etc/ldap/schema/cosine.schema
      include /etc/ldap/schema/inetorgperson.schema
      modulepath /usr/lib/ldap
      moduleload back_mdb
      pidfile {folder}/pid
      database mdb
      suffix "%s"
      rootdn "%s"
      rootpw %s
      directory {folder}/data
      access to attrs=userPassword by anonymous auth
      access to * by dn.exact="%s" read
      """
          .formatted(
              DirectoryEntries.BASE,
              "cn=root," + DirectoryEntries.BASE,
              DirectoryEntries.SECRET,
              DirectoryEntries.READER);

  private final int port;
  private final Process process;
  private final LDAPConnection root;

  /**
   * Starts it.
   *
   * @param folder for its data
   */
  public SlapdServer(Path folder) {
    if (!Files.isExecutable(PROGRAM)) {
      throw new IllegalStateException(
          "There is no slapd, which these tests need. On Debian: apt-get install slapd.");
    }
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
      free.close();
      Files.createDirectories(folder.resolve("data"));
      var configuration =
          Files.writeString(
              folder.resolve("slapd.conf"), CONFIGURATION.replace("{folder}", folder.toString()));
      process =
          new ProcessBuilder(
                  PROGRAM.toString(), "-d", "0", "-f", configuration.toString(), "-h", address())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log.txt").toFile())
              .start();
      root = connected();
      DirectoryEntries.into(root);
      root.add(
          "dn: " + DirectoryEntries.READER,
          "objectClass: organizationalRole",
          "objectClass: simpleSecurityObject",
          "cn: reader",
          "userPassword: " + DirectoryEntries.SECRET);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (LDAPException | LDIFException e) {
      throw new IllegalStateException(e);
    }
  }

  private LDAPConnection connected() throws LDAPException {
    for (int tries = 0; ; tries++) {
      try {
        return new LDAPConnection(
            "127.0.0.1", port, "cn=root," + DirectoryEntries.BASE, DirectoryEntries.SECRET);
      } catch (LDAPException e) {
        if (tries > 100 || !process.isAlive()) {
          throw e;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
    }
  }

  /** Where it is. */
  public String address() {
    return "ldap://127.0.0.1:" + port;
  }

  /** As the administration keeps it. */
  public LDAPInterface entries() {
    return root;
  }

  /** The settings of Sala for it, beside the table of groups. */
  public static java.util.Map<String, String> settings() {
    return java.util.Map.of(
        "sala.sign-on.directory-base", DirectoryEntries.BASE,
        "sala.sign-on.directory-user", DirectoryEntries.READER,
        "sala.sign-on.directory-password", DirectoryEntries.SECRET,
        "sala.sign-on.directory-people", "(&(objectClass=inetOrgPerson)(employeeType=active))",
        "sala.sign-on.break-glass", "admin");
  }

  /** The table of groups for it. */
  public static String table() {
    return DirectoryEntries.table();
  }

  /** The password of everybody in it. */
  public static String password() {
    return DirectoryEntries.PASSWORD;
  }

  @Override
  public void close() {
    root.close();
    process.destroy();
  }
}
