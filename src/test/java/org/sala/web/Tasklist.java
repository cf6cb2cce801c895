package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A browser in which one person is logged in: Tasklist, and the desk's page beside it. Fields are
 * found by the ids they have in their forms, choices by what the reader sees.
 */
class Tasklist implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final String COUNTER = "\\s*\\(?\\d*\\)?\\s*$";
  private static final AtomicInteger SHOTS = new AtomicInteger();

  private final BrowserContext context;
  private final Page page;
  private final String base;

  Tasklist(Browser browser, int port, String user) {
    this.base = "http://localhost:" + port;
    this.context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale("en-US")
                .setTimezoneId("Asia/Phnom_Penh"));
    this.page = context.newPage();
    visit("/");
    page.fill("[ng-model='username']", user);
    page.fill("[ng-model='password']", "demo");
    page.click("form[name='signinForm'] [type=submit]");
    filters().first().waitFor();
  }

  Page page() {
    return page;
  }

  void visit(String path) {
    page.navigate(base + path);
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  /** Chooses the other language, as the link in the page's head offers it. */
  void switchLanguage() {
    page.click(".sala-language");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    filters().first().waitFor();
  }

  Locator filters() {
    return page.locator("[cam-tasklist-filters] .task-filter .name a");
  }

  /** The names of the filters, in the language of the reader. */
  List<String> filterNames() {
    return filters().allInnerTexts().stream().map(name -> name.replaceAll(COUNTER, "")).toList();
  }

  /** Opens a filter by its name in either language and waits until its tasks are there. */
  void filter(String name) {
    var filter = filters().filter(new Locator.FilterOptions().setHasText(Pattern.compile(name)));
    page.waitForResponse(
        response -> response.url().contains("/list?"), () -> filter.first().click());
    assertThat(page.locator("[cam-tasks] .loader")).isHidden();
  }

  Locator tasksOf(String number) {
    return page.locator("[cam-tasks] li.task")
        .filter(new Locator.FilterOptions().setHasText(number));
  }

  /** Opens the one task of this request in the filter and waits for the tab "Request". */
  void open(String filter, String number) {
    filter(filter);
    tasksOf(number).locator("h4.task a").click();
    tab(0); // Tasklist remembers the tab that was open last
    assertThat(request().locator(".sala-number")).hasText(number);
  }

  /** What the tab "Request" says. */
  Locator request() {
    return page.locator(".sala-request");
  }

  Locator latestEntry() {
    return request().locator(".sala-entries > li").last();
  }

  void claim() {
    page.click(".task-card [ng-click='claim()']");
    assertThat(page.locator(".task-card [ng-click='claim()']")).isHidden();
  }

  void openForm() {
    tab(1);
    page.locator(".fjs-form").waitFor();
  }

  private void tab(int position) {
    page.locator(".task-card .nav-tabs li a").nth(position).click();
  }

  void write(String field, String words) {
    page.fill(".fjs-form [id$='-Field_" + field + "']", words);
  }

  void writeDate(String field, String date) {
    var input = page.locator(".fjs-form-field-datetime input[id*='-Field_" + field + "']");
    input.fill(date);
    input.press("Enter");
    assertThat(input).hasValue(date);
  }

  /** Types key by key what a Khmer keyboard gives, and waits for what the field then holds. */
  void type(String field, String typed, String held) {
    var input = page.locator(".fjs-form input[id*='-Field_" + field + "']");
    input.pressSequentially(typed);
    input.press("Enter");
    assertThat(input).hasValue(held);
  }

  void choose(String field, String option) {
    exactly(page.locator(".fjs-form-field:has([id*='-Field_" + field + "-'])"), option).click();
  }

  void select(String field, String option) {
    var select = page.locator(".fjs-form-field-select:has([id$='-Field_" + field + "'])");
    select.locator(".fjs-input-group").click();
    exactly(select.locator(".fjs-dropdownlist"), option).click();
  }

  /** Chooses the option that begins with these words. */
  void selectBeginning(String field, String words) {
    var select = page.locator(".fjs-form-field-select:has([id$='-Field_" + field + "'])");
    select.locator(".fjs-input-group").click();
    select
        .locator(".fjs-dropdownlist-item")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + words)))
        .first()
        .click();
  }

  private static Locator exactly(Locator within, String text) {
    return within.getByText(text, new Locator.GetByTextOptions().setExact(true));
  }

  /** Completes the task; the list goes on without it. */
  void complete() {
    assertThat(press()).as("answer of the server").isLessThan(300);
    assertThat(page.locator("[cam-tasks] li.task.active")).hasCount(0);
  }

  /** Tries to complete the task, which the server must refuse with a message. */
  Locator refusal() {
    assertThat(press()).as("answer of the server").isEqualTo(400);
    return page.locator(".page-notifications");
  }

  private int press() {
    return page.waitForResponse(
            response -> response.url().contains("/submit-form"), this::pressComplete)
        .status();
  }

  void pressComplete() {
    page.click(".form-actions [ng-click='complete()']");
  }

  /** Keeps what the person sees, numbered in the order of the journey. */
  void shot(String what) {
    var name = String.format("%02d-%s.png", SHOTS.incrementAndGet(), what);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(SCREENSHOTS.resolve(name))
            .setFullPage(true)
            .setAnimations(ScreenshotAnimations.DISABLED));
  }

  @Override
  public void close() {
    context.close();
  }
}
