package org.sala.request;

import java.util.Optional;
import org.sala.casefile.AccusedPersons;
import org.sala.engine.Refusal;
import org.sala.language.KhmerDigits;
import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.sala.people.Person;
import org.springframework.stereotype.Component;

/**
 * Finds the request that lives on when one repeats another (R46): a request that was joined with a
 * further one is followed to the one that is still open. What has ended, leads back, or would put a
 * complaint into the hands of those complained of is refused.
 */
@Component
class Originals {

  private final Requests requests;
  private final RequestAccess access;
  private final AccusedPersons accusations;

  Originals(Requests requests, RequestAccess access, AccusedPersons accusations) {
    this.accusations = accusations;
    this.requests = requests;
    this.access = access;
  }

  /**
   * The surviving request for one that a person names. A number that does not exist and one that
   * the person may not know of are told alike.
   *
   * @throws Refusal saying why the two cannot be joined
   */
  Request survivorKnownTo(String user, Request duplicate, String named) {
    mustBeKnown(user, named);
    if (typed(named).equals(duplicate.number())) {
      throw unknown();
    }
    var survivor = survivor(duplicate, named);
    mustBeKnown(user, survivor.number());
    return survivor;
  }

  /**
   * Passes if there is a request with this number that the person may know of.
   *
   * @throws Refusal with the same sentence for a hidden and for a missing one
   */
  void mustBeKnown(String user, String named) {
    requests
        .find(typed(named))
        .filter(found -> access.reader(found, access.person(user)).mayRead())
        .orElseThrow(Originals::unknown);
  }

  /**
   * The surviving request for one that was named before, as things stand now. Its row is locked
   * until the transaction ends, so that it cannot end unseen in between.
   *
   * @throws Refusal saying why the two cannot be joined
   */
  Request survivor(Request duplicate, String named) {
    var found = requests.locked(typed(named)).orElseThrow(Originals::unknown);
    while (found.duplicateOf() != null && !found.number().equals(duplicate.number())) {
      found = requests.locked(found.duplicateOf()).orElseThrow(Originals::unknown);
    }
    if (found.number().equals(duplicate.number())) {
      throw new Refusal(Wording.of("request.leads-back"));
    }
    if (!found.isOpen()) {
      throw new Refusal(Wording.of("request.original-ended", found.number()));
    }
    if (!accusations.of(found.number()).covers(accusations.of(duplicate.number()))) {
      throw new Refusal(Wording.of("request.other-accused"));
    }
    return found;
  }

  /** The request with which a joined one lives on, if this person may know of it. */
  Optional<String> shown(Request request, Person person) {
    return Optional.ofNullable(request.duplicateOf())
        .flatMap(requests::find)
        .filter(original -> access.reader(original, person).mayRead())
        .map(Request::number);
  }

  // A number may be typed in Khmer digits, and pasted with what nobody sees.
  private static String typed(String number) {
    return VisibleText.strip(KhmerDigits.toLatin(number));
  }

  private static Refusal unknown() {
    return new Refusal(Wording.of("request.unknown-number"));
  }
}
