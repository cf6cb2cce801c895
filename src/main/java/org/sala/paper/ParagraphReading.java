package org.sala.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.sala.paper.Block.Paragraph;
import org.sala.paper.Block.Side;

/** Reads a paragraph of a Word document as it is laid out. */
final class ParagraphReading {

  private static final float TWIPS = 20;
  private static final float LINE = 240;

  private final List<CTPPrBase> said;

  private ParagraphReading(List<CTPPrBase> said) {
    this.said = said;
  }

  static Paragraph of(XWPFParagraph paragraph, WordStyles styles) {
    return new ParagraphReading(styles.paragraph(paragraph)).read(paragraph, styles);
  }

  private Paragraph read(XWPFParagraph paragraph, WordStyles styles) {
    return new Paragraph(
        side(),
        indent(ind -> ind.isSetLeft() ? ind.xgetLeft().getStringValue() : null),
        indent(ind -> ind.isSetRight() ? ind.xgetRight().getStringValue() : null),
        indent(ind -> ind.isSetFirstLine() ? ind.xgetFirstLine().getStringValue() : null)
            - indent(ind -> ind.isSetHanging() ? ind.xgetHanging().getStringValue() : null),
        space(each -> each.isSetBefore() ? each.xgetBefore().getStringValue() : null),
        space(each -> each.isSetAfter() ? each.xgetAfter().getStringValue() : null),
        spacing(),
        mark(CTPPrBase::isSetKeepNext, CTPPrBase::getKeepNext),
        mark(CTPPrBase::isSetPageBreakBefore, CTPPrBase::getPageBreakBefore),
        first(each -> each.isSetPBdr() && each.getPBdr().isSetBottom() ? true : null).isPresent(),
        stops(),
        styles.look(paragraph, null).of(true),
        RunReading.of(paragraph, styles));
  }

  private Side side() {
    return first(each -> each.isSetJc() ? each.getJc().xgetVal().getStringValue() : null)
        .map(
            word ->
                switch (word) {
                  case "center" -> Side.CENTRE;
                  case "right", "end" -> Side.RIGHT;
                  default -> Side.LEFT;
                })
        .orElse(Side.LEFT);
  }

  private float spacing() {
    return first(
            each -> each.isSetSpacing() && each.getSpacing().isSetLine() ? each.getSpacing() : null)
        .map(
            spacing -> {
              var line = Float.parseFloat(spacing.xgetLine().getStringValue());
              var isAuto =
                  !spacing.isSetLineRule()
                      || spacing.xgetLineRule().getStringValue().equals("auto");
              return isAuto ? line / LINE : -line / TWIPS;
            })
        .orElse(1f);
  }

  private List<Float> stops() {
    var stops = new ArrayList<Float>();
    first(each -> each.isSetTabs() ? each.getTabs() : null)
        .ifPresent(
            tabs ->
                tabs.getTabList()
                    .forEach(tab -> stops.add(points(tab.xgetPos().getStringValue()))));
    stops.sort(null);
    return stops;
  }

  private float indent(Function<CTInd, String> what) {
    return first(each -> each.isSetInd() ? what.apply(each.getInd()) : null)
        .map(ParagraphReading::points)
        .orElse(0f);
  }

  private float space(Function<CTSpacing, String> what) {
    return first(each -> each.isSetSpacing() ? what.apply(each.getSpacing()) : null)
        .map(ParagraphReading::points)
        .orElse(0f);
  }

  private boolean mark(Predicate<CTPPrBase> isSet, Function<CTPPrBase, CTOnOff> mark) {
    return first(each -> isSet.test(each) ? mark.apply(each) : null)
        .filter(each -> !each.isSetVal() || !each.xgetVal().getStringValue().matches("0|false|off"))
        .isPresent();
  }

  private <T> Optional<T> first(Function<CTPPrBase, T> what) {
    for (var each : said) {
      var value = what.apply(each);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  static float points(String twips) {
    return Float.parseFloat(twips) / TWIPS;
  }
}
