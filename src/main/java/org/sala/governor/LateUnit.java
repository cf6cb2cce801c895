package org.sala.governor;

import java.util.List;
import org.sala.language.Bilingual;

/** The late requests of a unit, those that were due first. */
record LateUnit(String code, Bilingual name, int count, List<Late> longest) {}
