package org.sala.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pictures of pages in {@code target/screenshots}, for people to look at. They are taken with
 * {@code ./mvnw -Dscreenshots=true verify} alone: two hundred of them take minutes, and no test
 * reads them.
 */
final class Screenshots {

  private static final AtomicInteger TAKEN = new AtomicInteger();

  private static final Path FOLDER = Path.of("target", "screenshots");

  private Screenshots() {}

  static void take(Page page, String what) {
    if (Boolean.getBoolean("screenshots")) {
      var name = String.format("%03d-%s.png", TAKEN.incrementAndGet(), what);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(FOLDER.resolve(name))
              .setFullPage(true)
              .setAnimations(ScreenshotAnimations.DISABLED));
    }
  }

  /** Keeps what a page was printed as, beside the pictures. */
  static void keep(byte[] print, String name) throws IOException {
    if (Boolean.getBoolean("screenshots")) {
      Files.write(Files.createDirectories(FOLDER).resolve(name), print);
    }
  }
}
