package org.sala.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeMap;
import org.sala.language.Language;
import org.springframework.stereotype.Component;

/**
 * The words of the pages and of Tasklist's plug-ins, as they stand in this package's message files.
 * A page gets those of its own part and those of the part {@code common}, and from the room of the
 * languages how a day is written; those that show requests or other cases get what is said of one,
 * beside their own words. It fills in {@code {0}} by itself.
 */
@Component
public class PageWords {

  private static final String ROOM = "page.";
  private static final String COMMON = ROOM + "common.";
  private static final String OF_REQUESTS = ROOM + "request.";
  private static final Set<String> SHOW_REQUESTS =
      Set.of("tasklist", "requests", "governor", "visits", "meetings", "notices", "models");
  private static final Control THIS_LANGUAGE_ALONE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final Map<Language, Map<String, String>> words;
  private final String version;

  /** Reads the message files. */
  public PageWords() {
    words = Map.of(Language.EN, read(Language.EN), Language.KM, read(Language.KM));
    version = fingerprint(words.get(Language.EN) + "" + words.get(Language.KM));
  }

  /** Changes with every word: what was read under one version never becomes wrong. */
  public String version() {
    return version;
  }

  /** The words of a page by their short keys; nothing for a page that has none. */
  public Optional<Map<String, String>> of(String page, Language language) {
    var own = ROOM + page + ".";
    var found = new TreeMap<String, String>();
    words
        .get(language)
        .forEach(
            (key, text) -> {
              if (key.startsWith(own)) {
                found.put(key.substring(own.length()), text);
              }
            });
    if (found.isEmpty() || own.equals(COMMON) || own.equals(OF_REQUESTS)) {
      return Optional.empty();
    }
    words
        .get(language)
        .forEach(
            (key, text) -> {
              if (key.startsWith(COMMON)) {
                found.put(key.substring(COMMON.length()), text);
              } else if (key.startsWith(OF_REQUESTS) && SHOW_REQUESTS.contains(page)) {
                found.putIfAbsent(key.substring(OF_REQUESTS.length()), text);
              } else if (!key.startsWith(ROOM)) {
                found.put(key, text);
              }
            });
    return Optional.of(found);
  }

  private static Map<String, String> read(Language language) {
    var all = new TreeMap<String, String>();
    for (var room : new String[] {"language", "page"}) {
      var bundle =
          ResourceBundle.getBundle(
              "org.sala." + room + ".messages", new Locale(language.code()), THIS_LANGUAGE_ALONE);
      bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
    }
    return all;
  }

  private static String fingerprint(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
