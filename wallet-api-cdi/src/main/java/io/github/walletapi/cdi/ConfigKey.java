package io.github.walletapi.cdi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A key of the configuration. The component that has it is all there is to a key: {@link ConfigReader} reads it, and the
 * README's table, the check of names and every message are made of it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface ConfigKey {

    /** The key without its prefix. */
    String value();

    /** What is expected, as messages and the README say it; empty where the type of the component says it. */
    String type() default "";

    /** What it is for. */
    String description();

    /** What is taken if nothing is set. */
    String defaultValue() default "";

    /** The key that it excludes. The nearest place that has one of both counts, and it may have one only. */
    String insteadOf() default "";

    /** Whether {@code none} takes back, for a named client, what it would inherit. */
    boolean canBeNone() default false;

    /** Whether blanks at its ends are part of it, as they are of a password. */
    boolean verbatim() default false;

    /** What it is called by those who read files and tell what is wrong with them, who know no keys. */
    String calledInSentences() default "";

    /** What they say if it is needed and not there. */
    String saidWhenMissing() default "";
}
