package org.sala.minutes.paper;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.sala.language.VisibleText;

/** What an export says of one comment. */
final class ExportedComment {

  private String author = "";
  private String text = "";
  private String address = "";
  private String at = "";
  private String id = "";
  private boolean isDated;

  /** Takes a field of the export under the name that it has there. */
  void take(String name, String value) {
    switch (name) {
      case "message", "text", "comment" -> text = value;
      case "author", "from" -> author = value;
      case "permalink_url", "permalink", "link" -> address = value;
      case "created_time", "date" -> at = at.isEmpty() ? value : at;
      case "date_unixtime", "timestamp" -> at = moment(value);
      case "id" -> id = value;
      default -> {}
    }
    isDated |= name.equals("date");
  }

  boolean isOne() {
    return !VisibleText.isBlank(text) && !VisibleText.isBlank(author + at + address);
  }

  /**
   * Author, text, address and time.
   *
   * @param chat the number of the Telegram chat; null for none
   */
  List<String> cells(String chat) {
    return List.of(readable(author), readable(text), address(chat), at);
  }

  private String address(String chat) {
    if (!VisibleText.isBlank(address)) {
      return address;
    }
    if (id.matches("\\d+_\\d+")) {
      return "https://www.facebook.com/" + id;
    }
    return chat != null && isDated && id.matches("\\d+") ? "https://t.me/c/" + chat + "/" + id : "";
  }

  private static String moment(String seconds) {
    return seconds.matches("\\d{9,10}")
        ? Instant.ofEpochSecond(Long.parseLong(seconds)).toString()
        : seconds;
  }

  // Facebook's own export writes each byte of a letter as a letter of its own.
  private static String readable(String text) {
    if (text.chars().noneMatch(c -> c >= 0x80) || text.chars().anyMatch(c -> c > 0xFF)) {
      return text;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }
}
