package org.sala.paper;

import org.sala.language.Language;

/**
 * A paper before it has a number.
 *
 * @param kind what kind of paper it is
 * @param addressee the code of the audience it goes to; null for nobody at a distance
 * @param namesRequester whether it says who asked
 * @param words what it says, without what stands on every paper
 * @param secret what stands in the place of its mask in the one copy that is given away, and is
 *     kept nowhere; null for nothing
 * @param signer null where nobody with the office is there
 * @param office the office that signs, where the signer's own is not known
 */
public record PaperDraft(
    PaperKind kind,
    String caseNumber,
    Language language,
    String addressee,
    boolean namesRequester,
    PaperWords words,
    String secret,
    Signer signer,
    org.sala.language.Bilingual office) {}
