package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.EmptyLists;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.demo.Demonstration;
import org.sala.evidence.Photo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SalaTest
@EmptyLists
@DisplayName("In the browser, the files of a case")
class EvidencePageTest {

  private static final String MY_UNIT = "My unit's tasks|កិច្ចការអង្គភាពខ្ញុំ";
  private static final String BYTES =
      "([type, name, text]) => { const data = new DataTransfer(); data.items.add(new File([text],"
          + " name, { type: 'text/plain' })); const to = type === 'drop' ?"
          + " document.querySelector('.sala-evidence') : document; to.dispatchEvent(type === 'drop' ?"
          + " new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }) : new"
          + " ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }";
  private static Chromium chromium;

  @Autowired Office office;
  @Autowired Demonstration demonstration;
  @LocalServerPort int port;
  private String number;

  @BeforeAll
  static void openBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @BeforeEach
  void request() {
    demonstration.createPeople();
    office.itIs("2026-06-01T09:00");
    number = office.receive("category", "LABOUR");
  }

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  private static Locator evidence(Page page) {
    return page.locator(".sala-evidence");
  }

  private static void choose(Page page) throws IOException {
    evidence(page)
        .locator("input[type=file]")
        .first()
        .setInputFiles(
            new FilePayload[] {
              new FilePayload("របង.jpg", "image/jpeg", Photo.ofTelephone(1_200, 900)),
              new FilePayload("plan.svg", "image/svg+xml", "<svg onload='x'/>".getBytes()),
              new FilePayload("visit.mp4", "video/mp4", Photo.film(2_000_000))
            });
    assertThat(evidence(page).locator(".sala-file")).hasCount(2);
    assertThat(evidence(page).locator(".sala-sent [role=alert]")).hasCount(1);
  }

  private static boolean isSeen(Locator picture) {
    picture.scrollIntoViewIfNeeded();
    picture.page().waitForTimeout(500);
    return (boolean) picture.evaluate("image => image.naturalWidth > 0");
  }

  @Test
  @DisplayName("are added several at a time, dropped or pasted; each says how it fares")
  void added() throws IOException {
    try (var desk = Tasklist.notShown(chromium.browser(), port, "desk")) {
      var page = desk.page();
      desk.visit("/requests/" + number);
      assertThat(evidence(page).locator(".sala-note")).containsText("មិនទាន់មាន");
      choose(page);
      assertThat(evidence(page).locator(".sala-sent [role=alert]")).containsText("មិនអាចបន្ថែមបាន");
      var photo = evidence(page).locator(".sala-file").last();
      assertThat(photo).containsText("របង.jpg");
      assertThat(photo).containsText("ថតនៅ");
      assertThat(photo).containsText("១២.២៥០០០");
      assertThat(isSeen(photo.locator("img"))).as("the small picture shows").isTrue();
      var original = page.waitForDownload(() -> photo.locator("a[href$='original=true']").click());
      assertThat(original.suggestedFilename()).isEqualTo("របង.jpg");
      page.evaluate(BYTES, new String[] {"drop", "dropped.txt", "words"});
      page.evaluate(BYTES, new String[] {"paste", "pasted.txt", "words"});
      assertThat(evidence(page).locator(".sala-sent [role=alert]")).hasCount(3);
      shots(desk, "evidence-request-km");
      page.click("#language");
      assertThat(evidence(page)).containsText("Position: 12.25000, 104.67000");
      shots(desk, "evidence-request-en");
    }
  }

  @Test
  @DisplayName("stand below the form in the tab Work; an auditor finds no button to add one")
  void besideTheForm() throws IOException {
    try (var desk = new Tasklist(chromium.browser(), port, "desk")) {
      desk.open(MY_UNIT, number);
      choose(desk.page());
      assertThat(isSeen(evidence(desk.page()).locator("img"))).isTrue();
      shots(desk, "evidence-work-km");
      desk.switchLanguage();
      desk.open(MY_UNIT, number);
      assertThat(evidence(desk.page())).containsText("Add files");
      shots(desk, "evidence-work-en");
    }
    try (var auditor = Tasklist.notShown(chromium.browser(), port, "auditor")) {
      auditor.visit("/requests/" + number);
      assertThat(evidence(auditor.page()).locator(".sala-file")).hasCount(2);
      assertThat(evidence(auditor.page()).locator(".sala-add")).hasCount(0);
      assertThat(evidence(auditor.page()).locator("a[href$='original=true']")).hasCount(0);
    }
  }

  @Test
  @DisplayName("are described, and faces in them covered with the mouse or the keys")
  void coveredAndDescribed() throws IOException {
    try (var desk = new Tasklist(chromium.browser(), port, "desk")) {
      desk.open(MY_UNIT, number);
      var page = desk.page();
      var photo = new FilePayload("faces.jpg", "image/jpeg", Photo.ofTelephone(1_200, 900));
      evidence(page).locator("input[type=file]").first().setInputFiles(photo);
      var acts = evidence(page).locator(".sala-file-acts button");
      assertThat(acts).hasCount(3); // describe, cover, let it go with the answer
      acts.first().click();
      page.locator(".sala-describe input").fill("Letter of 3 May");
      page.locator(".sala-describe textarea").fill("Two people at the fence");
      page.locator(".sala-describe button[type=submit]").click();
      assertThat(evidence(page).locator(".sala-file")).containsText("Two people at the fence");
      acts.nth(1).click();
      var dialog = page.locator("dialog.sala-cover");
      assertThat(dialog.locator("img")).isVisible();
      assertThat(dialog.locator(".btn-primary")).isDisabled();
      var stage = dialog.locator(".sala-cover-stage").boundingBox();
      page.mouse().move(stage.x + 20, stage.y + 20);
      page.mouse().down();
      page.mouse().move(stage.x + 120, stage.y + 100);
      page.mouse().up();
      assertThat(dialog.locator(".sala-box")).hasCount(1);
      dialog.locator(".btn-default").first().click();
      page.keyboard().press("ArrowLeft");
      page.keyboard().press("Shift+ArrowDown");
      assertThat(dialog.locator(".sala-box")).hasCount(2);
      desk.shot("evidence-cover-km");
      page.keyboard().press("Delete");
      assertThat(dialog.locator(".sala-box")).hasCount(1);
      dialog.locator(".btn-primary").click();
      assertThat(dialog).hasCount(0);
      assertThat(evidence(page).locator(".sala-file")).hasCount(2);
      assertThat(evidence(page).locator(".sala-file").first()).containsText("faces-covered.jpg");
      assertThat(evidence(page).locator(".sala-file").last().locator("img")).hasCount(0);
    }
  }

  private static void shots(Tasklist reader, String name) {
    for (int width : new int[] {1440, 390}) {
      reader.page().setViewportSize(width, width == 390 ? 844 : 900);
      assertThat(
              (boolean)
                  reader.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as(name + " fits " + width)
          .isTrue();
      evidence(reader.page()).scrollIntoViewIfNeeded();
      reader.shot(name + "-" + width);
    }
    reader.page().setViewportSize(1440, 900);
  }
}
