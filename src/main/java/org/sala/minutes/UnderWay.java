package org.sala.minutes;

import org.sala.engine.Refusal;
import org.sala.language.Wording;

/** Says that nobody can write in minutes while the product checks or registers them. */
final class UnderWay extends Refusal {

  UnderWay(String wording) {
    super(Wording.of(wording));
  }
}
