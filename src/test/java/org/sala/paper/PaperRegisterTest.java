package org.sala.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.language.Bilingual;
import org.sala.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SalaTest
@DisplayName("The register of outgoing papers")
class PaperRegisterTest {

  private static final int YEAR = 2031;

  @Autowired Office office;
  @Autowired PaperPrinting printing;
  @Autowired PaperRegister register;
  @Autowired PaperSeal seal;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void now() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("has no gap and no number twice, also where several print at once and some fail")
  void noGap() throws Exception {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    office.itIs(YEAR + "-03-03T09:00");
    var threads = Executors.newFixedThreadPool(4);
    var work = new ArrayList<Callable<Boolean>>();
    IntStream.range(0, 16).forEach(i -> work.add(() -> print(number, i % 4 == 3)));
    var done = threads.invokeAll(work);
    threads.shutdown();
    for (var each : done) {
      each.get();
    }
    assertThat(numbers()).containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    office.itIs((YEAR + 1) + "-01-02T09:00");
    print(number, false);
    assertThat(
            jdbc.sql("select number from outgoing_paper where year = ?")
                .param(YEAR + 1)
                .query(Integer.class)
                .list())
        .as("each year begins anew")
        .containsExactly(1);
  }

  @Test
  @DisplayName("keeps a paper as it was printed: no later hand changes it")
  void kept() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    var id = printing.print(draft(number), "desk").id();
    var file = register.file(id);
    assertThat(
            jdbc.sql("select sha256 from outgoing_paper where id = ?")
                .param(id)
                .query(String.class)
                .single())
        .isEqualTo(Checksum.of(file.pdf()));
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                jdbc.sql("update outgoing_paper set pdf = ''::bytea where id = ?")
                    .param(id)
                    .update())
        .isInstanceOf(org.springframework.dao.DataAccessException.class);
  }

  @Test
  @DisplayName("knows the code of a paper again, and no other that looks like one")
  void seal() {
    var paper = new PaperNumber("KPC", YEAR, 7);
    var code = seal.code(paper);
    assertThat(seal.open(code)).contains(paper);
    assertThat(seal.open(code.replace("/7/", "/8/"))).isEmpty();
    assertThat(seal.open(code.substring(0, code.length() - 1) + "Z")).isEmpty();
    assertThat(seal.open("KPC-2026-000142")).isEmpty();
    assertThat(code).startsWith("KPC/" + YEAR + "/7/").hasSizeLessThan(40);
  }

  private boolean print(String number, boolean fails) {
    try {
      transactions.executeWithoutResult(
          status -> {
            printing.print(draft(number), "desk");
            if (fails) {
              throw new IllegalStateException("The printer is on fire.");
            }
          });
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private static PaperDraft draft(String number) {
    return new PaperDraft(
        PaperKind.RECEIPT,
        number,
        Language.KM,
        "requester",
        true,
        new PaperWords().put(PaperField.BODY, List.of("មួយ")),
        null,
        null,
        Bilingual.same("Head"));
  }

  private List<Integer> numbers() {
    return jdbc.sql("select number from outgoing_paper where year = ? order by number")
        .param(YEAR)
        .query(Integer.class)
        .list();
  }
}
