package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

/**
 * A log-in to a webapp as its form does it, without the form: what is typed into a page that is not
 * yet wholly there is lost on a busy computer.
 */
final class LogIn {

  /** The field of the log-in form as soon as somebody listens to what is typed. */
  static final String READY = "[ng-model='username'].ng-pristine";

  private LogIn() {}

  static void to(String webapp, BrowserContext context, String base, String user) {
    var http = context.request();
    var page = base + "/camunda/app/" + webapp + "/default/";
    http.get(page);
    var token =
        context.cookies().stream()
            .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
            .findFirst()
            .orElseThrow();
    var answer =
        http.post(
            base + "/camunda/api/admin/auth/user/default/login/" + webapp,
            RequestOptions.create()
                .setHeader("X-XSRF-TOKEN", token.value)
                .setForm(FormData.create().set("username", user).set("password", "demo")));
    assertThat(answer).isOK();
    http.get(page); // a log-in begins a new session, and the next page brings its token
  }
}
