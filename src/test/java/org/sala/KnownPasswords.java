package org.sala;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.springframework.boot.test.context.TestComponent;

/**
 * A password that was checked against a stored hash is not hashed for it a second time. Tests log
 * in thousands of times, and each hash is made to be slow: 0.6 seconds where the compiler of short
 * lives makes it.
 */
@TestComponent
public class KnownPasswords extends AbstractProcessEnginePlugin {

  private static final Map<String, Boolean> CHECKED = new ConcurrentHashMap<>();

  @Override
  public void postInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setPasswordManager(
        new PasswordManager(
            new Remembering(configuration.getPasswordEncryptor()),
            configuration.getCustomPasswordChecker()));
  }

  private record Remembering(PasswordEncryptor slow) implements PasswordEncryptor {

    @Override
    public String encrypt(String password) {
      return slow.encrypt(password);
    }

    @Override
    public boolean check(String password, String stored) {
      return CHECKED.computeIfAbsent(
          stored + "\n" + password, none -> slow.check(password, stored));
    }

    @Override
    public String hashAlgorithmName() {
      return slow.hashAlgorithmName();
    }
  }
}
