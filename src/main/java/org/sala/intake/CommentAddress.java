package org.sala.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one form of a comment's address: Facebook and Telegram give the same comment under several,
 * by the device it is read on and with what follows the reader.
 */
public final class CommentAddress {

  private static final Pattern FACEBOOK =
      Pattern.compile("(?i)(?:https?://)?(?:[a-z-]{1,10}\\.)?(?:facebook|fb)\\.com/(.*)");
  private static final Pattern TELEGRAM =
      Pattern.compile("(?i)(?:https?://)?(?:www\\.)?t(?:elegram)?\\.me/(?:s/)?(.*)");
  private static final List<String> TELLING =
      List.of(
          "story_fbid",
          "fbid",
          "v",
          "multi_permalinks",
          "id",
          "comment_id",
          "reply_comment_id",
          "comment",
          "thread");

  private CommentAddress() {}

  /** The address in its one form; any other text as it is, and null. */
  public static String of(String written) {
    if (written == null) {
      return null;
    }
    var facebook = FACEBOOK.matcher(written.strip());
    if (facebook.matches()) {
      return "https://www.facebook.com/" + rest(facebook.group(1));
    }
    var telegram = TELEGRAM.matcher(written.strip());
    return telegram.matches() ? "https://t.me/" + rest(telegram.group(1)) : written;
  }

  private static String rest(String written) {
    var parts = written.replaceFirst("#.*$", "").split("\\?", 2);
    var path = parts[0].replaceFirst("/+$", "").replaceFirst("^story\\.php$", "permalink.php");
    var given = parts.length > 1 ? parameters(parts[1]) : Map.<String, String>of();
    var kept =
        TELLING.stream()
            .filter(given::containsKey)
            .map(name -> name + "=" + given.get(name))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? path : path + "?" + kept;
  }

  private static Map<String, String> parameters(String query) {
    var all = new LinkedHashMap<String, String>();
    for (var one : query.split("&")) {
      var pair = one.split("=", 2);
      all.put(pair[0], pair.length > 1 ? pair[1] : "");
    }
    return all;
  }
}
