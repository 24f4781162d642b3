package fr.essaim.core.identity;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a service method asks of its caller. The method is refused at once to somebody who has the
 * permission nowhere; the method itself then asks {@link Access} for it in the organisation of the
 * thing that it loaded, and the call fails if it does not. An act that changes something leaves a
 * line in the audit trail.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {

  /** The permission, in the organisation that the method names to {@link Access}. */
  @Nonbinding
  Permission[] value() default {};

  /**
   * What the audit trail calls the act, such as {@code prototype.publish}: kept for years, whatever
   * the method is called. Only what leaves no line has none.
   */
  @Nonbinding
  String act() default "";
}
