package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Path;
import org.sala.evidence.Photo;

/** The telephone of whoever visits a place: takes visits along, writes into them and sends them. */
class VisitPhone extends Phone {

  /** Lets one call of a completion reach the server, and its answer go astray. */
  private static final String LOST =
      """
      () => {
        const real = window.fetch;
        window.fetch = async (...call) => {
          const answer = await real(...call);
          if (String(call[0]).includes('/completion')) {
            window.fetch = real;
            throw new TypeError('lost');
          }
          return answer;
        };
      }
      """;

  VisitPhone(Path disk, int port) {
    super(disk, port);
  }

  /** Logs in on the page of the visits, which then lies on the telephone. */
  void takeAlong(String person, String number) {
    visit("/visits/");
    page().locator("#gate a").first().click();
    logIn(person);
    assertThat(line(number)).isVisible();
    page().evaluate("() => navigator.serviceWorker.ready.then(() => true)");
  }

  void open(String number) {
    line(number).locator("a").click();
    assertThat(field("Findings").or(page().locator("input[value=FINDINGS]")).first()).isVisible();
  }

  private Locator line(String number) {
    return page().locator(".visits li").filter(new Locator.FilterOptions().setHasText(number));
  }

  /** Writes down that the place was visited, and what was found. */
  void findings(String words) {
    page().locator("input[value=FINDINGS]").check();
    field("Findings").fill(words);
    kept();
  }

  void kept() {
    assertThat(page().locator(".sala-kept"))
        .containsText(
            java.util.regex.Pattern.compile("បានរក្សាទុកនៅលើទូរសព្ទនេះ|Kept on this phone"));
  }

  void photograph(int count) throws IOException {
    var before = page().locator(".sala-file").count();
    page()
        .locator(".sala-evidence input[type=file]")
        .first()
        .setInputFiles(
            new FilePayload(
                "pond-" + before + ".jpg", "image/jpeg", Photo.ofTelephone(900 + count, 700)));
    assertThat(page().locator(".sala-file")).hasCount(before + 1);
  }

  void stands(String findings, int photos) {
    assertThat(page().locator("input[value=FINDINGS]")).isChecked();
    assertThat(field("Findings")).hasValue(findings);
    assertThat(page().locator(".sala-file")).hasCount(photos);
  }

  Locator conflict() {
    return page().locator(".visit-conflict");
  }

  void pressSend() {
    page().locator(".sala-form [type=submit]").click();
  }

  /** The server does it, and the line breaks before the phone hears of it. */
  void loseTheAnswer() {
    page().evaluate(LOST);
  }
}
