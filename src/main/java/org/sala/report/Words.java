package org.sala.report;

/** One text in both languages; neither is null. */
record Words(String en, String km) {}
