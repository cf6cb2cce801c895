package org.sala.language;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.regex.Pattern;

/**
 * A phone number in Khmer or Latin digits, written with spaces and {@code + ( ) / -} if one likes;
 * or nothing: null or spaces alone.
 */
@Constraint(validatedBy = Phone.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface Phone {

  String message() default "{sala.phone}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Looks for digits, and for what does not belong among them. */
  class Validator implements ConstraintValidator<Phone, String> {

    static final Pattern NUMBER = Pattern.compile("[+ ()/-]*\\d[\\d+ ()/-]*| *");

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      return text == null || NUMBER.matcher(PhoneNumber.plain(text)).matches();
    }
  }
}
