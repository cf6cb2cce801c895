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
  private static final MediaType SCRIPT =
      new MediaType("text", "javascript", StandardCharsets.UTF_8);
  private static final MediaType MANIFEST =
      new MediaType("application", "manifest+json", StandardCharsets.UTF_8);

  /**
   * Each page at its folder, and each request at its number, an address to send to a colleague;
   * browsers ask again each time, for a release or another language. Beside the page of the visits
   * lies what a phone needs to open it without a network.
   */
  @Bean
  RouterFunction<ServerResponse> staffPages(PageTemplate template, PhoneShell phone) {
    var routes = RouterFunctions.route();
    Stream.of(StaffPage.values())
        .forEach(page -> routes.GET("/" + page.folder() + "/", call -> page(template, page)));
    routes.GET(ONE_REQUEST, call -> page(template, StaffPage.REQUESTS));
    routes.GET("/visits/worker.js", call -> answer(SCRIPT, phone.worker()));
    routes.GET(
        "/visits/manifest.webmanifest",
        call -> answer(MANIFEST, phone.manifest(Language.ofReader())));
    return routes.build();
  }

  private static ServerResponse page(PageTemplate template, StaffPage page) {
    return answer(HTML, template.html(page, Language.ofReader()));
  }

  private static ServerResponse answer(MediaType type, String body) {
    return ServerResponse.ok().contentType(type).cacheControl(CacheControl.noCache()).body(body);
  }
}
