package io.github.walletapi.internal.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a component that is {@link io.github.walletapi.value.Money}, or a list of it, that it stands in JSON as a number of
 * cents and nothing else. The currency is that of the object around, and an amount of which nothing says the currency is
 * missing.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Cents {}
