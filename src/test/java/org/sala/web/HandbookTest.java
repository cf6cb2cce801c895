package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The owner's handbook")
class HandbookTest extends InBrowser {

  private static final Path HANDBOOK = Path.of("processes", "README.md");
  private static final int MOST_BYTES = 60_000;

  private int steps;

  private static Map<String, String> labourHasTwelveDays() {
    var files = Modeler.shipped("processes/citizen-request/service-levels.dmn");
    files.replaceAll(
        (name, table) ->
            table.replaceFirst("(OutputEntry_Labour_0\">\\s*<text>)15(</text>)", "$112$2"));
    return files;
  }

  private void open(Page who) {
    who.navigate(address("/models/"));
    steps++;
  }

  private void press(Page who, String what) {
    who.locator(what).first().click();
    steps++;
  }

  private void write(Page who, String what) {
    who.fill("#why", what);
    steps++;
  }

  private int taken() {
    var taken = steps;
    steps = 0;
    return taken;
  }

  private static int said(String act) throws IOException {
    var found =
        Pattern.compile("\\*\\*" + act + "[^*]*\\*\\* \\((\\d+) steps")
            .matcher(Files.readString(HANDBOOK));
    assertThat(found.find()).as("“%s” with its number of steps", act).isTrue();
    return Integer.parseInt(found.group(1));
  }

  @Test
  @DisplayName("says how many steps in the browser each act takes, as they are taken here")
  void steps() throws IOException {
    office.itIs("2026-06-01T09:00");
    office.receive("category", "LABOUR", "priority", "NORMAL");
    new Modeler(port).propose("Labour: 12 days", labourHasTwelveDays());
    try (var ownersBrowser = new CockpitBrowser(browser(), port, "process-owner");
        var governorsBrowser = elsewhere("governor")) {
      var owner = ownersBrowser.page();
      var second = governorsBrowser.page();
      english(owner);
      english(second);
      open(owner);
      press(owner, "#all-changes a");
      assertThat(owner.locator(".differences")).containsText("12 instead of 15");
      picture(owner, "propose", "#change > dl, #acts, .file");
      write(owner, "The law gives twelve days.");
      press(owner, "#giveReason");
      assertThat(owner.locator("#said")).hasText("The law gives twelve days.");
      assertThat(taken()).isEqualTo(said("Propose"));
      assertThat(owner.locator("#rehearsed")).isVisible();
      assertThat(owner.locator("#receivedOf")).isVisible();
      assertThat(taken()).isEqualTo(said("Rehearse"));
      open(second);
      press(second, "#all-changes a");
      second.locator("#whose").waitFor();
      picture(second, "rehearse", "#received, #rehearsed");
      picture(second, "put-in-force", "#acts");
      press(second, "#agree");
      second.locator("#undo").waitFor();
      assertThat(taken()).isEqualTo(said("Put in force"));
      press(second, "#all-changes a");
      picture(second, "undo", "#change > h2, #change > dl, #acts");
      write(second, "The law was not changed after all.");
      press(second, "#undo");
      assertThat(second.locator("#change h2")).containsText("Undo of change");
      assertThat(taken()).isEqualTo(said("Undo"));
    }
  }

  private void english(Page who) {
    who.setViewportSize(760, 900);
    who.navigate(address("/models/"));
    who.locator("#all-changes").waitFor();
    who.click("#language");
  }

  // What of the page the picture shows, from the first to the last of these.
  private static void picture(Page who, String name, String parts) {
    if (!Boolean.getBoolean("screenshots")) {
      return;
    }
    who.evaluate("scrollTo(0, 0)");
    var boxes = who.locator(parts).all().stream().map(Locator::boundingBox).toList();
    var top = boxes.stream().mapToDouble(box -> box.y).min().orElseThrow();
    var bottom = boxes.stream().mapToDouble(box -> box.y + box.height).max().orElseThrow();
    who.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", "handbook-" + name + ".png"))
            .setFullPage(true)
            .setClip(0, top - 12, 760, Math.min(bottom - top + 24, 900)));
  }

  @Test
  @DisplayName("has a picture of each act, none of them large")
  void pictures() throws IOException {
    var shown =
        Pattern.compile("!\\[[^\\]]+\\]\\((pictures/[^)]+)\\)")
            .matcher(Files.readString(HANDBOOK))
            .results()
            .map(found -> HANDBOOK.resolveSibling(found.group(1)))
            .toList();
    assertThat(shown).hasSize(4);
    for (var picture : shown) {
      assertThat(picture).exists();
      assertThat(Files.size(picture)).as(picture.toString()).isLessThan(MOST_BYTES);
    }
    try (var kept = Files.list(HANDBOOK.resolveSibling("pictures"))) {
      assertThat(kept.toList()).containsExactlyInAnyOrderElementsOf(List.copyOf(shown));
    }
  }
}
