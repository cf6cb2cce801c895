package org.sala.office;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.core.ResolvableType;

/**
 * Every setting of Sala's own, as its records of settings have them. The compiler writes them down
 * with their Javadoc ({@code spring-configuration-metadata.json}), so that the start reads one file
 * and not a thousand classes.
 */
public final class SettingNames {

  private static final String FILE = "META-INF/spring-configuration-metadata.json";
  private static final JsonNode METADATA = read();

  /** The records of settings, by what their settings begin with and in its order. */
  static final List<Map.Entry<String, Class<?>>> RECORDS = records();

  /** All there are, in the order of their names. */
  static final List<KnownSetting> ALL = settings();

  private SettingNames() {}

  /** The setting of a name that there is. */
  public static KnownSetting of(String name) {
    return ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  // The libraries have such a file as well; ours names a class of ours.
  private static JsonNode read() {
    try {
      for (var file : Collections.list(SettingNames.class.getClassLoader().getResources(FILE))) {
        var metadata = new ObjectMapper().readTree(file);
        if (metadata.at("/groups/0/type").asText().startsWith("org.sala.")) {
          return metadata;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read.", e);
    }
    throw new IllegalStateException(
        "This build has no " + FILE + ": compile it with the annotation processor of pom.xml.");
  }

  private static List<Map.Entry<String, Class<?>>> records() {
    var found = new ArrayList<Map.Entry<String, Class<?>>>();
    for (var group : METADATA.get("groups")) {
      try {
        found.add(Map.entry(group.get("name").asText(), Class.forName(group.get("type").asText())));
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(FILE + " is of another build.", e);
      }
    }
    return List.copyOf(found);
  }

  private static List<KnownSetting> settings() {
    var written = new LinkedHashMap<String, JsonNode>();
    METADATA.get("properties").forEach(each -> written.put(each.get("name").asText(), each));
    return RECORDS.stream()
        .flatMap(group -> of(group.getKey(), group.getValue(), written))
        .sorted(Comparator.comparing(KnownSetting::name))
        .toList();
  }

  private static Stream<KnownSetting> of(
      String prefix, Class<?> type, Map<String, JsonNode> written) {
    return Stream.of(type.getRecordComponents())
        .filter(each -> each.isAnnotationPresent(AllowedValue.class))
        .map(
            each -> {
              var name = prefix + "." + DataObjectPropertyName.toDashedForm(each.getName());
              var words = written.get(name);
              return new KnownSetting(
                  name,
                  Bindable.of(ResolvableType.forType(each.getGenericType())),
                  words.path("description").asText(),
                  words.path("defaultValue").asText(null),
                  each.getAnnotation(AllowedValue.class));
            });
  }
}
