package org.sala.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sala.language.Language;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * What a phone keeps of the page of the visits, so that it opens without a network: page, scripts,
 * styles, fonts and words of one release, and no answer about a person or a case. Every file of the
 * folders belongs to it, so none can be forgotten.
 */
@Component
class PhoneShell {

  private static final List<String> FOLDERS = List.of("common", "fonts", "visits");
  private static final Pattern FILE = Pattern.compile(".*\\.(js|css|svg|woff2)");
  private static final Pattern LIT = Pattern.compile("'\\.\\.(/webjars/[^']+)'");

  private final PageWords words;
  private final ObjectMapper json;
  private final String worker;

  PhoneShell(PageWords words, ObjectMapper json) {
    this.words = words;
    this.json = json;
    this.worker = write();
  }

  /** The script that answers for the server while there is none. */
  String worker() {
    return worker;
  }

  /** What a phone shows of the page among its programs. */
  String manifest(Language language) {
    var said = words.of(StaffPage.VISITS.folder(), language).orElseThrow();
    return text(
        Map.of(
            "name", said.get("product") + " — " + said.get("menu.visits"),
            "short_name", said.get("menu.visits"),
            "lang", language.code(),
            "start_url", "./",
            "scope", "./",
            "display", "standalone",
            "background_color", "#f3f5f7",
            "theme_color", "#1b4f72",
            "icons",
                List.of(Map.of("src", "../favicon.svg", "sizes", "any", "type", "image/svg+xml"))));
  }

  private String write() {
    try {
      var release = MessageDigest.getInstance("SHA-256");
      release.update(words.version().getBytes(StandardCharsets.UTF_8));
      var addresses = new ArrayList<>(List.of("./", "../favicon.svg", "../common/release.js"));
      for (var language : Language.values()) {
        addresses.add(
            "../api/texts?page=visits&language=%s&v=%s"
                .formatted(language.code(), words.version()));
      }
      for (var folder : FOLDERS) {
        for (var file : files(folder)) {
          addresses.add("../" + folder + "/" + file.getFilename());
          release.update(file.getContentAsByteArray());
        }
      }
      addresses.add(".." + lit());
      for (var part : List.of("static/visits/main.html", "org/sala/page/page.html")) {
        release.update(resource(part).getContentAsByteArray());
      }
      return resource("org/sala/page/worker.js")
          .getContentAsString(StandardCharsets.UTF_8)
          .replace("{release}", HexFormat.of().formatHex(release.digest(), 0, 8))
          .replace("{files}", text(addresses));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private static List<Resource> files(String folder) throws IOException {
    return Stream.of(
            new PathMatchingResourcePatternResolver()
                .getResources("classpath:static/" + folder + "/*"))
        .filter(file -> FILE.matcher(String.valueOf(file.getFilename())).matches())
        .sorted(Comparator.comparing(Resource::getFilename))
        .toList();
  }

  private static String lit() throws IOException {
    var script = resource("static/common/lit.js").getContentAsString(StandardCharsets.UTF_8);
    return LIT.matcher(script).results().findFirst().orElseThrow().group(1);
  }

  private static Resource resource(String path) {
    return new org.springframework.core.io.ClassPathResource(path);
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
