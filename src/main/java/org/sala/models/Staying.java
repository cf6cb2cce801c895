package org.sala.models;

import org.sala.language.Bilingual;

/** Why a case stays on the version it is on. */
record Staying(String caseNumber, Bilingual why) {}
