package org.sala.models;

import java.util.List;

/**
 * The law of the province at a glance.
 *
 * @param files the names of all files in force
 * @param alone whether who proposes a change may put it in force alone
 */
record LawOverview(List<String> files, List<ChangeLine> changes, boolean more, boolean alone) {}
