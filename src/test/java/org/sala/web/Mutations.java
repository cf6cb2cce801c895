package org.sala.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Mutations of our own models, tables and forms; the same number is the same mutation. */
final class Mutations {

  private static final Pattern TASK =
      Pattern.compile("<bpmn:userTask id=\"([^\"]*)\"[^>]*formRef=\"([^\"]*)\"");
  private static final Pattern PROCESS = Pattern.compile("<bpmn:process id=\"([^\"]*)\"");
  private static final int TRIES = 100;

  private final List<Path> models = files("processes", ".bpmn");
  private final List<Path> tables = files("processes", ".dmn");
  private final List<Path> forms = files("forms", ".form");

  /** The mutation with this number: of ten, six are of models, two of tables and two of forms. */
  Mutation of(int number) {
    var dice = new Dice(number);
    for (int i = 0; i < TRIES; i++) {
      var share = dice.below(10);
      var path = dice.one(share < 6 ? models : share < 8 ? tables : forms);
      var made =
          share < 6
              ? ofModel(number, path, dice)
              : share < 8 ? ofTable(number, path, dice) : ofForm(number, path, dice);
      if (made.what() != null && !made.content().equals(unchanged(path, share))) {
        return made;
      }
    }
    throw new IllegalStateException("Nothing can be altered by number " + number);
  }

  // As it is written when nothing is altered.
  private static String unchanged(Path path, int share) {
    var text = read(path);
    return share < 8 ? new XmlText(text).write() : new FormMutations(text, null).content();
  }

  private static Mutation ofModel(int number, Path path, Dice dice) {
    var mutations = new ProcessMutations(read(path), dice);
    var kind = dice.one(mutations.kinds());
    var places = mutations.mutate(kind);
    return new Mutation(
        number, kind, name(path), mutations.what(), places, Map.of(), mutations.content());
  }

  private static Mutation ofTable(int number, Path path, Dice dice) {
    var mutations = new TableMutations(read(path), dice);
    var kind = dice.one(mutations.kinds());
    mutations.mutate(kind);
    return new Mutation(
        number,
        kind,
        name(path),
        mutations.what(),
        TablesAsked.places(name(path)),
        mutations.cells(),
        mutations.content());
  }

  private Mutation ofForm(int number, Path path, Dice dice) {
    var mutations = new FormMutations(read(path), dice);
    var places = opening(mutations.id());
    var kind = dice.one(mutations.kinds());
    mutations.mutate(kind);
    return new Mutation(
        number, kind, name(path), mutations.what(), places, Map.of(), mutations.content());
  }

  private Set<String> opening(String form) {
    var places = new TreeSet<String>();
    for (var path : models) {
      var text = read(path);
      var process = PROCESS.matcher(text);
      process.find();
      TASK.matcher(text)
          .results()
          .filter(task -> task.group(2).equals(form))
          .forEach(task -> places.add(process.group(1) + " " + task.group(1)));
    }
    return places;
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(String folder, String ending) {
    try (Stream<Path> all = Files.walk(Path.of(folder))) {
      return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
