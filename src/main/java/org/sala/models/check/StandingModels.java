package org.sala.models.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Models that stand never change: each deployment is read once. */
final class StandingModels {

  private static final int KEPT = 60;

  private final Map<List<LawFile>, LawReader> read =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<LawFile>, LawReader> eldest) {
          return size() > KEPT;
        }
      };

  LawReader read(List<LawFile> together) {
    return read.computeIfAbsent(
        together, files -> new LawReader(false, new Findings()).read(files));
  }
}
