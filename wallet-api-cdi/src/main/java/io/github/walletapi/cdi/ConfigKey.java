package io.github.walletapi.cdi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where a component of {@link WalletConfig} stands in the configuration; the README's table is made of these. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface ConfigKey {

    /** The key without its prefix. */
    String value();

    /** What is expected, as messages and the README say it. */
    String type();

    /** Whether {@code none} takes back, for a named client, what it would inherit. */
    boolean canBeNone() default false;

    /** Whether blanks at its ends are part of it, as they are of a password. */
    boolean verbatim() default false;

    /** What is taken if nothing is set. */
    String defaultValue() default "";

    /** What it is for. */
    String description();
}
