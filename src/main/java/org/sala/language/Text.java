package org.sala.language;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is written here can be read, see {@link VisibleText}; where it must not be missing, {@code
 * NotNull} stands beside it.
 */
@Constraint(validatedBy = Text.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Text {

  String message() default "{sala.text}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Asks whether there is something to read. */
  class Validator implements ConstraintValidator<Text, String> {

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      return text == null || !VisibleText.isBlank(text);
    }
  }
}
