package org.sala.paper;

import java.time.LocalDate;
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
    var words = written(draft, today);
    var form = forms.inForce();
    // From here on nobody else takes a number until this one is kept.
    var number = series.next(today.getYear());
    words.put(PaperField.NUMBER, number.in(language));
    words.put(PaperField.QR, PaperCode.png(seal.code(number)));
    var docx = FormFilling.of(form.content(), words);
    var file = new PaperFile(pdf(docx, draft), docx);
    var id = register.keep(number, draft, form.version(), file, user);
    caseFile.add(
        Draft.event(
            draft.caseNumber(),
            "PAPER_PRINTED",
            Wording.of("paper.printed", draft.kind().title(), Bilingual.each(number::in)),
            user));
    return new PrintedPaper(id, number, words.undrawn(), file, copy(draft, form.content()));
  }

  /** The paper as it would be printed: dots for its number, no code, and it is not kept here. */
  public PaperFile unnumbered(PaperDraft draft) {
    var words = written(draft, EngineClock.today());
    words.put(PaperField.NUMBER, series.open(EngineClock.today().getYear()).in(draft.language()));
    var docx = FormFilling.of(forms.inForce().content(), words);
    return new PaperFile(pdf(docx, draft), docx);
  }

  private PaperWords written(PaperDraft draft, LocalDate day) {
    official.write(draft.words(), draft.language(), day);
    signature.write(draft.words(), draft.signer(), draft.office(), draft.language());
    return draft.words();
  }

  private static byte[] pdf(byte[] docx, PaperDraft draft) {
    return PaperPdf.of(docx, draft.words().line(PaperField.TITLE.code()), draft.language());
  }

  private static byte[] copy(PaperDraft draft, byte[] form) {
    if (draft.secret() == null) {
      return null;
    }
    return pdf(FormFilling.of(form, draft.words().revealed(draft.secret())), draft);
  }
}
