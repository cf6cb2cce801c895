package org.sala.page;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.language.Language;
import org.sala.request.Channel;

@DisplayName("The words of the pages")
class PageWordsTest {

  private static final Path STATIC = Path.of("src/main/resources/static");
  private static final Path TASKLIST =
      Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts");

  /** Scripts that show a request, wherever it is shown, and the pages that have them. */
  private static final Pattern OF_REQUESTS = Pattern.compile("^(request|case)-[a-z]+\\.js$");

  private static final Set<String> SHOW_REQUESTS =
      Set.of("tasklist", "requests", "governor", "visits", "meetings", "notices", "models");

  private static final Pattern ASKED = Pattern.compile("\\bsay\\('([^']+)'|data-text=\"([^\"]+)\"");
  private static final Pattern QUOTED =
      Pattern.compile("'([A-Za-z][\\w.-]*)'|data-text=\"([^\"]+)\"");
  private static final Pattern FAMILY =
      Pattern.compile("`([a-z][\\w.-]*\\.)\\$\\{|sayOf\\('([^']+)'|startsWith\\('([^']+\\.)'");

  private final PageWords words = new PageWords();

  @Test
  @DisplayName("are asked for by the page that they are written for, or by several if common")
  void areUsed() {
    for (var page : pages().entrySet()) {
      var source =
          page.getKey().equals("common") ? String.join("", pages().values()) : page.getValue();
      var asked = found(QUOTED, source);
      var families = families(source);
      assertThat(own(page.getKey()))
          .as("words of %s that nothing asks for", page.getKey())
          .allMatch(key -> asked.contains(key) || families.stream().anyMatch(key::startsWith));
    }
  }

  @Test
  @DisplayName("are there, whatever a page asks for")
  void areThere() {
    var common = own("common");
    for (var page : pages().entrySet()) {
      var missing = found(ASKED, page.getValue());
      missing.removeAll(own(page.getKey()));
      missing.removeAll(common);
      if (SHOW_REQUESTS.contains(page.getKey())) {
        missing.removeAll(own("request"));
      }
      missing.remove("language.day");
      assertThat(missing).as("asked for by %s and nowhere", page.getKey()).isEmpty();
    }
  }

  @Test
  @DisplayName("stand under one key once: no page has a word of its own for a common key")
  void stoodOnce() {
    for (var page : pages().keySet()) {
      if (!page.equals("common")) {
        assertThat(own(page)).as(page).isNotEmpty().doesNotContainAnyElementsOf(own("common"));
      }
    }
  }

  @Test
  @DisplayName("hold places and choices by number, and no pattern of which a page knows nothing")
  void knownPatterns() {
    for (var language : Language.values()) {
      for (var page : pages().keySet()) {
        words
            .of(page, language)
            .ifPresent(
                texts ->
                    texts.forEach(
                        (key, text) ->
                            assertThat(kindsOfPlaces(text))
                                .as(key)
                                .isSubsetOf(ArgType.NONE, ArgType.PLURAL)));
      }
    }
  }

  private static Set<ArgType> kindsOfPlaces(String text) {
    var pattern = new MessagePattern(text);
    return IntStream.range(0, pattern.countParts())
        .mapToObj(pattern::getPart)
        .filter(part -> part.getType() == Part.Type.ARG_START)
        .map(Part::getArgType)
        .collect(toSet());
  }

  // Two kinds of files are words themselves: the letters, and the webapps' own words, which Camunda
  // reads there.
  @Test
  @DisplayName("stand in no script, page or style, not even in a comment")
  void noneElsewhere() {
    for (var folder : List.of(STATIC, Path.of("src/main/resources/META-INF"))) {
      for (var file : files(folder, ".*")) {
        if (!file.toString().matches(".*/fonts/.*|.*/locales/km\\.json")) {
          assertThat(text(file)).as(file.toString()).doesNotContainPattern("\\p{IsKhmer}");
        }
      }
    }
    assertThat(words.of("desk", Language.KM).orElseThrow().get("product")).isEqualTo("សាលា Sala");
  }

  @Test
  @DisplayName("change their version with every change, and there are none for an unknown page")
  void version() {
    assertThat(words.version()).matches("[0-9a-f]{16}").isEqualTo(new PageWords().version());
    assertThat(words.of("common", Language.EN)).isEmpty();
    assertThat(words.of("nowhere", Language.EN)).isEmpty();
    assertThat(words.of("desk", Language.EN).orElseThrow())
        .containsEntry("submit", "Register")
        .containsEntry("next", "Next")
        .containsEntry("language.month.12", "December");
  }

  @Test
  @DisplayName("name no channel: pages ask the server which there are and what each is good for")
  void noChannel() {
    for (var channel : Channel.values()) {
      if (channel.holdsMeetings() || channel.gathersComments()) {
        for (var file : files(STATIC, ".*\\.(js|html|css|ts)")) {
          assertThat(text(file)).as(file.toString()).doesNotContainPattern("\\b" + channel + "\\b");
        }
        for (var page : pages().keySet()) {
          assertThat(own(page)).as(page).noneMatch(key -> key.endsWith("." + channel));
        }
      }
    }
  }

  @Test
  @DisplayName("come to pages that have no head of their own: one template is around them all")
  void oneHead() {
    for (var page : StaffPage.values()) {
      var folder = STATIC.resolve(page.folder());
      assertThat(text(folder.resolve("main.html"))).startsWith("<main>").endsWith("</main>\n");
      assertThat(files(folder, ".*\\.html")).hasSize(1);
      assertThat(folder.resolve(page.folder() + ".js")).exists();
    }
    var template = new PageTemplate(words);
    assertThat(template.html(StaffPage.DESK, Language.KM))
        .contains("<html lang=\"km\" data-page=\"desk\">", "<title>ទទួលសំណើ — សាលា Sala</title>")
        .contains("href=\"desk.css\"", "src=\"desk.js\"", "<form id=\"request\"")
        .doesNotContainPattern("\\{\\w+}");
    assertThat(template.html(StaffPage.UNMOVED, Language.EN))
        .contains("<html lang=\"en\"", "<title>What nobody can move — Sala</title>")
        .doesNotContain("unmoved.css");
  }

  private Set<String> own(String page) {
    var prefix = "page." + page + ".";
    var bundle =
        java.util.ResourceBundle.getBundle("org.sala.page.messages", java.util.Locale.ENGLISH);
    return bundle.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()))
        .collect(toCollection(TreeSet::new));
  }

  private static Map<String, String> pages() {
    var pages = new TreeMap<String, String>();
    pages.put(
        "common", sources(STATIC.resolve("common"), file -> !OF_REQUESTS.matcher(file).find()));
    pages.put("request", sources(STATIC.resolve("common"), OF_REQUESTS.asPredicate()));
    pages.put("tasklist", sources(TASKLIST));
    for (var page : StaffPage.values()) {
      pages.put(page.folder(), sources(STATIC.resolve(page.folder())));
    }
    return pages;
  }

  private static List<Path> files(Path folder, String pattern) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(pattern))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sources(Path folder) {
    return sources(folder, file -> true);
  }

  private static String sources(Path folder, Predicate<String> which) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(js|html)"))
          .filter(file -> which.test(file.getFileName().toString()))
          .sorted()
          .map(PageWordsTest::text)
          .collect(joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> found(Pattern pattern, String source) {
    var found = new TreeSet<String>();
    var matcher = pattern.matcher(source);
    while (matcher.find()) {
      found.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return found;
  }

  private static Set<String> families(String source) {
    var found = new TreeSet<String>();
    var matcher = FAMILY.matcher(source);
    while (matcher.find()) {
      if (matcher.group(2) != null) {
        found.add(matcher.group(2) + ".");
      } else {
        found.add(matcher.group(1) == null ? matcher.group(3) : matcher.group(1));
      }
    }
    return found;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
