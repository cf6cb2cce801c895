package org.sala.web;

import jakarta.servlet.http.HttpServletRequest;

/** The doors into Sala, told by their addresses. */
final class Doors {

  static final String ENGINE_REST = "/engine-rest/";
  static final String WEBAPPS_API = "/camunda/api/";

  /** The words of the pages are the same for everybody. */
  private static final String WORDS = "/api/texts";

  private Doors() {}

  /** Whether a call goes to the engine itself, by either of its two REST doors. */
  static boolean isEngine(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.startsWith(ENGINE_REST) || path.startsWith(WEBAPPS_API);
  }

  /** Whether the answer is about a person or a case, and no file that all may keep. */
  static boolean isPersonal(HttpServletRequest request) {
    var path = request.getRequestURI();
    return isEngine(request) || path.startsWith("/api/") && !path.equals(WORDS);
  }
}
