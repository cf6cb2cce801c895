package org.sala.paper;

import org.sala.language.Bilingual;

/** What can be noted of a paper. */
record PaperStep(PaperState state, Bilingual name) {}
