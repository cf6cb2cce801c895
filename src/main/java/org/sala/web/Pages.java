package org.sala.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where short addresses lead. */
@Configuration
class Pages implements WebMvcConfigurer {

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addRedirectViewController("/", "/camunda/app/tasklist/default/");
    registry.addRedirectViewController("/desk", "/desk/");
    registry.addViewController("/desk/").setViewName("forward:/desk/index.html");
    registry.addRedirectViewController("/minutes", "/minutes/");
    registry.addViewController("/minutes/").setViewName("forward:/minutes/index.html");
  }
}
