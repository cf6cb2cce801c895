package org.sala.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** A browser of somebody who is not logged in yet, at the log-in of Tasklist. */
final class SignOnPage implements AutoCloseable {

  private final BrowserContext context;
  private final Page page;
  private final String base;

  SignOnPage(Browser browser, int port, String language, int width, int height) {
    this.base = "http://localhost:" + port;
    this.context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-US")
                .setTimezoneId("Asia/Phnom_Penh"));
    context.setDefaultTimeout(Chromium.LONGEST_WAIT);
    this.page = context.newPage();
    page.navigate(base + "/favicon.svg");
    page.evaluate(
        "language => { localStorage.setItem('sala-language', language);"
            + " document.cookie = `sala-language=${language}; Path=/`; }",
        language);
  }

  Page page() {
    return page;
  }

  SignOnPage visit(String path) {
    page.navigate(base + path);
    return this;
  }

  /** The button that leads to the provider. */
  SignOnPage toProvider() {
    page.locator(".sala-sign-on a").click();
    return this;
  }

  /** What the provider asks. */
  void identify(String account, String password) {
    page.fill("#username", account);
    page.fill("#password", password);
    page.click("#kc-login");
  }

  /** What Sala's own form asks; answers the status with which it is answered. */
  int logIn(String account, String password) {
    page.locator(LogIn.READY).waitFor();
    page.fill("[ng-model='username']", account);
    page.fill("[ng-model='password']", password);
    return page.waitForResponse(
            answer -> answer.url().contains("/auth/user/default/login/"),
            () -> page.click("form[name='signinForm'] [type=submit]"))
        .status();
  }

  /** Tasklist is there, with its filters. */
  void isIn() {
    page.locator("[cam-tasklist-filters] .task-filter .name a").first().waitFor();
  }

  /** What a page of Sala's own would be answered. */
  int status(String path) {
    return context.request().get(base + path).status();
  }

  void logOut() {
    page.click(".account .dropdown-toggle");
    page.click(".account .logout a");
  }

  void shot(String name) {
    if (Boolean.getBoolean("screenshots")) {
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
