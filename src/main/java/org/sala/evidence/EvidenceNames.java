package org.sala.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.sala.language.VisibleText;

/** Names of files as they may be shown and written to a disk: one line, no path, no trick. */
final class EvidenceNames {

  private static final int LONGEST = 120;
  private static final Set<String> SAME_ENDINGS = Set.of("jpeg jpg", "oga ogg", "opus ogg");
  private static final String DEVICES = "(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?";

  private EvidenceNames() {}

  /** The sender's name for a file, with the ending that fits what it is. */
  static String cleaned(String given, EvidenceKind kind) {
    var plain = Normalizer.normalize(given, Normalizer.Form.NFC);
    plain = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
    // Format characters turn the reading direction: an ending could be read as another.
    plain = plain.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}\\p{Cn}]", "");
    plain = plain.replaceAll("[<>:\"|?*%;`$&]", "_").replaceAll("\\s+", " ");
    plain = plain.replaceAll("^[. ~-]+|[. ]+$", "");
    if (VisibleText.isBlank(plain)) {
      plain = "file";
    }
    var dot = plain.lastIndexOf('.');
    var ending = plain.substring(dot + 1).toLowerCase(Locale.ROOT);
    var fits = ending.equals(kind.ending()) || SAME_ENDINGS.contains(ending + " " + kind.ending());
    var stem = shortened(dot > 0 && fits ? plain.substring(0, dot) : plain);
    var name = stem + "." + (dot > 0 && fits ? ending : kind.ending());
    return name.matches(DEVICES) ? "_" + name : name;
  }

  /** The name of a copy with black boxes. */
  static String covered(String name, EvidenceKind kind) {
    var dot = name.lastIndexOf('.');
    return cleaned(name.substring(0, dot) + "-covered." + kind.ending(), kind);
  }

  private static String shortened(String stem) {
    return stem.codePointCount(0, stem.length()) <= LONGEST
        ? stem
        : stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
  }
}
