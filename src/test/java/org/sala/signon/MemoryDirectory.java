package org.sala.signon;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldif.LDIFException;
import java.net.InetAddress;

/** A directory that lives in the memory of the tests and is spoken to over the network. */
final class MemoryDirectory implements AutoCloseable {

  private final InMemoryDirectoryServer server;

  MemoryDirectory() throws LDAPException, LDIFException {
    var configuration = new InMemoryDirectoryServerConfig(DirectoryEntries.BASE);
    configuration.addAdditionalBindCredentials(DirectoryEntries.READER, DirectoryEntries.SECRET);
    configuration.setListenerConfigs(
        InMemoryListenerConfig.createLDAPConfig("ldap", InetAddress.getLoopbackAddress(), 0, null));
    server = new InMemoryDirectoryServer(configuration);
    server.startListening();
    DirectoryEntries.into(server);
  }

  String address() {
    return "ldap://127.0.0.1:" + server.getListenPort();
  }

  LDAPInterface entries() {
    return server;
  }

  @Override
  public void close() {
    server.shutDown(true);
  }
}
