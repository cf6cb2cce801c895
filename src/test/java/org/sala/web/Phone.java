package org.sala.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import org.sala.Programs;

/** A telephone with a browser, which can be switched off and keeps what is on its disk. */
class Phone implements AutoCloseable {

  static final int WIDTH = 390;
  static final int HEIGHT = 844;

  private final Path disk;
  private final String base;
  private BrowserContext browser;
  private Page page;

  Phone(Path disk, int port) {
    this.disk = disk;
    this.base = "http://localhost:" + port;
    switchOn();
  }

  private void switchOn() {
    browser =
        Chromium.playwright()
            .chromium()
            .launchPersistentContext(
                disk,
                new LaunchPersistentContextOptions()
                    .setExecutablePath(Programs.CHROMIUM.path())
                    .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu"))
                    .setViewportSize(WIDTH, HEIGHT)
                    .setHasTouch(true)
                    .setIsMobile(true)
                    .setGeolocation(new Geolocation(12.25, 104.67).setAccuracy(15))
                    .setPermissions(List.of("geolocation", "clipboard-write"))
                    .setTimezoneId("Asia/Phnom_Penh"));
    browser.setDefaultTimeout(Chromium.LONGEST_WAIT);
    page = browser.newPage();
    browser.pages().stream().filter(each -> each != page).forEach(Page::close);
  }

  /** Switched off and on: what lay in memory alone is gone, the session with it. */
  void restart(boolean withNetwork) {
    browser.close();
    switchOn();
    browser.setOffline(!withNetwork);
    browser.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
  }

  void network(boolean isThere) {
    browser.setOffline(!isThere);
  }

  void sessionEnds() {
    browser.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
  }

  Page page() {
    return page;
  }

  void visit(String path) {
    page.navigate(base + path);
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  /** Logs in where the form of the log-in shows. */
  void logIn(String user) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.locator(LogIn.READY).waitFor(); // what is typed before is lost
    page.fill("[ng-model='username']", user);
    page.fill("[ng-model='password']", "demo");
    page.click("form[name='signinForm'] [type=submit]");
  }

  Locator field(String name) {
    return page.locator(".sala-form [id$='-Field_" + name + "']");
  }

  void shot(String name) {
    Screenshots.take(page, name);
  }

  @Override
  public void close() {
    browser.close();
  }
}
