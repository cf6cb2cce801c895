package org.sala.governor;

import org.sala.language.Bilingual;

/**
 * What is compared of one request.
 *
 * @param respondent who is complained of: the code of a unit, or a name as search finds it; null
 *     for nobody
 */
record Alike(
    String number,
    String respondent,
    Bilingual respondentName,
    String category,
    Bilingual categoryName,
    String place,
    Bilingual placeName,
    String key) {}
