package org.sala.paper.letter;

import org.sala.language.Bilingual;
import org.sala.paper.PaperWords;
import org.sala.paper.Signer;

/**
 * A letter as it is written, without what stands on every paper.
 *
 * @param audience the code of the audience it goes to; null for none
 * @param signer null where nobody with the office is there
 * @param office the office that signs
 */
record Written(PaperWords words, String audience, Signer signer, Bilingual office) {}
