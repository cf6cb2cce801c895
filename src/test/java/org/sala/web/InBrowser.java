package org.sala.web;

import com.microsoft.playwright.Browser;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tests of pages have in common: one browser, and an office whose clock is right again. */
@SalaTest
abstract class InBrowser {

  private static Chromium chromium;

  @Autowired Office office;
  @LocalServerPort int port;

  @BeforeAll
  static void openBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  /** The browser itself, for who logs in elsewhere than in Tasklist. */
  static Browser browser() {
    return chromium.browser();
  }

  /** Logs somebody in. */
  Tasklist as(String user) {
    return new Tasklist(chromium.browser(), port, user);
  }

  /** Logs somebody in who has chosen a language, before a screen of this size. */
  Tasklist as(String user, String language, int width, int height) {
    return elsewhere(user, language, width, height).shown();
  }

  /** Somebody who has chosen a language, before a screen of this size, on the way to a page. */
  Tasklist elsewhere(String user, String language, int width, int height) {
    return elsewhere(user).chosen(language, width, height);
  }

  /** Logs somebody in who goes to another page than Tasklist first. */
  Tasklist elsewhere(String user) {
    return Tasklist.notShown(chromium.browser(), port, user);
  }

  String address(String path) {
    return "http://localhost:" + port + path;
  }
}
