package org.sala.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.models.check.Finding;
import org.sala.models.check.LawFile;
import org.sala.models.check.ModelCheck;
import org.sala.models.example.ExampleRun;
import org.sala.models.example.Examples;
import org.springframework.stereotype.Component;

/** Everything that is held against files at every door: the rules, and the examples of owners. */
@Component
class LawCheck {

  private final ModelCheck rules;
  private final Examples examples;
  private final FilesInForce inForce;

  LawCheck(ModelCheck rules, Examples examples, FilesInForce inForce) {
    this.rules = rules;
    this.examples = examples;
    this.inForce = inForce;
  }

  /** What would be wrong if these files were in force beside those that are, the worst first. */
  List<Finding> of(Map<String, byte[]> sent) {
    var all = new ArrayList<>(rules(sent));
    // A table that is wrong by the rules cannot be asked.
    if (all.stream().noneMatch(each -> each.blocks() && isTable(each.file()))) {
      all.addAll(examples(sent).findings());
    }
    all.sort(Comparator.comparing(Finding::weight));
    return all;
  }

  /** The same, of the rules alone. */
  List<Finding> rules(Map<String, byte[]> sent) {
    return rules.of(law(files(sent)));
  }

  /** What would come of the examples of these files and of those that they concern. */
  ExampleRun examples(Map<String, byte[]> sent) {
    var others =
        inForce.all().values().stream().filter(file -> !sent.containsKey(file.name())).toList();
    return examples.concerned(
        law(Stream.concat(files(sent).stream(), others.stream()).toList()), sent.keySet());
  }

  /** What is wrong with the files in force. */
  List<Finding> ofThoseInForce() {
    return Stream.concat(
            rules.ofThoseInForce().stream().filter(Finding::blocks),
            examples.all(law(inForce.all().values())).findings().stream())
        .toList();
  }

  private static boolean isTable(String file) {
    return new ModelFile(file, new byte[0]).is(FileKind.TABLE);
  }

  private static List<ModelFile> files(Map<String, byte[]> sent) {
    return sent.entrySet().stream()
        .map(file -> new ModelFile(file.getKey(), file.getValue()))
        .toList();
  }

  private static List<LawFile> law(Collection<ModelFile> files) {
    return files.stream()
        .map(file -> new LawFile(file.name(), file.content()))
        .collect(Collectors.toList());
  }
}
