package org.sala.request;

import java.time.Instant;
import org.sala.language.PhoneNumber;
import org.sala.language.SearchKey;

/**
 * Who put the request. Every field but the kind may be null: a requester may be unknown.
 *
 * @param calledAt when a call was in which it was put
 * @param calledFrom the number that call came from
 * @param confidential whether only the desk and the governors may know who it is
 */
public record Requester(
    String kind,
    String organisation,
    String name,
    String phone,
    String email,
    boolean confidential,
    Instant calledAt,
    String calledFrom) {

  /**
   * How a requester is found, by those who may know who asks: organisation and name folded, and the
   * digits of the phone and of the number of the call.
   */
  public static String searchKey(
      String organisation, String name, String phone, String calledFrom) {
    return SearchKey.indexed(
        organisation, name, PhoneNumber.digits(phone), PhoneNumber.digits(calledFrom));
  }
}
