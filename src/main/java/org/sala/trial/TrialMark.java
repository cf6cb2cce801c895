package org.sala.trial;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.sala.language.Wording;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Marks every page of a trial room, those of Camunda included, so that nobody takes it for real.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty(TrialSettings.FILES)
class TrialMark extends OncePerRequestFilter {

  private static final String STYLE = "<link rel=\"stylesheet\" href=\"/common/trial.css\"></head>";
  private static final String BODY = "<body data-trial=\"%s\"";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var page = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, page);
    var type = page.getContentType();
    if (type != null && type.startsWith("text/html")) {
      var marked =
          new String(page.getContentAsByteArray(), StandardCharsets.UTF_8)
              .replace("</head>", STYLE)
              .replace("<body", BODY.formatted(Wording.of("trial.mark").label()))
              .getBytes(StandardCharsets.UTF_8);
      page.resetBuffer();
      page.setContentLength(marked.length);
      page.getOutputStream().write(marked);
    }
    page.copyBodyToResponse();
  }
}
