package org.sala.minutes;

import java.util.List;
import java.util.stream.Stream;
import org.sala.likeness.Duplicates;
import org.sala.likeness.Likeness.Words;
import org.sala.minutes.Row.Duplicate;
import org.sala.people.Person;

/**
 * For the few lines that a secretary writes: what is alike is found by indexes, so that it costs
 * the same in a sheet of any length; nothing is looked up where the words stayed as they were.
 */
record AlikeByIndex(long importId, Person person, FileDuplicates inFile, Duplicates requests)
    implements Alike {

  @Override
  public List<Duplicate> to(int line, Words words) {
    return inFile.known(importId, line, words).orElseGet(() -> found(line, words));
  }

  private List<Duplicate> found(int line, Words words) {
    return Stream.concat(
            inFile.among(importId, inFile.above(importId, line, words.key()), words).stream(),
            requests.among(words, (String) null, person).stream().map(Duplicate::of))
        .toList();
  }

  @Override
  public void has(int line, String searchKey) {
    // The index is kept by the database.
  }
}
