package org.sala.models.check;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Holds models against what the province and the product need of them: the whole set that would be
 * in force, what is sent and what stays. The same at deployment, at start and in the build.
 */
@Component
public class ModelCheck {

  private static final Product PRODUCT = Product.read();

  private static final int KEPT = 60;

  // Models that stand never change: each deployment is read once.
  private static final ConcurrentLruCache<List<LawFile>, LawReader> STANDING =
      new ConcurrentLruCache<>(KEPT, files -> new LawReader(false, new Findings()).read(files));

  private static final List<BiConsumer<ModelSet, Findings>> RULES =
      List.of(
          Heads::check,
          Needed::check,
          Ways::check,
          Together::check,
          Loops::check,
          Rounds::check,
          Ends::check,
          Messages::check,
          Errors::check,
          ModelCheck::alongTheWays,
          Forms::check,
          Tables::check,
          Properties::check,
          Names::check);

  private final InForce inForce;
  private final LivingOffice office;

  ModelCheck(InForce inForce, LivingOffice office) {
    this.inForce = inForce;
    this.office = office;
  }

  /**
   * What would be wrong if these files were in force, beside those that are. What was wrong before
   * in files that stay blocks nobody.
   */
  public List<Finding> of(List<LawFile> sent) {
    var stays = inForce.files();
    var now = office.now();
    var found = check(sent, stays, now);
    var names = sent.stream().map(LawFile::name).collect(Collectors.toSet());
    var elsewhere =
        found.stream().filter(each -> each.blocks() && !names.contains(each.file())).toList();
    if (elsewhere.isEmpty()) {
      return found;
    }
    var before =
        check(List.of(), stays, now).stream().map(Finding::place).collect(Collectors.toSet());
    return found.stream()
        .map(each -> before.contains(each.place()) && each.blocks() ? each.asHint() : each)
        .sorted(Comparator.comparing(Finding::weight))
        .toList();
  }

  /** What is wrong with the models in force. */
  public List<Finding> ofThoseInForce() {
    return check(List.of(), inForce.files(), office.now());
  }

  static synchronized List<Finding> check(
      List<LawFile> sent, List<List<LawFile>> stays, Office office) {
    var findings = new Findings();
    var set = set(sent, stays, office, findings);
    Strays.check(sent, set, findings);
    RULES.forEach(rule -> rule.accept(set, findings));
    return findings.inOrder();
  }

  /** The whole set that would be in force. */
  static synchronized ModelSet set(
      List<LawFile> sent, List<List<LawFile>> stays, Office office, Findings findings) {
    var read = new LawReader(true, findings).read(sent);
    var processes = new LinkedHashMap<>(read.processes());
    var tables = new LinkedHashMap<>(read.tables());
    for (var together : stays) {
      var standing = STANDING.get(together);
      standing.processes().forEach(processes::putIfAbsent);
      standing.tables().forEach(tables::putIfAbsent);
    }
    var names = sent.stream().map(LawFile::name).collect(Collectors.toSet());
    return new ModelSet(processes, tables, names, PRODUCT, office);
  }

  private static void alongTheWays(ModelSet set, Findings findings) {
    var courses = Courses.of(set);
    Questions.check(set, courses, findings);
    Work.check(set, courses, findings);
    Timers.check(set, courses, findings);
    Steps.check(set, courses, findings);
    Calls.check(set, courses, findings);
  }
}
