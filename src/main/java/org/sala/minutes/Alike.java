package org.sala.minutes;

import java.util.List;
import org.sala.likeness.Likeness.Words;
import org.sala.minutes.Row.Duplicate;

/** What seems to ask the same as a line, in its file and among the open requests. */
interface Alike {

  /** What is like a line with these words, the likest first. */
  List<Duplicate> to(int line, Words words);

  /** From now on a line has these words. */
  void has(int line, String searchKey);
}
