package org.sala.governor;

import java.time.LocalDate;
import java.util.List;

/**
 * A step that somebody took: who, when, and in which words.
 *
 * @param role whose word it is: {@code OFFICER} or {@code HEAD}; null for anybody else's
 */
record Tried(String title, String by, String role, LocalDate on, List<String> words) {}
