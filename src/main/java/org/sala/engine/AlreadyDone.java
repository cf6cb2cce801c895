package org.sala.engine;

/** Says to the loser of a race that somebody else was quicker; nothing of what was sent is done. */
public class AlreadyDone extends Refusal {

  public static final String EN =
      "Somebody else has just done this, or changed it. Reload the page and look again.";
  public static final String KM =
      "មានអ្នកផ្សេងទើបតែបានធ្វើ ឬកែប្រែរឿងនេះ។ សូមផ្ទុកទំព័រឡើងវិញ ហើយពិនិត្យម្តងទៀត។";

  public AlreadyDone() {
    super(EN, KM);
  }
}
