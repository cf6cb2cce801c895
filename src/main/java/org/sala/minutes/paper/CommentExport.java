package org.sala.minutes.paper;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sala.minutes.paper.TableReader.Title;

/**
 * Comments as Facebook and Telegram export them, piece by piece: whatever in the file has a text
 * and an author, a time or an address is a comment, however deep it lies.
 */
final class CommentExport {

  private static final List<String> COLUMNS = List.of("author", "text", "permalink", "postedAt");

  private final TableReader rows;
  private String chat;
  private int depth;
  private int row;

  private CommentExport(TableReader rows) {
    this.rows = rows;
  }

  static void read(Path file, TableReader rows) throws IOException {
    rows.startTable(Title.NONE);
    rows.row(SourceRow.of(1, COLUMNS));
    try (var reader = TextEncoding.reader(file);
        var json = new JsonFactory().createParser(reader)) {
      var export = new CommentExport(rows);
      export.all(json);
      if (export.row == 0) {
        throw FileRefusals.noComments();
      }
    } catch (JsonParseException | StreamConstraintsException e) {
      throw FileRefusals.damaged();
    }
  }

  private void all(JsonParser json) throws IOException {
    for (var token = json.nextToken(); token != null; token = json.nextToken()) {
      value(json, token);
    }
  }

  private void value(JsonParser json, JsonToken token) throws IOException {
    if (token == JsonToken.START_OBJECT) {
      object(json);
    } else if (token == JsonToken.START_ARRAY) {
      while ((token = json.nextToken()) != JsonToken.END_ARRAY) {
        value(json, token);
      }
    }
  }

  private void object(JsonParser json) throws IOException {
    depth++;
    var comment = new ExportedComment();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      var name = json.currentName();
      var token = json.nextToken();
      if (token.isScalarValue()) {
        comment.take(name, json.getText());
        noteChat(name, token, json);
      } else if (name.equals("from") && token == JsonToken.START_OBJECT) {
        comment.take("author", text(json, "name"));
      } else if (name.equals("text") && token == JsonToken.START_ARRAY) {
        comment.take("text", pieces(json));
      } else {
        value(json, token);
      }
    }
    depth--;
    if (comment.isOne()) {
      rows.row(SourceRow.of(++row + 1, comment.cells(chat)));
    }
  }

  // Telegram names the chat once, above all its messages.
  private void noteChat(String name, JsonToken token, JsonParser json) throws IOException {
    if (depth == 1 && name.equals("id") && token == JsonToken.VALUE_NUMBER_INT) {
      chat = json.getText();
    }
  }

  // Telegram cuts a text at its links and names.
  private static String pieces(JsonParser json) throws IOException {
    var text = new StringBuilder();
    for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        text.append(text(json, "text"));
      } else if (token.isScalarValue()) {
        text.append(json.getText());
      } else {
        json.skipChildren();
      }
    }
    return text.toString();
  }

  // One field of an object, whose other fields do not count.
  private static String text(JsonParser json, String of) throws IOException {
    var text = "";
    while (json.nextToken() != JsonToken.END_OBJECT) {
      var name = json.currentName();
      if (json.nextToken().isScalarValue() && name.equals(of)) {
        text = json.getText();
      }
      json.skipChildren();
    }
    return text;
  }
}
