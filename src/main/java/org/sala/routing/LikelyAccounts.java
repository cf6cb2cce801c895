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

  List<Option> likelyFirst(String number) {
    var typed = words(requests.get(number).respondentName());
    return staff.accounts().stream()
        .sorted(
            Comparator.comparing((Account account) -> !isLikely(account, typed))
                .thenComparing(Account::id))
        .map(
            account ->
                new Option(account.id(), (isLikely(account, typed) ? "★ " : "") + account.label()))
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
