package org.sala.language;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part.Type;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The message files of the packages below one folder of resources, read and written.
 *
 * @param resources the folder of the package {@code org.sala}
 */
record MessageFiles(Path resources) {

  /** The files of the product. */
  static final MessageFiles OURS = new MessageFiles(Path.of("src/main/resources/org/sala"));

  private static final Pattern KEY = Pattern.compile("\\s*([^#!\\s=:][^\\s=:]*).*");

  /** The folders that hold a pair of files. */
  List<Path> rooms() {
    return SourceFiles.below(resources, ".*/messages_\\w+\\.properties").stream()
        .map(Path::getParent)
        .distinct()
        .toList();
  }

  /** The file of a language in a folder. */
  static Path file(Path room, Language language) {
    return room.resolve("messages_" + language.code() + ".properties");
  }

  /** The texts of a file by their keys. */
  static Map<String, String> read(Path file) {
    var words = new Properties();
    try {
      words.load(new StringReader(SourceFiles.text(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var sorted = new TreeMap<String, String>();
    words.forEach((key, text) -> sorted.put((String) key, (String) text));
    return sorted;
  }

  /**
   * The numbers of the places in a pattern for what is put in.
   *
   * @throws RuntimeException if it is no pattern
   */
  static Set<String> places(String text) {
    var pattern = new MessagePattern(text);
    var places = new TreeSet<String>();
    for (var i = 0; i < pattern.countParts(); i++) {
      var part = pattern.getPart(i);
      if (part.getType() == Type.ARG_NUMBER || part.getType() == Type.ARG_NAME) {
        places.add(pattern.getSubstring(part));
      }
    }
    return places;
  }

  /** Writes other texts under keys that a file has; order, comments and all other lines stay. */
  static void write(Path file, Map<String, String> texts) throws IOException {
    var lines = new ArrayList<String>();
    boolean goesOn = false;
    boolean isReplaced = false;
    for (var line : SourceFiles.text(file).split("\n", -1)) {
      if (!goesOn) {
        var matcher = KEY.matcher(line);
        var key = matcher.matches() ? matcher.group(1) : null;
        isReplaced = key != null && texts.containsKey(key);
        lines.add(isReplaced ? key + " = " + escaped(texts.get(key)) : line);
      } else if (!isReplaced) {
        lines.add(line);
      }
      goesOn = line.matches("(?:.*[^\\\\])?(?:\\\\\\\\)*\\\\") && !line.matches("\\s*[#!].*");
    }
    Files.writeString(file, String.join("\n", lines));
  }

  private static String escaped(String text) {
    var oneLine = text.replace("\\", "\\\\").replace("\n", "\\n");
    return oneLine.startsWith(" ") ? "\\" + oneLine : oneLine;
  }
}
