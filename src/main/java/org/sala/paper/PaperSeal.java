package org.sala.paper;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The code on a paper, by which a copy that comes back is known again: its number in the register
 * and a proof that this office printed it. It opens nothing and tells nothing of the case.
 */
@Repository
public class PaperSeal {

  private static final int KEY = 32;
  private static final int PROOF = 8;
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern CODE =
      Pattern.compile("([A-Z]{2,5})/(\\d{4})/(\\d{1,9})/([0-9A-F]{16})");

  private final JdbcClient jdbc;

  PaperSeal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The code of a paper, as {@code KPC/2026/123/…}. */
  String code(PaperNumber paper) {
    var number = "%s/%d/%d".formatted(paper.office(), paper.year(), paper.number());
    return number + "/" + HexFormat.of().withUpperCase().formatHex(proof(number));
  }

  /** The paper of a code; nothing where this office did not make it. */
  public Optional<PaperNumber> open(String code) {
    var read = CODE.matcher(code);
    if (!read.matches()) {
      return Optional.empty();
    }
    var paper =
        new PaperNumber(
            read.group(1), Integer.parseInt(read.group(2)), Integer.parseInt(read.group(3)));
    var isOurs =
        MessageDigest.isEqual(
            code.getBytes(StandardCharsets.US_ASCII),
            code(paper).getBytes(StandardCharsets.US_ASCII));
    return isOurs ? Optional.of(paper) : Optional.empty();
  }

  private byte[] proof(String number) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(), ALGORITHM));
      return Arrays.copyOf(mac.doFinal(number.getBytes(StandardCharsets.US_ASCII)), PROOF);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM + ".", e);
    }
  }

  private byte[] key() {
    return found()
        .orElseGet(
            () -> {
              var key = new byte[KEY];
              new SecureRandom().nextBytes(key);
              jdbc.sql("insert into paper_seal (key) values (?) on conflict do nothing")
                  .param(key)
                  .update();
              return found().orElseThrow();
            });
  }

  private Optional<byte[]> found() {
    return jdbc.sql("select key from paper_seal").query(byte[].class).optional();
  }
}
