package org.sala.models.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.sala.language.Bilingual;
import org.sala.language.NearestName;
import org.sala.language.Wording;

/** What somebody may have meant who wrote a name that does not exist. */
final class Nearest {

  private Nearest() {}

  /** The name that is nearly the same, or nothing; also where nothing was written. */
  static Optional<String> to(String written, Collection<String> names) {
    return names.stream()
        .filter(name -> written != null && name != null)
        .filter(name -> !name.startsWith(Known.WRITTEN))
        .filter(name -> NearestName.slips(written, name) <= Math.max(2, written.length() / 3))
        .min(Comparator.comparingInt(name -> NearestName.slips(written, name)));
  }

  /** “Did you mean …?”, or the names there are where they are few; else an empty text. */
  static Bilingual hint(String written, Collection<String> names) {
    var near = to(written, names);
    if (near.isPresent()) {
      return Wording.of("models.did-you-mean", near.get());
    }
    return names.isEmpty() || names.size() > 20
        ? Bilingual.same("")
        : Wording.of("models.there-are", String.join(", ", names.stream().sorted().toList()));
  }
}
