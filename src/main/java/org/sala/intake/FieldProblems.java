package org.sala.intake;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.List;
import java.util.Locale;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Bilingual;
import org.springframework.stereotype.Component;

/** What is wrong with the fields of a request, told in both languages at once. */
@Component
class FieldProblems {

  private static final Locale KHMER = Locale.forLanguageTag("km");

  private final Validator validator;
  private final MessageInterpolator sentences;

  FieldProblems(Validator validator, ValidatorFactory factory) {
    this.validator = validator;
    this.sentences = factory.getMessageInterpolator();
  }

  List<Problem> of(NewRequest request) {
    return validator.validate(request).stream().map(this::problem).toList();
  }

  private Problem problem(ConstraintViolation<NewRequest> violation) {
    return new Problem(
        violation.getPropertyPath().toString(),
        new Bilingual(sentence(violation, Locale.ENGLISH), sentence(violation, KHMER)));
  }

  private String sentence(ConstraintViolation<?> violation, Locale locale) {
    return sentences.interpolate(violation.getMessageTemplate(), new Wrong(violation), locale);
  }

  private record Wrong(ConstraintViolation<?> violation) implements MessageInterpolator.Context {

    @Override
    public ConstraintDescriptor<?> getConstraintDescriptor() {
      return violation.getConstraintDescriptor();
    }

    @Override
    public Object getValidatedValue() {
      return violation.getInvalidValue();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      return type.cast(this);
    }
  }
}
