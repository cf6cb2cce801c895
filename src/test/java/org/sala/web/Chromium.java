package org.sala.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import org.sala.Programs;

/**
 * The browser of this computer; none is downloaded. What a page is to show is waited for longer
 * than any computer takes that runs other tests beside it: a wait that ends early says nothing of
 * Sala.
 */
class Chromium implements AutoCloseable {

  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  static final double LONGEST_WAIT = 60_000; // milliseconds

  // One for all classes: each start takes seconds. They end with the tests.
  private static Playwright playwright;
  private static Browser browser;

  Chromium() {
    if (browser == null || !browser.isConnected()) {
      browser = started();
    }
  }

  /** What starts browsers. */
  static Playwright playwright() {
    if (playwright == null) {
      PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT);
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }
    return playwright;
  }

  private static Browser started() {
    return playwright()
        .chromium()
        .launch(new LaunchOptions().setExecutablePath(Programs.CHROMIUM.path()).setArgs(ARGUMENTS));
  }

  Browser browser() {
    return browser;
  }

  /** Leaves nobody logged in. */
  @Override
  public void close() {
    List.copyOf(browser.contexts()).forEach(BrowserContext::close);
  }
}
