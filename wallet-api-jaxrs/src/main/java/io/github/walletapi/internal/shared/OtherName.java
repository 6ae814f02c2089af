package io.github.walletapi.internal.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives the name that a component has in some answers instead of its own. It is read, and never written. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface OtherName {

    /** Such as {@code period} of what is called {@code time}. */
    String value();
}
