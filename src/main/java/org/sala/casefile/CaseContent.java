package org.sala.casefile;

import java.util.Optional;

/** What a reader may see of a case of one kind; each kind of case has its own. */
public interface CaseContent {

  /** Whether this knows cases with this number. */
  boolean follows(String caseNumber);

  /** The case as this person may see it, as the API writes it; nothing if the person may not. */
  Optional<?> content(String caseNumber, String user);
}
