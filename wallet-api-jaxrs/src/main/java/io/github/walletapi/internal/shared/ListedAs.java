package io.github.walletapi.internal.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the member of a page, in JSON, that holds a list of these. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ListedAs {

    /** Such as {@code statements}. */
    String value();
}
