package org.sala.intake;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.sala.intake.NewRequest.NewRequester;
import org.sala.intake.NewRequest.RequesterKind;
import org.sala.language.VisibleText;

/** A requester has a name or an organisation that can be read, unless nobody knows who it is. */
@Constraint(validatedBy = SomebodyAsks.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@interface SomebodyAsks {

  String message() default "{sala.requester}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Tells what is missing at the field "name". */
  class Validator implements ConstraintValidator<SomebodyAsks, NewRequester> {

    @Override
    public boolean isValid(NewRequester requester, ConstraintValidatorContext context) {
      if (requester.kind() == null
          || requester.kind() == RequesterKind.UNKNOWN
          || !VisibleText.isBlank(requester.name())
          || !VisibleText.isBlank(requester.organisation())) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("name")
          .addConstraintViolation();
      return false;
    }
  }
}
