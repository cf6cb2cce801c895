package org.sala.paper.letter;

import java.util.List;
import org.sala.language.Bilingual;
import org.sala.paper.PaperKind;

/**
 * A letter that makes sense now.
 *
 * @param addressees to choose from; empty where it goes to the requester or one institution
 */
record OfferedLetter(PaperKind kind, Bilingual name, List<Invited> addressees) {}
