package org.sala.models;

import java.util.List;
import org.sala.calendar.DatesPreview;

/**
 * What a changed table of deadlines is to the requests received before.
 *
 * @param requests how many open requests it gives other days; once it counts for them, how many it
 *     was to take along
 * @param met which dates would move if it counted for them; null once that is decided
 * @param followed how many have followed; null where it counts from now on alone
 * @param fromNowOn the names of the other changed tables of a change that is not yet in force: what
 *     they decided before stays
 */
record ReceivedDates(long requests, DatesPreview met, Followed followed, List<String> fromNowOn) {

  /**
   * How far they are.
   *
   * @param requests that go by the table from then on, or have ended meanwhile
   * @param moved of which a date became another one
   */
  record Followed(long requests, long moved) {}
}
