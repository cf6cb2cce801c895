package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/**
 * The list of what is in the jar (made when it is packed) ends at the webapps' jar: what that one
 * bundles stands in a second list, read from the licences that it brings.
 */
@DisplayName("What Camunda's webapps bundle")
class BundledInWebappsTest {

  private static final Path LIST = Path.of("src/main/resources/META-INF/sbom/webapps.cdx.json");
  private static final String LICENCES =
      "META-INF/resources/webjars/camunda/lib/deps.js.LICENSE.txt";
  private static final Pattern LIBRARY = Pattern.compile("(?m)^@license (\\S+)@(\\d\\S*)$");

  @Test
  @DisplayName("is listed for those who look for known faults")
  void listed() throws IOException {
    var list = write(components());
    if (Boolean.getBoolean("renew")) {
      Files.createDirectories(LIST.getParent());
      Files.writeString(LIST, list);
    }
    assertThat(Files.readString(LIST))
        .as("Renew %s: ./mvnw test -Dtest=BundledInWebappsTest -Drenew=true", LIST)
        .isEqualTo(list)
        .contains("pkg:npm/angular@1.9", "pkg:npm/bootstrap@3.4", "pkg:npm/%40codemirror/view@");
  }

  private static List<Map<String, Object>> components() throws IOException {
    var text = new ClassPathResource(LICENCES).getContentAsString(StandardCharsets.UTF_8);
    var found = new TreeSet<String>();
    LIBRARY.matcher(text).results().forEach(each -> found.add(each.group(1) + " " + each.group(2)));
    assertThat(found).hasSizeGreaterThan(90);
    return found.stream()
        .map(each -> each.split(" "))
        .map(each -> component(each[0], each[1]))
        .toList();
  }

  private static Map<String, Object> component(String name, String version) {
    var component = new LinkedHashMap<String, Object>();
    component.put("type", "library");
    component.put("name", name);
    component.put("version", version);
    var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("%2F", "/");
    component.put("purl", "pkg:npm/%s@%s".formatted(encoded, version));
    return component;
  }

  private static String write(List<Map<String, Object>> components) throws IOException {
    var list = new LinkedHashMap<String, Object>();
    list.put("bomFormat", "CycloneDX");
    list.put("specVersion", "1.6");
    list.put("version", 1);
    list.put("components", components);
    var printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    return new ObjectMapper().writer(printer).writeValueAsString(list) + "\n";
  }
}
