package org.sala.minutes;

import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.request.Channel;

/** Where lines come from: a meeting, or a channel that gathers comments. */
final class MinutesSource {

  private MinutesSource() {}

  /**
   * Passes one of both.
   *
   * @throws Refusal for neither and for both
   */
  static void check(String meeting, String channel) {
    if ((meeting == null) == (channel == null)) {
      throw new Refusal(Wording.of("minutes.no-source"));
    }
    checkChannel(channel);
  }

  /**
   * Passes a channel that gathers comments, and none.
   *
   * @throws Refusal for another one
   */
  static void checkChannel(String channel) {
    if (channel != null && Channel.find(channel).filter(Channel::gathersComments).isEmpty()) {
      throw new Refusal("channel", Wording.of("minutes.no-comments"));
    }
  }
}
