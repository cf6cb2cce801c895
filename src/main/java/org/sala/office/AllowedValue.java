package org.sala.office;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a setting may be, on a component of a record of settings. The start is refused with these
 * words, and the reference of all settings has them: the rule and its sentence stand together.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedValue {

  /** Goes on after "Allowed is"; {@code {from}} and {@code {to}} stand for the two bounds. */
  String value();

  /** The least that is allowed, written as the setting itself; empty for no bound. */
  String from() default "";

  /** The most that is allowed, written as the setting itself; empty for no bound. */
  String to() default "";

  /** What the whole text has to look like; empty for any text. */
  String pattern() default "";

  /** What a path has to lead to. */
  PathKind path() default PathKind.ANYTHING;

  /**
   * Whether an office with a database of its own has to set it; a default is the demonstration's.
   */
  boolean needed() default false;
}
