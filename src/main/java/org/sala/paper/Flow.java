package org.sala.paper;

import java.util.ArrayList;
import java.util.List;

/** Shares strips among pages: what belongs together stays together where a page has room for it. */
final class Flow {

  private final float room;
  private final List<List<Band>> pages = new ArrayList<>();
  private List<Band> page = new ArrayList<>();
  private float used;

  private Flow(float room) {
    this.room = room;
  }

  /**
   * The strips of each page.
   *
   * @param room how much of a page they may take
   */
  static List<List<Band>> of(List<Band> bands, float room) {
    var flow = new Flow(room);
    for (int i = 0; i < bands.size(); ) {
      int end = i + 1;
      while (end < bands.size() && bands.get(end - 1).keepsWithNext()) {
        end++;
      }
      flow.place(bands.subList(i, end));
      i = end;
    }
    flow.pages.add(flow.page);
    return flow.pages;
  }

  private void place(List<Band> together) {
    if (!page.isEmpty()
        && (together.get(0).onNewPage() || used + Bands.height(together) > room + 0.01f)) {
      turn(together.get(0));
    }
    for (var band : together) {
      if (!page.isEmpty() && used + band.before() + band.height() > room + 0.01f) {
        turn(band);
      }
      page.add(page.isEmpty() ? atTop(band) : band);
      used += page.get(page.size() - 1).wholeHeight();
    }
  }

  private void turn(Band next) {
    pages.add(page);
    page = new ArrayList<>();
    used = 0;
    if (next.repeated() != null) {
      page.add(next.repeated());
      used = next.repeated().wholeHeight();
    }
  }

  // White above is needed between two, not below the edge of a page; the first page keeps its own.
  private Band atTop(Band band) {
    return pages.isEmpty()
        ? band
        : new Band(
            0,
            band.height(),
            band.after(),
            band.keepsWithNext(),
            band.onNewPage(),
            band.repeated(),
            band.drawing());
  }
}
