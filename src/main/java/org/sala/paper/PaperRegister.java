package org.sala.paper;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.sala.casefile.CaseAccess;
import org.sala.engine.EngineClock;
import org.sala.language.RecordRows;
import org.sala.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The register of outgoing papers, each as it was printed, and what became of it. */
@Repository
class PaperRegister {

  private static final String PAPERS =
      """
      select p.id, p.office, p.year, p.number, p.case_number, p.kind, p.language,
        p.names_requester, p.addressee, p.printed_by, p.printed_at,
        coalesce(s.state, 'PRINTED') as state, coalesce(s.noted_at, p.printed_at) as state_at
      from outgoing_paper p left join lateral
        (select state, noted_at from paper_step where paper_id = p.id order by id desc limit 1) s
        on true
      """;

  private final JdbcClient jdbc;

  PaperRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a paper as it is printed, and answers its id. */
  long keep(PaperNumber number, PaperDraft draft, Integer form, PaperFile file, String by) {
    return jdbc.sql(
            """
            insert into outgoing_paper (office, year, number, case_number, kind, language,
              names_requester, addressee, form_version, pdf, docx, sha256, printed_by,
              printed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
            """)
        .params(
            number.office(),
            number.year(),
            number.number(),
            draft.caseNumber(),
            draft.kind().name(),
            draft.language().code(),
            draft.namesRequester(),
            draft.addressee(),
            form,
            file.pdf(),
            file.docx(),
            Checksum.of(file.pdf()),
            by,
            Timestamp.from(EngineClock.now()))
        .query(Long.class)
        .single();
  }

  /**
   * The papers that a person may know of, newest first.
   *
   * @param caseNumber a case, or an empty text for all
   * @param state as it stands now, or an empty text for all
   * @param more how many are read beyond the page
   */
  List<OutgoingPaper> of(
      Person person, String caseNumber, String state, int page, int size, int more) {
    var statement =
        jdbc.sql(
            PAPERS
                + """
                where (:number = '' or p.case_number = :number)
                  and (:state = '' or coalesce(s.state, 'PRINTED') = :state) and %s and %s
                order by p.year desc, p.number desc limit :size offset :offset
                """
                    .formatted(CaseAccess.known("p.case_number"), MeetingPapers.kept()));
    return bind(statement, person)
        .param("number", caseNumber)
        .param("state", state)
        .param("size", size + more)
        .param("offset", (long) page * size)
        .query(RecordRows.of(OutgoingPaper.class))
        .list();
  }

  private static StatementSpec bind(StatementSpec statement, Person person) {
    return CaseAccess.bind(statement, person)
        .param("tellsAll", person.readsAll() && person.receivesRequesters());
  }

  /** Whether a paper is for a person who may know of its case: it may tell of other cases. */
  boolean isFor(long id, Person person) {
    var statement =
        jdbc.sql(
            "select exists (select from outgoing_paper p where p.id = :id and "
                + MeetingPapers.kept()
                + ")");
    return bind(statement, person).param("id", id).query(Boolean.class).single();
  }

  /** A paper, for whoever has asked who may know of its case. */
  Optional<OutgoingPaper> find(long id) {
    return jdbc.sql(PAPERS + "where p.id = ?")
        .param(id)
        .query(RecordRows.of(OutgoingPaper.class))
        .optional();
  }

  /** The id of the paper of a number. */
  Optional<Long> idOf(PaperNumber number) {
    return jdbc.sql("select id from outgoing_paper where office = ? and year = ? and number = ?")
        .params(number.office(), number.year(), number.number())
        .query(Long.class)
        .optional();
  }

  PaperFile file(long id) {
    return jdbc.sql("select pdf, docx from outgoing_paper where id = ?")
        .param(id)
        .query((row, index) -> new PaperFile(row.getBytes("pdf"), row.getBytes("docx")))
        .single();
  }

  /** Notes what became of a paper. */
  void note(long id, PaperState state, String by) {
    jdbc.sql(
            """
            insert into paper_step (paper_id, state, noted_by, noted_at) values (?, ?, ?, ?)
            """)
        .params(id, state.name(), by, Timestamp.from(EngineClock.now()))
        .update();
  }
}
