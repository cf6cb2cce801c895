package org.sala.models.example;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.models.check.AskedTable;
import org.sala.models.check.Finding;
import org.sala.models.check.LawFile;
import org.sala.models.check.Weight;
import org.springframework.stereotype.Component;

/**
 * Holds the examples of owners against the tables. What somebody sends now must hold; an example in
 * force that a changed table no longer fulfils is told to whoever agrees, and blocks nothing: the
 * example may be what is out of date.
 */
@Component
public class Examples {

  private final ExampleValues values;
  private final SheetRun run;

  Examples(ExampleValues values, SheetRun run) {
    this.values = values;
    this.run = run;
  }

  /** All examples of these files. */
  public ExampleRun all(Collection<LawFile> files) {
    return of(files, null);
  }

  /**
   * The examples that are sent, and those of tables that are sent.
   *
   * @param files all that would be in force; of two of one kind the first counts
   * @param sent the names of the files that are sent
   */
  public ExampleRun concerned(Collection<LawFile> files, Set<String> sent) {
    return of(files, sent);
  }

  private ExampleRun of(Collection<LawFile> files, Set<String> sent) {
    var sheets = files.stream().filter(LawFile::isSheet).toList();
    if (sheets.isEmpty()) {
      return new ExampleRun(0, List.of());
    }
    var tables = AskedTable.in(files);
    int held = 0;
    var findings = new ArrayList<Finding>();
    for (var sheet : sheets) {
      var of = SheetTables.of(sheet, tables);
      var isSent = sent != null && sent.contains(sheet.name());
      var isConcerned =
          of.stream().anyMatch(table -> sent == null || sent.contains(table.file().name()));
      if (of.isEmpty()) {
        if (isSent || sent == null) {
          var names = SheetTables.names(tables.keySet());
          findings.add(
              finding(
                  sheet,
                  isSent ? Weight.UNREADABLE : Weight.HINT,
                  Wording.of("models.example.no-table", names)));
        }
      } else if (isSent || isConcerned) {
        held += run(sheet, of, isSent, findings);
      }
    }
    return new ExampleRun(held, findings);
  }

  private int run(LawFile sheet, List<AskedTable> of, boolean isSent, List<Finding> findings) {
    var problems = new SheetProblems();
    var examples = new SheetReader(new SheetColumns(of), values, problems).read(sheet.content());
    var differences = run.differences(examples, of);
    problems
        .all()
        .forEach(
            each -> findings.add(finding(sheet, isSent ? Weight.UNREADABLE : Weight.HINT, each)));
    differences
        .orElse(List.of())
        .forEach(each -> findings.add(finding(sheet, isSent ? Weight.WRONG : Weight.HINT, each)));
    return differences.map(some -> examples.size() - some.size()).orElse(0);
  }

  private static Finding finding(LawFile sheet, Weight weight, Bilingual sentence) {
    return new Finding(
        weight,
        sheet.name(),
        "",
        "models.example",
        sentence.map(text -> sheet.name() + ": " + text));
  }
}
