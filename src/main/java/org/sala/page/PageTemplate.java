package org.sala.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.language.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * What every staff page has around its own content: one head and one body for all, with the title
 * in the reader's language before any script has run. A page itself is the file {@code main.html}
 * in its folder.
 */
@Component
class PageTemplate {

  private static final String STYLE = "  <link rel=\"stylesheet\" href=\"%s.css\">\n";

  private static final String INSTALLABLE =
      "  <link rel=\"manifest\" href=\"manifest.webmanifest\">\n";

  private final PageWords words;
  private final String around = text("org/sala/page/page.html");
  private final Map<StaffPage, String> mains =
      Stream.of(StaffPage.values())
          .collect(Collectors.toMap(page -> page, page -> text(file(page, "main.html"))));

  PageTemplate(PageWords words) {
    this.words = words;
  }

  /** A page as a browser gets it. */
  String html(StaffPage page, Language language) {
    var said = words.of(page.folder(), language).orElseThrow();
    var style = new ClassPathResource(file(page, page.folder() + ".css")).exists();
    return around
        .replace("{language}", language.code())
        .replace("{page}", page.folder())
        .replace("{title}", HtmlUtils.htmlEscape(said.get("menu." + page.folder()), "UTF-8"))
        .replace("{product}", HtmlUtils.htmlEscape(said.get("product"), "UTF-8"))
        .replace(
            "{style}",
            (style ? STYLE.formatted(page.folder()) : "")
                + (page == StaffPage.VISITS ? INSTALLABLE : ""))
        .replace("{main}", mains.get(page));
  }

  private static String file(StaffPage page, String name) {
    return "static/" + page.folder() + "/" + name;
  }

  private static String text(String path) {
    try {
      return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
