package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A browser in which one person is logged in: Tasklist, and the desk's page beside it. Fields are
 * found by the ids they have in their forms, choices by what the reader sees.
 */
class Tasklist implements AutoCloseable {

  private static final String COUNTER = "\\s*\\(?\\d*\\)?\\s*$";
  private static final Pattern TASK = Pattern.compile("[?&]task=([^&\\s]+)");
  private static final Pattern CASE_NUMBER = Pattern.compile("-\\d{4}-\\d{4,6}");

  private final BrowserContext context;
  private final Page page;
  private final String base;
  private Request asked;

  private Tasklist(Browser browser, int port) {
    this.base = "http://localhost:" + port;
    this.context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale("en-US")
                .setTimezoneId("Asia/Phnom_Penh"));
    this.context.setDefaultTimeout(Chromium.LONGEST_WAIT);
    this.page = context.newPage();
    this.page.onRequest(
        request -> {
          if (asksForTasks(request)) {
            asked = request;
          }
        });
  }

  Tasklist(Browser browser, int port, String user) {
    this(browser, port);
    LogIn.to("tasklist", context, base, user);
    show();
  }

  /** What somebody has chosen on an earlier day, before a screen of this size. */
  Tasklist chosen(String language, int width, int height) {
    page.evaluate(
        "language => { localStorage.setItem('sala-language', language);"
            + " document.cookie = `sala-language=${language}; Path=/`; }",
        language);
    page.setViewportSize(width, height);
    return this;
  }

  /** Goes to Tasklist. */
  Tasklist shown() {
    show();
    return this;
  }

  private void show() {
    visit("/");
    filters().first().waitFor();
  }

  /** Somebody who is logged in and goes to another page at once: Tasklist takes long to load. */
  static Tasklist notShown(Browser browser, int port, String user) {
    var tasklist = new Tasklist(browser, port);
    LogIn.to("tasklist", tasklist.context, tasklist.base, user);
    tasklist.page.navigate(tasklist.base + "/favicon.svg"); // a small thing of the same address
    return tasklist;
  }

  /** Logs in where the log-in form shows. */
  void logIn(String user) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.locator(LogIn.READY).waitFor(); // what is typed before is lost
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
    choose(filters().filter(new Locator.FilterOptions().setHasText(Pattern.compile(name))));
  }

  private void choose(Locator filter) {
    // Not any answer: one that was asked for before would come and be taken for it.
    page.waitForRequest(Tasklist::asksForTasks, () -> filter.first().click());
    showsWhatWasAsked();
  }

  private static boolean asksForTasks(Request request) {
    return request.url().contains("/list?");
  }

  // The cards of the list before stay until those of the answer are there, each in its own time.
  private void showsWhatWasAsked() {
    page.waitForCondition(() -> tasksShown().equals(answered(asked)));
    assertThat(page.locator("[cam-tasks] .loader")).isHidden();
  }

  private Set<String> tasksShown() {
    return Stream.of(String.join(" ", hrefs(tasks().locator("h4.task a"))))
        .flatMap(all -> TASK.matcher(all).results())
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  @SuppressWarnings("unchecked") // the browser gives texts
  private static List<String> hrefs(Locator links) {
    return (List<String>) links.evaluateAll("links => links.map(link => link.href)");
  }

  private static Set<String> answered(Request request) {
    List<String> tasks = JsonPath.read(request.response().text(), "$._embedded..task[*].id");
    return Set.copyOf(tasks);
  }

  private Locator tasks() {
    return page.locator("[cam-tasks] li.task");
  }

  Locator tasksOf(String number) {
    return tasks().filter(new Locator.FilterOptions().setHasText(number));
  }

  /** Goes to a page of Sala through the menu of Tasklist, which many pages fold. */
  void follow(String path) {
    var link = page.locator(".sala-desk-link[href$='" + path + "']");
    link.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    if (!link.isVisible()) {
      page.click(".sala-pages-button");
    }
    link.click();
  }

  /** Opens the one task of this request in the filter, on the page it is on, in the tab "Work". */
  void open(String filter, String number) {
    filter(filter);
    var next = page.locator("[cam-tasks] .pagination-next:not(.disabled) a");
    hasCards();
    while (tasksOf(number).count() == 0 && next.count() > 0) {
      page.waitForRequest(Tasklist::asksForTasks, next::click);
      showsWhatWasAsked();
      hasCards();
    }
    assertThat(tasksOf(number).count())
        .as("%s among %s at %s", number, tasks().allInnerTexts(), page.url())
        .isOne();
    tasksOf(number).locator("h4.task a").click();
    tab(0); // Tasklist remembers the tab that was open last
    assertThat(request().locator(".sala-number")).hasText(number);
  }

  /** The cards come after the names, one after the other. */
  private void hasCards() {
    assertThat(tasks().first()).containsText(CASE_NUMBER);
    assertThat(tasks().last()).containsText(CASE_NUMBER);
  }

  /** Opens a task that has come meanwhile: another filter and back, as a list is asked anew. */
  void openNext(String filter, String number) {
    choose(filters().filter(new Locator.FilterOptions().setHasNotText(Pattern.compile(filter))));
    open(filter, number);
  }

  /** What the tab "Work" says. */
  Locator request() {
    return page.locator(".sala-request");
  }

  Locator latestEntry() {
    return request().locator(".sala-entries > li").first();
  }

  /** Claims with Tasklist's own button; the first word or choice does the same. */
  void claim() {
    page.click(".task-card [ng-click='claim()']");
    assertThat(page.locator(".task-card [ng-click='claim()']")).isHidden();
  }

  /** The form of the task that is open. */
  Locator form() {
    return page.locator(".sala-form");
  }

  private void tab(int position) {
    page.locator(".task-card .nav-tabs li a").nth(position).click();
  }

  private Locator field(String name) {
    return form().locator("[id$='-Field_" + name + "']");
  }

  void write(String field, String words) {
    field(field).fill(words);
  }

  /**
   * Chooses a day as the browser's own date field takes it.
   *
   * @param date dd/mm/yyyy
   */
  void writeDate(String field, String date) {
    var parts = date.split("/");
    field(field).fill(parts[2] + "-" + parts[1] + "-" + parts[0]);
  }

  /** Types key by key what a Khmer keyboard gives, and waits for what the field then holds. */
  void type(String field, String typed, String held) {
    if ("date".equals(field(field).getAttribute("type"))) {
      // What reaches the page of a key that the browser's date field has no use for.
      typed
          .chars()
          .forEach(
              key -> field(field).dispatchEvent("keydown", Map.of("key", Character.toString(key))));
    } else {
      field(field).pressSequentially(typed);
    }
    assertThat(field(field)).hasValue(held);
  }

  void choose(String field, String option) {
    exactly(form().locator(".sala-field:has([name$='-Field_" + field + "'])"), option).click();
    kept();
  }

  void select(String field, String option) {
    field(field).selectOption(new SelectOption().setLabel(option));
    kept();
  }

  /** Chooses the option that begins with these words. */
  void selectBeginning(String field, String words) {
    var options = field(field).locator("option").allInnerTexts();
    select(
        field, options.stream().filter(text -> text.startsWith(words)).findFirst().orElseThrow());
  }

  /** Ticks the first of a list of which several can be chosen; a long one is opened before. */
  void chooseFirst(String field) {
    var several = form().locator(".sala-field:has([name$='-Field_" + field + "'])");
    if (several.locator("summary").count() > 0) {
      several.locator("summary").click();
    }
    several.locator("input[type=checkbox]").first().check();
    kept();
  }

  /** Waits until what was typed is with the server. */
  void kept() {
    assertThat(form().locator(".sala-kept"))
        .containsText(Pattern.compile("Your words are kept|ត្រូវបានរក្សាទុក"));
  }

  private static Locator exactly(Locator within, String text) {
    return within.getByText(text, new Locator.GetByTextOptions().setExact(true));
  }

  /** Completes the task; a sentence says what comes next. */
  void complete() {
    page.evaluate("document.querySelector('.sala-told')?.remove()");
    assertThat(press()).as("answer of the server").isLessThan(300);
    assertThat(page.locator(".sala-told")).isVisible();
  }

  /** Tries to complete the task, which the server must refuse with a message. */
  Locator refusal() {
    assertThat(press()).as("answer of the server").isEqualTo(422);
    return form();
  }

  private int press() {
    return page.waitForResponse(
            response -> response.url().contains("/completion"), this::pressComplete)
        .status();
  }

  void pressComplete() {
    form().locator("[type=submit]").click();
  }

  /** Keeps what the person sees, numbered in the order of the journey. */
  void shot(String what) {
    Screenshots.take(page, what);
  }

  @Override
  public void close() {
    context.close();
  }
}
