package org.sala.engine;

import java.util.List;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;
import org.sala.language.Wording;

/**
 * Passwords are long and do not contain the person's own name or e-mail address. Which characters
 * they are made of is left to the person: rules about that make passwords that are written down.
 */
public class LongPasswords implements PasswordPolicy {

  /** How many characters a password has at least, also that of the first administrator. */
  public static final int SHORTEST = 12;

  @Override
  public List<PasswordPolicyRule> getRules() {
    return List.of(
        new PasswordPolicyLengthRuleImpl(SHORTEST), new PasswordPolicyUserDataRuleImpl());
  }

  /** Says the rule to whoever chose a password that does not keep to it. */
  static Refusal refusal() {
    return new Refusal(Wording.of("engine.password", SHORTEST));
  }
}
