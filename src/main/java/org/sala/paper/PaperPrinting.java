package org.sala.paper;

import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.engine.EngineClock;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints a paper under the next number of the register, and keeps it in its case as printed. */
@Service
public class PaperPrinting {

  private final PaperSeries series;
  private final PaperRegister register;
  private final Forms forms;
  private final OfficialWords official;
  private final Signature signature;
  private final PaperSeal seal;
  private final CaseFile caseFile;

  PaperPrinting(
      PaperSeries series,
      PaperRegister register,
      Forms forms,
      OfficialWords official,
      Signature signature,
      PaperSeal seal,
      CaseFile caseFile) {
    this.series = series;
    this.register = register;
    this.forms = forms;
    this.official = official;
    this.signature = signature;
    this.seal = seal;
    this.caseFile = caseFile;
  }

  /**
   * Prints a paper.
   *
   * @param user whoever prints has been asked for their right to
   */
  @Transactional
  public PrintedPaper print(PaperDraft draft, String user) {
    var today = EngineClock.today();
    var language = draft.language();
    var words = draft.words();
    var form = forms.inForce();
    official.write(words, language, today);
    signature.write(words, draft.signer(), draft.office(), language);
    // From here on nobody else takes a number until this one is kept.
    var number = series.next(today.getYear());
    words.put(PaperField.NUMBER, number.in(language));
    words.put(PaperField.QR, PaperCode.png(seal.code(number)));
    var docx = FormFilling.of(form.content(), words);
    var pdf = PaperPdf.of(docx, words.line(PaperField.TITLE.code()), language);
    var id = register.keep(number, draft, form.version(), new PaperFile(pdf, docx), user);
    caseFile.add(
        Draft.event(
            draft.caseNumber(),
            "PAPER_PRINTED",
            Wording.of("paper.printed", draft.kind().title(), Bilingual.each(number::in)),
            user));
    return new PrintedPaper(id, number, words.undrawn(), copy(draft, form.content()));
  }

  private static byte[] copy(PaperDraft draft, byte[] form) {
    if (draft.secret() == null) {
      return null;
    }
    var words = draft.words().revealed(draft.secret());
    return PaperPdf.of(
        FormFilling.of(form, words), words.line(PaperField.TITLE.code()), draft.language());
  }
}
