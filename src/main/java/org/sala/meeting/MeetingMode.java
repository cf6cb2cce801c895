package org.sala.meeting;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.sala.request.Channel;

/** How a meeting is held: on site, or over a channel that holds meetings (R16). */
@Constraint(validatedBy = MeetingMode.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface MeetingMode {

  /** People come together in one place. */
  String ON_SITE = "ON_SITE";

  String message() default "{sala.meeting-mode}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** A missing mode is somebody else's complaint. */
  class Validator implements ConstraintValidator<MeetingMode, String> {

    @Override
    public boolean isValid(String mode, ConstraintValidatorContext context) {
      return mode == null
          || mode.equals(ON_SITE)
          || Channel.find(mode).filter(Channel::holdsMeetings).isPresent();
    }
  }
}
