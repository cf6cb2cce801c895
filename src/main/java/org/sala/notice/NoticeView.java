package org.sala.notice;

import java.time.Instant;
import java.util.List;
import org.sala.casefile.Entry.Field;
import org.sala.language.Bilingual;

/** A notice with what was written about it. */
record NoticeView(Notice notice, List<Written> entries) {

  /** What was written, decided or done, and by whom. */
  record Written(Instant at, String by, Bilingual title, List<Field> fields) {}
}
