package org.sala.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sala.Office.endOf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.EngineTables;
import org.sala.casefile.CaseFile;
import org.sala.engine.Refusal;
import org.sala.notification.Notifications;
import org.sala.notification.Notifications.Notification;
import org.sala.request.RequestLifecycle;
import org.sala.request.RequestSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A month's closed requests")
class QualityReviewTest extends RequestSteps {

  private static final String REVIEW = "Activity_ReviewQuality";
  private static final String WORDS = "The second house was never visited.";

  @Autowired QualitySampling sampling;
  @Autowired QualitySamples samples;
  @Autowired RequestLifecycle lifecycle;
  @Autowired Notifications notifications;
  @Autowired JdbcClient jdbc;
  @Autowired JdbcTemplate tables;
  @Autowired CaseFile caseFile;

  private String answered(String month) {
    var number = assigned(month + "-03T09:00");
    answer(number, month + "-04");
    office.complete(
        "desk", number, "Activity_RecordResponse", "toldBy", "PHONE", "response", "AGREED");
    return number;
  }

  private String withdrawn(String day, String... cells) {
    office.itIs(day + "T09:00");
    var number = office.receive(cells);
    lifecycle.withdraw(number);
    office.runJobs();
    return number;
  }

  private void draw(String month) {
    var of = YearMonth.parse(month);
    sampling.await(of);
    office.itIs(of.plusMonths(1).atDay(1) + "T00:30");
    office
        .engine()
        .getManagementService()
        .executeJob(office.timer("quality-" + month, "Event_MonthOver").getId());
    office.runJobs();
  }

  private void review(String user, String number, String verdict, Object... more) {
    var fields =
        new java.util.ArrayList<Object>(
            List.of("comprehensive", "YES", "adequate", "NO", "just", "YES", "told", "YES"));
    fields.addAll(List.of("verdict", verdict));
    fields.addAll(List.of(more));
    office.complete(user, number, REVIEW, fields.toArray());
  }

  private record Review(int place, String unit, String verdict, String reviewedBy) {}

  private List<Review> reviews(String month) {
    return jdbc.sql(
            "select place, unit, verdict, reviewed_by from quality_review where month = ? order by place")
        .param(LocalDate.parse(month + "-01"))
        .query(Review.class)
        .list();
  }

  private List<String> inOrderDrawn(String month) {
    return jdbc.sql("select case_number from quality_review where month = ? order by place")
        .param(LocalDate.parse(month + "-01"))
        .query(String.class)
        .list();
  }

  @Test
  @DisplayName("are drawn by the share of the table, rounded up, at random and yet repeatably")
  void drawing() {
    var draw = new Draw(5, 1, 10);
    assertThat(draw.from(numbers(0), 1)).isEmpty();
    assertThat(draw.from(numbers(1), 1)).hasSize(1);
    assertThat(draw.from(numbers(20), 1)).hasSize(1);
    assertThat(draw.from(numbers(21), 1)).hasSize(2);
    assertThat(draw.from(numbers(143), 1)).hasSize(8).doesNotHaveDuplicates();
    assertThat(draw.from(numbers(143), 7)).isEqualTo(draw.from(numbers(143), 7));
    assertThat(draw.from(numbers(143), 7)).isNotEqualTo(draw.from(numbers(143), 8));
    assertThat(new Draw(0, 0, 10).from(numbers(20), 1)).isEmpty();
    var often =
        IntStream.range(0, 10_000)
            .mapToObj(seed -> draw.from(numbers(20), seed).get(0))
            .collect(
                java.util.stream.Collectors.groupingBy(
                    each -> each, java.util.stream.Collectors.counting()));
    assertThat(often.values()).as("each as often as another").allMatch(n -> n > 400 && n < 600);
  }

  private static List<String> numbers(int count) {
    return IntStream.range(0, count).mapToObj("KPC-2025-%06d"::formatted).toList();
  }

  @Test
  @DisplayName("are reviewed by the inspectorate in ten working days, which is a fact")
  void reviewed() {
    var number = answered("2025-02");
    draw("2025-02");
    assertThat(reviews("2025-02")).containsExactly(new Review(1, "DEP-LAB", null, null));
    assertThat(office.candidates(number, REVIEW)).containsExactly("inspectorate");
    assertThat(office.task(number, REVIEW).getDueDate()).isEqualTo(endOf("2025-03-17"));
    assertThatThrownBy(() -> review("inspectorate", number, "SHORTCOMINGS"))
        .as("without what was lacking")
        .isInstanceOf(Refusal.class);
    review("inspectorate", number, "GOOD");
    assertThat(reviews("2025-02"))
        .containsExactly(new Review(1, "DEP-LAB", "GOOD", "inspectorate"));
    assertThat(office.tasks(number)).isEmpty();
    assertThat(notifications.of(number))
        .extracting(sent -> sent.text().en())
        .noneMatch(text -> text.contains("shortcomings"));
  }

  @Test
  @DisplayName("with shortcomings are told to the unit and the governors; no word is in the engine")
  void shortcomings() {
    var number = answered("2025-06");
    draw("2025-06");
    review("inspectorate", number, "SHORTCOMINGS", "shortcomings", WORDS);
    assertThat(reviews("2025-06"))
        .containsExactly(new Review(1, "DEP-LAB", "SHORTCOMINGS", "inspectorate"));
    assertThat(notifications.of(number))
        .filteredOn(sent -> sent.text().en().contains("found shortcomings"))
        .extracting(Notification::audience)
        .containsExactlyInAnyOrder("labour-heads", "governors");
    assertThat(notifications.of(number)).noneMatch(sent -> sent.text().en().contains(WORDS));
    assertThat(caseFile.latest(number, "review-quality").orElseThrow().text("shortcomings"))
        .contains(WORDS);
    assertThat(new EngineTables(tables).containing(WORDS)).isEmpty();
  }

  @Test
  @DisplayName("that are not reviewed in time are reminded of, and stay to be reviewed")
  void late() {
    var number = withdrawn("2025-07-02");
    draw("2025-07");
    office.itIs("2025-08-20T09:00");
    office
        .engine()
        .getManagementService()
        .executeJob(office.timer(number, "Event_QualityReviewOverdue").getId());
    office.runJobs();
    assertThat(notifications.of(number))
        .filteredOn(sent -> sent.text().en().contains("is late"))
        .extracting(Notification::audience)
        .containsExactly("inspectorate");
    review("inspectorate", number, "GOOD");
    assertThat(reviews("2025-07")).extracting(Review::verdict).containsExactly("GOOD");
  }

  @Test
  @DisplayName("never come before an inspector who is complained of in them")
  void accused() {
    var unit =
        withdrawn("2025-08-04", "respondent.kind", "AUTHORITY", "respondent.unit", "DEP-INSP");
    draw("2025-08");
    assertThat(office.candidates(unit, REVIEW)).containsExactly("deputy-governors");
    review("deputy-governor", unit, "GOOD");
    office.itIs("2025-09-02T09:00");
    var person = assigned("2025-09-02T09:00");
    answer(person, "2025-09-03");
    accusations.stream()
        .filter(each -> each.follows(person))
        .forEach(each -> each.ofPersons(person, List.of("inspectorate"), "desk"));
    office.complete(
        "desk", person, "Activity_RecordResponse", "toldBy", "PHONE", "response", "AGREED");
    draw("2025-09");
    assertThat(office.candidates(person, REVIEW)).containsExactly("deputy-governors");
  }

  @Autowired List<org.sala.casefile.Accusation> accusations;

  @Test
  @DisplayName("leave the inspectorate as soon as it is complained of in them")
  void accusedLater() {
    var number = answered("2025-11");
    draw("2025-11");
    accusations.stream()
        .filter(each -> each.follows(number))
        .forEach(each -> each.ofPersons(number, List.of("inspectorate"), "desk"));
    assertThat(office.candidates(number, REVIEW)).containsExactly("deputy-governors");
  }

  @Test
  @DisplayName("are drawn once, and anybody can draw the same with the seed")
  void repeatable() {
    var closed =
        IntStream.rangeClosed(1, 22).mapToObj(i -> withdrawn("2025-12-02")).sorted().toList();
    draw("2025-12");
    var seed =
        jdbc.sql("select seed from quality_sample where month = '2025-12-01'")
            .query(Long.class)
            .single();
    var drawn = new Draw(5, 1, 10).from(closed, seed);
    assertThat(drawn).hasSize(2).allMatch(number -> office.open(number).contains(REVIEW));
    assertThat(inOrderDrawn("2025-12")).isEqualTo(drawn);
    assertThat(office.instance("quality-2026-01", "quality-sample")).isNotNull();
    sampling.await(YearMonth.of(2025, 12));
    sampling.start();
    assertThat(office.instance("quality-2025-12", "quality-sample")).as("no second time").isNull();
  }
}
