package org.sala.paper;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;

/**
 * How words look by a Word document: what is said of them, then of their style, then of all. Word
 * keeps a second set of attributes for complex scripts, and Khmer takes only those.
 */
record WordLook(List<CTRPr> said) {

  private static final float USUAL_SIZE = 10;

  /** The look of Khmer, or of all else. */
  Look of(boolean isKhmer) {
    return new Look(
        new Setting(face(isKhmer), size(isKhmer)),
        first(CTRPr::getUList)
            .filter(line -> line.isSetVal() && line.getVal() != STUnderline.NONE)
            .isPresent(),
        first(CTRPr::getColorList)
            .map(colour -> colour.xgetVal().getStringValue())
            .filter(colour -> colour.matches("[0-9A-Fa-f]{6}"))
            .map(colour -> Integer.parseInt(colour, 16))
            .orElse(Look.BLACK));
  }

  private Typeface face(boolean isKhmer) {
    var name =
        said.stream()
            .flatMap(each -> each.getRFontsList().stream())
            .flatMap(fonts -> Stream.ofNullable(name(fonts, isKhmer)))
            .findFirst()
            .orElse("")
            .toLowerCase(Locale.ROOT);
    if (name.contains("moul") || name.contains("muol")) {
      return Typefaces.MUOL;
    }
    var bold = isKhmer ? first(CTRPr::getBCsList) : first(CTRPr::getBList);
    return bold.filter(isOn()).isPresent() ? Typefaces.BOLD : Typefaces.REGULAR;
  }

  private float size(boolean isKhmer) {
    return (isKhmer ? first(CTRPr::getSzCsList) : first(CTRPr::getSzList))
        .map(size -> Float.parseFloat(size.xgetVal().getStringValue()) / 2)
        .orElse(USUAL_SIZE);
  }

  private static String name(CTFonts fonts, boolean isKhmer) {
    return isKhmer ? fonts.getCs() : fonts.getAscii();
  }

  private static Predicate<CTOnOff> isOn() {
    return mark -> !mark.isSetVal() || !mark.xgetVal().getStringValue().matches("0|false|off");
  }

  private <T> java.util.Optional<T> first(Function<CTRPr, List<T>> what) {
    return said.stream().flatMap(each -> what.apply(each).stream()).findFirst();
  }
}
