package org.sala.web;

import java.util.Map;
import java.util.Set;

/** At which element each table is asked, so that a case is known to meet it. */
final class TablesAsked {

  private static final Map<String, Set<String>> PLACES =
      Map.ofEntries(
          Map.entry("service-levels.dmn", Set.of("citizen-request Activity_SetDeadlines")),
          Map.entry("request-routing.dmn", Set.of("citizen-request Activity_RouteRequest")),
          Map.entry("stand-ins.dmn", Set.of("citizen-request Activity_RouteRequest")),
          Map.entry(
              "referral-proposals.dmn",
              Set.of(
                  "referral Activity_SendReferralLetter", "request-check Activity_CheckRequest")),
          Map.entry("merge-deadlines.dmn", Set.of("citizen-request Activity_TellOfMerging")),
          Map.entry("joint-team-deadlines.dmn", Set.of("joint-team Activity_NameJointTeam")),
          Map.entry(
              "publication-deadlines.dmn", Set.of("publication-review Activity_ReviewPublication")),
          Map.entry("commitment-deadlines.dmn", Set.of("commitment Activity_KeepPromise")),
          Map.entry("meeting-deadlines.dmn", Set.of("public-meeting Event_MeetingPlanned")),
          Map.entry("notice-deadlines.dmn", Set.of("activity-notice Event_NoticeReceived")),
          Map.entry("quality-sampling.dmn", Set.of("quality-sample Activity_DrawSample")));

  private TablesAsked() {}

  /** The elements at which the table of this file is asked. */
  static Set<String> places(String file) {
    return PLACES.getOrDefault(file, Set.of());
  }
}
