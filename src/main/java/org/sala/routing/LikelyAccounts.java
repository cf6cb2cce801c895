package org.sala.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sala.casefile.FormLists.Option;
import org.sala.language.SearchKey;
import org.sala.people.Account;
import org.sala.people.Staff;
import org.sala.request.Requests;
import org.springframework.stereotype.Component;

/**
 * The accounts among which the desk finds the official complained of. Those whose name shares a
 * word with the typed name come first; the machine offers, a person decides (R06).
 */
@Component
class LikelyAccounts {

  private final Staff staff;
  private final Requests requests;

  LikelyAccounts(Staff staff, Requests requests) {
    this.staff = staff;
    this.requests = requests;
  }

  /**
   * An account that could be meant.
   *
   * @param likely whether its name shares a word with the one in the request
   */
  record Candidate(String account, String label, boolean likely) {}

  List<Candidate> candidates(String number) {
    var typed = words(requests.get(number).respondentName());
    return staff.accounts().stream()
        .map(each -> new Candidate(each.id(), each.label(), isLikely(each, typed)))
        .sorted(
            Comparator.comparing((Candidate each) -> !each.likely())
                .thenComparing(Candidate::account))
        .toList();
  }

  List<Option> likelyFirst(String number) {
    return candidates(number).stream()
        .map(each -> new Option(each.account(), (each.likely() ? "★ " : "") + each.label()))
        .toList();
  }

  private static boolean isLikely(Account account, List<String> typed) {
    return words(account.id() + " " + account.name()).stream().anyMatch(typed::contains);
  }

  private static List<String> words(String text) {
    return List.of(SearchKey.of(text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
        .stream()
        .filter(word -> word.length() > 1)
        .toList();
  }
}
