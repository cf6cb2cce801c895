package org.sala.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * How much a JSON body may hold: a few levels, and for the engine a bounded number of values. A
 * body that is not readable passes: whoever reads it says so in its own words.
 */
final class JsonLimits {

  static final int DEEPEST = 30;
  static final int MOST_VALUES = 2_000;

  private static final JsonFactory JSON = new JsonFactory();

  private JsonLimits() {}

  /** Whether a body keeps to the limits; the number of values is counted for the engine only. */
  static boolean hold(byte[] body, boolean isForEngine) {
    int depth = 0;
    int values = 0;
    try (var parser = JSON.createParser(body)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isStructStart() && ++depth > DEEPEST) {
          return false;
        }
        if (token.isStructEnd()) {
          depth--;
        }
        if (token != JsonToken.FIELD_NAME && ++values > MOST_VALUES && isForEngine) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return true;
    }
  }
}
