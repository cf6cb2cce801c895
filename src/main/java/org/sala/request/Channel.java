package org.sala.request;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.language.Wording;

/**
 * How a request reaches the administration. A new channel is one entry here and its name under
 * {@code request.term.}; the pages offer it for what it is good for.
 */
public enum Channel {
  WALK_IN,
  LETTER,
  PHONE,
  FORUM,
  LOCAL_VISIT,
  FACEBOOK(true, "facebook.com"),
  TELEGRAM(true, "t.me"),
  ONLINE(true);

  private final boolean holdsMeetings;
  private final List<String> hosts;

  Channel() {
    this(false);
  }

  /**
   * A channel over a network.
   *
   * @param hosts where its public comments stand; none if it has no comments
   */
  Channel(boolean holdsMeetings, String... hosts) {
    this.holdsMeetings = holdsMeetings;
    this.hosts = List.of(hosts);
  }

  /** The channel of this name; a null or unknown name finds none. */
  public static Optional<Channel> find(String name) {
    return Stream.of(values()).filter(channel -> channel.name().equals(name)).findFirst();
  }

  /** Whether a meeting can be held there, so that it is also a mode of meetings (R16). */
  public boolean holdsMeetings() {
    return holdsMeetings;
  }

  /** Whether it is a call: somebody tells, and nobody holds a receipt in hand (R09). */
  public boolean isCall() {
    return this == PHONE;
  }

  /** Whether people comment there in public, several on one matter (R48). */
  public boolean gathersComments() {
    return !hosts.isEmpty();
  }

  /** Whether this is the https address of a comment there: no sign in it can lead elsewhere. */
  public boolean hasPermalink(String address) {
    return hosts.stream()
        .map(host -> "https://((www|m|web|mobile)\\.)?" + Pattern.quote(host))
        .anyMatch(begin -> address.matches(begin + "/[\\x21-\\x7E&&[^\"<>\\\\^`{|}]]+"));
  }

  /** The hosts of public comments, as a sentence for the reader at work lists them. */
  public static String commentHosts() {
    return Stream.of(values())
        .flatMap(each -> each.hosts.stream())
        .collect(Collectors.joining(" " + Wording.forReader("request.or") + " "));
  }
}
