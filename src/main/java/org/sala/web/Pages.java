package org.sala.web;

import org.sala.page.StaffPage;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where short addresses lead. */
@Configuration
class Pages implements WebMvcConfigurer {

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addRedirectViewController("/", "/camunda/app/tasklist/default/");
    for (var each : StaffPage.values()) {
      var page = each.folder();
      registry.addRedirectViewController("/" + page, "/" + page + "/");
    }
  }
}
