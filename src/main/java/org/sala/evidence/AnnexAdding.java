package org.sala.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.IntConsumer;
import org.sala.evidence.Examination.Examined;
import org.sala.evidence.WaitingFiles.Waiting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files to lines of minutes, judged and drawn by the rules of all files: whole or not. */
@Component
public class AnnexAdding {

  private final WaitingFiles waiting;
  private final Examination examination;
  private final Reception reception;
  private final TransactionTemplate transaction;

  AnnexAdding(
      WaitingFiles waiting,
      Examination examination,
      Reception reception,
      TransactionTemplate transaction) {
    this.waiting = waiting;
    this.examination = examination;
    this.reception = reception;
    this.transaction = transaction;
  }

  /**
   * Takes a file to a line. Nothing is kept of one that does not come whole or is refused.
   *
   * @param takes is told the line in the transaction in which the file is kept, and refuses where
   *     it takes none
   * @throws org.sala.engine.Refusal with the reason, and what to do
   */
  public void add(
      long source, int line, String name, InputStream body, String user, IntConsumer takes)
      throws IOException {
    reception.receive(
        body,
        EvidenceAdding.LARGEST,
        incoming -> {
          var examined = examination.examine(incoming);
          return transaction.execute(
              status -> {
                takes.accept(line);
                refuseWhenFull(source, line, incoming.size());
                keep(source, line, name, examined, incoming, user);
                return line;
              });
        });
  }

  private void refuseWhenFull(long source, int line, long more) {
    var there =
        waiting.of(source).stream()
            .filter(file -> file.line() == line)
            .mapToLong(Waiting::size)
            .sum();
    if (there + more > EvidenceAdding.MOST) {
      throw EvidenceRefusals.caseIsFull(EvidenceAdding.MOST / 1_000_000);
    }
  }

  private void keep(
      long source, int line, String name, Examined examined, IncomingFile file, String user) {
    try {
      var cleaned = EvidenceNames.cleaned(name, examined.kind());
      waiting.keep(source, line, cleaned, examined, file, user);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
