package org.sala.models;

import org.sala.language.Bilingual;

/** Alteration a change alters at one place, in one sentence. */
record Altered(String id, Alteration what, Bilingual where, Bilingual sentence) {}
