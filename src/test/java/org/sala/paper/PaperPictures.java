package org.sala.paper;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.sala.Programs;

/** Pictures of papers: as PDFBox draws a PDF, as a browser draws text, as LibreOffice prints. */
public final class PaperPictures implements AutoCloseable {

  private static final int DOTS_PER_INCH = 200;

  private final Playwright playwright;
  private final Browser browser;

  public PaperPictures() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(Programs.CHROMIUM.path())
                    .setArgs(
                        List.of(
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--font-render-hinting=none")));
  }

  @Override
  public void close() {
    playwright.close();
  }

  /** The first page of a PDF. */
  public static BufferedImage page(byte[] pdf) throws IOException {
    return page(pdf, 0, DOTS_PER_INCH);
  }

  static BufferedImage page(byte[] pdf, int number, float dotsPerInch) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(number, dotsPerInch, ImageType.RGB);
    }
  }

  /** A line of text as the browser draws it in a shipped font, as {@code NotoSansKhmer-Regular}. */
  public BufferedImage line(String text, String font) throws IOException {
    return drawn(
        text, face("shipped", "fonts/" + font + ".ttf") + " body { font-family: shipped }");
  }

  /** A line of text as the browser draws it in a font of this machine. */
  public BufferedImage lineBySystemFont(String text, String font) throws IOException {
    return drawn(text, "body { font-family: '" + font + "' }");
  }

  private BufferedImage drawn(String text, String style) throws IOException {
    return shot(
        "<html lang=km><style>"
            + style
            + " body { font-size: 28px; line-height: 2.4; white-space: nowrap }</style><body>"
            + text,
        1600,
        200);
  }

  /** A page of a paper as the browser draws it, two dots a point. */
  BufferedImage page(SvgCanvas page, int width, int height) throws IOException {
    var faces =
        page.runs().stream()
            .map(run -> run.stretch().face())
            .distinct()
            .map(face -> face(SvgCanvas.family(face), face.toString()))
            .collect(Collectors.joining());
    return shot(
        "<!doctype html><html lang=km><style>%s body { margin: 0 }</style><body><svg width='%d' height='%d'>%s</svg>"
            .formatted(faces, width, height, page.svg()),
        width,
        height);
  }

  private BufferedImage shot(String html, int width, int height) throws IOException {
    try (var page =
        browser.newPage(
            new Browser.NewPageOptions().setViewportSize(width, height).setDeviceScaleFactor(2))) {
      page.setContent(html);
      page.evaluate("document.fonts.ready");
      return ImageIO.read(new ByteArrayInputStream(page.screenshot()));
    }
  }

  private static String face(String family, String file) {
    try {
      return "@font-face { font-family: %s; src: url(data:font/ttf;base64,%s) }"
          .formatted(family, Base64.getEncoder().encodeToString(font(file)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] font(String file) throws IOException {
    if (Files.isRegularFile(Path.of(file))) {
      return Files.readAllBytes(Path.of(file));
    }
    try (var content = PaperPictures.class.getClassLoader().getResourceAsStream(file)) {
      return content.readAllBytes();
    }
  }

  /** A Word document as LibreOffice prints it. */
  public static byte[] printed(byte[] docx, Path folder) throws IOException {
    var file = Files.write(folder.resolve("paper.docx"), docx);
    var process =
        new ProcessBuilder(
                Stream.of(
                        Programs.LIBREOFFICE.path().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                    .toList())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new AssertionError("LibreOffice did not print the paper.");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Files.readAllBytes(folder.resolve("paper.pdf"));
  }
}
