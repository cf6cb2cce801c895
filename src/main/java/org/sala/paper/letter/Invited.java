package org.sala.paper.letter;

import org.sala.language.Bilingual;

/** Who is invited: a unit or an organisation, by the code of its audience. */
record Invited(String code, Bilingual name) {}
