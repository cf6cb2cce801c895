package org.sala.page;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.sala.language.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Where the staff pages are. */
@Configuration
class PageAddresses {

  private static final String ONE_REQUEST = "/requests/{number:[A-Z]{2,5}-\\d{4}-\\d{6}}";
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  /**
   * Each page at its folder, and each request at its number, an address to send to a colleague;
   * browsers ask again each time, for a release or another language.
   */
  @Bean
  RouterFunction<ServerResponse> staffPages(PageTemplate template) {
    var routes = RouterFunctions.route();
    Stream.of(StaffPage.values())
        .forEach(page -> routes.GET("/" + page.folder() + "/", call -> page(template, page)));
    routes.GET(ONE_REQUEST, call -> page(template, StaffPage.REQUESTS));
    return routes.build();
  }

  private static ServerResponse page(PageTemplate template, StaffPage page) {
    return ServerResponse.ok()
        .contentType(HTML)
        .cacheControl(CacheControl.noCache())
        .body(template.html(page, Language.ofReader()));
  }
}
