package org.sala.paper;

import java.util.Map;

/** The elements of a Word document that no form may have, each with the key of its sentence. */
final class Subset {

  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("ins", "paper.form.tracked"),
          Map.entry("del", "paper.form.tracked"),
          Map.entry("moveFrom", "paper.form.tracked"),
          Map.entry("moveTo", "paper.form.tracked"),
          Map.entry("rPrChange", "paper.form.tracked"),
          Map.entry("pPrChange", "paper.form.tracked"),
          Map.entry("txbxContent", "paper.form.text-box"),
          Map.entry("AlternateContent", "paper.form.shape"),
          Map.entry("pict", "paper.form.shape"),
          Map.entry("anchor", "paper.form.floating"),
          Map.entry("object", "paper.form.object"),
          Map.entry("control", "paper.form.object"),
          Map.entry("altChunk", "paper.form.object"),
          Map.entry("subDoc", "paper.form.object"),
          Map.entry("sdt", "paper.form.control"),
          Map.entry("hyperlink", "paper.form.link"),
          Map.entry("numPr", "paper.form.list"),
          Map.entry("vMerge", "paper.form.merged"),
          Map.entry("footnoteReference", "paper.form.note"),
          Map.entry("endnoteReference", "paper.form.note"),
          Map.entry("commentReference", "paper.form.note"),
          Map.entry("framePr", "paper.form.text-box"),
          Map.entry("sym", "paper.form.symbol"));

  private Subset() {}

  /** The key of the sentence for an element; null where it may be there. */
  static String refused(String element) {
    return REFUSED.get(element);
  }
}
