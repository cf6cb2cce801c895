package org.sala;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which statements some work sent, grouped by what they do and at which step they do it: says where
 * a cost comes from, and where the next saving lies.
 */
public class StatementProfile {

  private static final Pattern TABLE =
      Pattern.compile("\\b(?:from|into|update)\\s+(?:\\w+\\.)?(\\w+)", Pattern.CASE_INSENSITIVE);
  private static final String HELPERS =
      ".*(\\.interceptor\\.|CGLIB|QueryLimits|ExceptionUtil|TransactionInterceptor|IdentityChanges).*";
  private static final int SHOWN = 90;

  private final List<Sent> sent = new ArrayList<>();
  private String step = "";

  /** One statement, or one batch of the same statement. */
  private record Sent(String step, String what, String by, String sql, long rows) {}

  /** From now on statements belong to this step. */
  public synchronized void at(String name) {
    step = name;
  }

  synchronized void add(List<String> sql, long rows) {
    var first = sql.isEmpty() ? "" : sql.get(0).strip().replaceAll("\\s+", " ");
    sent.add(new Sent(step, what(first), caller(), first, rows));
  }

  private static String what(String sql) {
    var verb = sql.split(" ", 2)[0].toLowerCase();
    var table = TABLE.matcher(sql);
    return verb + " " + (table.find() ? table.group(1).toLowerCase() : "");
  }

  // The nearest class of the product, else the engine's command or manager that asks.
  private static String caller() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> frame.getClassName().matches("org\\.(sala|camunda)\\..*"))
                    .filter(
                        frame -> !frame.getClassName().matches("org\\.sala\\.(Counted|State).*"))
                    .filter(frame -> !frame.getClassName().contains(".impl.db."))
                    .filter(frame -> !frame.getClassName().matches(HELPERS))
                    .limit(3)
                    .map(StatementProfile::name)
                    .collect(Collectors.joining(" < ")));
  }

  private static String name(StackWalker.StackFrame frame) {
    var type = frame.getClassName();
    return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethodName();
  }

  /** The profile as a text: by what is done, by step, and each statement in its order. */
  public synchronized String text() {
    return table("By statement", Sent::what)
        + table("By step", Sent::step)
        + table("By caller", each -> each.what() + "  " + each.by())
        + "\nIn order\n"
        + sent.stream()
            .map(
                each ->
                    "%-28.28s %-36.36s %3d  %s | %s%n"
                        .formatted(
                            each.step(),
                            each.what(),
                            each.rows(),
                            each.by(),
                            each.sql().substring(0, Math.min(SHOWN, each.sql().length()))))
            .collect(Collectors.joining());
  }

  private String table(String title, Function<Sent, String> key) {
    Map<String, List<Sent>> groups =
        sent.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    return "\n%s (statements, rows written)%n".formatted(title)
        + groups.entrySet().stream()
            .sorted(Comparator.comparing(each -> -each.getValue().size()))
            .map(
                each ->
                    "%5d %5d  %s%n"
                        .formatted(
                            each.getValue().size(),
                            each.getValue().stream().mapToLong(Sent::rows).sum(),
                            each.getKey()))
            .collect(Collectors.joining());
  }
}
