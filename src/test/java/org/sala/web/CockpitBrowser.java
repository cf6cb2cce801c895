package org.sala.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

/**
 * A browser in which somebody is logged in who has no Tasklist, by the door of Cockpit, and goes to
 * a page of Sala.
 */
class CockpitBrowser implements AutoCloseable {

  private final BrowserContext context;
  private final Page page;
  private final String base;

  CockpitBrowser(Browser browser, int port, String user) {
    base = "http://localhost:" + port;
    context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
    context.setDefaultTimeout(Chromium.LONGEST_WAIT);
    page = context.newPage();
    LogIn.to("cockpit", context, base, user);
    page.navigate(base + "/favicon.svg"); // a small thing of the same address
  }

  Page page() {
    return page;
  }

  void visit(String path) {
    page.navigate(base + path);
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  void shot(String name) {
    Screenshots.take(page, name);
  }

  @Override
  public void close() {
    context.close();
  }
}
