package org.sala.minutes;

import java.util.List;
import java.util.stream.Stream;
import org.sala.likeness.Duplicates;
import org.sala.likeness.Likeness.Words;
import org.sala.likeness.Sketches;
import org.sala.minutes.Row.Duplicate;
import org.sala.people.Person;

/** For a whole file: what is alike is found among sketches that were read once. */
final class AlikeInMemory implements Alike {

  private static final int CANDIDATES = 20;

  private final long importId;
  private final Person person;
  private final Sketches<Integer> lines;
  private final Sketches<String> openRequests;
  private final FileDuplicates inFile;
  private final Duplicates requests;

  /** Reads the sketches; must run in a transaction. */
  AlikeInMemory(long importId, Person person, FileDuplicates inFile, Duplicates requests) {
    this.importId = importId;
    this.person = person;
    this.inFile = inFile;
    this.requests = requests;
    this.lines = inFile.lines(importId);
    this.openRequests = requests.open();
  }

  @Override
  public List<Duplicate> to(int line, Words words) {
    var above = lines.like(words.key(), CANDIDATES, other -> other < line);
    var open = openRequests.like(words.key(), CANDIDATES, number -> true);
    return Stream.concat(
            inFile.among(importId, above, words).stream(),
            requests.among(words, open, person).stream().map(Duplicate::of))
        .toList();
  }

  @Override
  public void has(int line, String searchKey) {
    lines.put(line, searchKey);
  }
}
