package org.sala.intake;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.stream.Stream;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.sala.request.Channel;

/** The address of a public comment, of one of the channels that gather comments (R48). */
@Constraint(validatedBy = Permalink.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@interface Permalink {

  String message() default "{sala.permalink}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Says of which hosts an address may be. */
  class Validator implements ConstraintValidator<Permalink, String> {

    @Override
    public boolean isValid(String address, ConstraintValidatorContext context) {
      context
          .unwrap(HibernateConstraintValidatorContext.class)
          .addMessageParameter("hosts", Channel.commentHosts());
      return address == null
          || Stream.of(Channel.values()).anyMatch(channel -> channel.hasPermalink(address));
    }
  }
}
