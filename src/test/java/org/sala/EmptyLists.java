package org.sala;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class that looks at lists of tasks: what other tests left open is gone before it begins. A
 * whole office of its own would show the same, ten seconds later.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EmptyLists {}
