package io.github.walletapi.internal.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a record of a request that one of its components is set, and that this one is written in its place: an entry of a
 * list that is an object or an ID, say. An answer never has one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OneOf {}
