package org.sala.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.engine.Refusal;

@DisplayName("Where files are received")
class ReceptionTest {

  private static InputStream bytes() {
    return new ByteArrayInputStream(new byte[10]);
  }

  @Test
  @DisplayName(
      "one more than there are places is told to come again; a place that was left is free")
  void places() throws Exception {
    var reception = new Reception(1, 50);
    var told =
        reception.receive(
            bytes(),
            100,
            file -> {
              assertThatThrownBy(() -> reception.receive(bytes(), 100, IncomingFile::size))
                  .isInstanceOf(TooManyFiles.class);
              return file.size();
            });
    assertThat(told).isEqualTo(10);
    assertThatThrownBy(() -> reception.receive(bytes(), 5, IncomingFile::size))
        .isInstanceOf(Refusal.class);
    assertThat(reception.receive(bytes(), 100, IncomingFile::size)).isEqualTo(10);
  }
}
