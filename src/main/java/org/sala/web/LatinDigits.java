package org.sala.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import org.sala.language.KhmerDigits;

/** Hands a value that is written as text on in Latin digits. */
class LatinDigits extends DelegatingDeserializer {

  LatinDigits(JsonDeserializer<?> reader) {
    super(reader);
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
    return new LatinDigits(reader);
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return super.deserialize(parser, context);
    }
    try (var latin = TextNode.valueOf(KhmerDigits.toLatin(parser.getText())).traverse()) {
      latin.nextToken();
      return super.deserialize(latin, context);
    }
  }
}
