package org.sala.notice;

import java.time.Instant;
import java.util.List;
import org.sala.casefile.Entry.Field;
import org.sala.language.Bilingual;

/**
 * A notice with what was written about it.
 *
 * @param mayNote whether the reader may write a note to colleagues
 */
record NoticeView(Notice notice, List<Written> entries, boolean mayNote) {

  /** What was written, decided or done, and by whom. */
  record Written(Instant at, String by, Bilingual title, List<Field> fields) {}
}
