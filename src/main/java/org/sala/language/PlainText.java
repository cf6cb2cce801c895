package org.sala.language;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * The text holds only characters that are kept, see {@link KeptCharacters}; line breaks and tabs
 * only where lines are allowed.
 */
@Constraint(validatedBy = PlainText.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

  String message() default "{sala.plain-text}";

  boolean lines() default false;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Looks at every character. */
  class Validator implements ConstraintValidator<PlainText, String> {

    private boolean lines;

    @Override
    public void initialize(PlainText annotation) {
      lines = annotation.lines();
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      return lines
          ? KeptCharacters.areAllIn(text)
          : text == null || text.codePoints().allMatch(KeptCharacters::isKeptInLine);
    }
  }
}
