package org.sala.paper.letter;

import java.util.List;
import java.util.stream.Stream;
import org.sala.language.Bilingual;
import org.sala.language.Language;
import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.paper.PaperField;
import org.sala.paper.PaperKind;
import org.sala.paper.PaperWords;
import org.sala.paper.Signature;
import org.sala.paper.Signer;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.sala.request.Request;
import org.sala.request.Requests;
import org.springframework.stereotype.Component;

/** What all letters to requesters have in common. */
@Component
class RequestLetters {

  private final Requests requests;
  private final Units units;
  private final Signature signature;

  RequestLetters(Requests requests, Units units, Signature signature) {
    this.requests = requests;
    this.units = units;
    this.signature = signature;
  }

  Request get(String number) {
    return requests.get(number);
  }

  /** Title, subject, reference, addressee, introduction and closing. */
  PaperWords words(PaperKind kind, Request request, Language language) {
    return new PaperWords()
        .put(PaperField.TITLE, kind.title().in(language))
        .put(PaperField.SUBJECT, request.subject())
        .put(
            PaperField.REFERENCE,
            Wording.in(language, "paper.reference.request", request.number(), request.receivedAt()))
        .put(PaperField.ADDRESSEE, addressee(request, language))
        .put(PaperField.INTRODUCTION, Wording.in(language, "paper.introduction." + kind))
        .put(PaperField.CLOSING, Wording.in(language, "paper.closing.requester"));
  }

  /** A letter of the unit that answers for the request. */
  Written byLeadUnit(PaperWords words, Request request, Occasion occasion) {
    return by(units.get(request.leadUnit()), words, occasion);
  }

  /** A letter of the desk. */
  Written byDesk(PaperWords words, Occasion occasion) {
    return by(units.get(Units.ONE_WINDOW), words, occasion);
  }

  /** A letter that somebody has agreed to already. */
  Written bySomebody(Signer signer, PaperWords words, Request request, Language language) {
    var unit = units.get(request.leadUnit());
    words.put(PaperField.UNIT, unit.name().in(language));
    return new Written(words, Audience.REQUESTER.code(), signer, head(unit));
  }

  private Written by(Unit unit, PaperWords words, Occasion occasion) {
    words.put(PaperField.UNIT, unit.name().in(occasion.language()));
    var signer = signature.of(unit.headsGroup(), occasion.user()).orElse(null);
    return new Written(words, Audience.REQUESTER.code(), signer, head(unit));
  }

  static Bilingual head(Unit unit) {
    return Signature.headOf(unit.name());
  }

  private List<String> addressee(Request request, Language language) {
    var requester = requests.requesterOf(request);
    var named =
        Stream.of(requester.organisation(), requester.name())
            .filter(each -> !VisibleText.isBlank(each))
            .toList();
    return named.isEmpty()
        ? List.of(Wording.in(language, "paper.to-requester"))
        : List.of(String.join(" — ", named));
  }
}
