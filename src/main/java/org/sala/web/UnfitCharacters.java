package org.sala.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.sala.language.KeptCharacters;

/** Finds the fields of a call that hold characters which are not kept. */
final class UnfitCharacters {

  private static final JsonFactory JSON = new JsonFactory();

  private UnfitCharacters() {}

  /**
   * The fields of a JSON body whose texts or names are unfit, as problem details name them: {@code
   * rows[0].cells.subject}. What cannot be read any more is left to whoever reads it.
   *
   * @param declared the charset of the content type, null if it names none: some readers follow it
   *     and some find out by themselves
   */
  static Set<String> inBody(byte[] body, Charset declared) throws IOException {
    var fields = new LinkedHashSet<String>();
    collect(JSON.createParser(body), fields);
    // Half a character in a name is seen only here, half a character sent raw only above.
    var charset = declared == null ? StandardCharsets.UTF_8 : declared;
    collect(JSON.createParser(new String(body, charset)), fields);
    return fields;
  }

  private static void collect(JsonParser body, Set<String> fields) {
    try (body) {
      for (var token = body.nextToken(); token != null; token = body.nextToken()) {
        if (isText(token) && !KeptCharacters.areAllIn(body.getText())) {
          fields.add(field(body));
        }
      }
    } catch (IOException e) {
      // Not JSON: its reader says so.
    }
  }

  /** The parameters of an address that are unfit; null means that it has none. */
  static Set<String> inQuery(String query) {
    var fields = new LinkedHashSet<String>();
    for (var pair : query == null ? new String[0] : query.split("&")) {
      var parts = pair.split("=", 2);
      if (!KeptCharacters.areAllIn(decoded(pair))) {
        fields.add(shown(decoded(parts[0])));
      }
    }
    return fields;
  }

  private static boolean isText(JsonToken token) {
    return token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return ""; // the server refuses it
    }
  }

  private static String field(JsonParser parser) {
    var path = new StringBuilder();
    for (var at = parser.getParsingContext(); at != null; at = at.getParent()) {
      path.insert(0, step(at));
    }
    // The engine wraps what a form asks: the person knows the field, not the wrapping.
    return shown(path.toString().replaceFirst("^\\.", ""))
        .replaceFirst("^variables\\.(.+)\\.value$", "$1");
  }

  private static String step(JsonStreamContext at) {
    if (at.inArray()) {
      return "[" + at.getCurrentIndex() + "]";
    }
    return at.inObject() && at.getCurrentName() != null ? "." + at.getCurrentName() : "";
  }

  // A name may itself hold what cannot be shown.
  private static String shown(String name) {
    var shown = new StringBuilder();
    name.codePoints()
        .map(each -> KeptCharacters.areAllIn(Character.toString(each)) ? each : '?')
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
