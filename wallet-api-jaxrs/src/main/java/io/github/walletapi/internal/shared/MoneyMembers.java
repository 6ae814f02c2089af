package io.github.walletapi.internal.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a component that is {@link io.github.walletapi.value.Money} how it stands in JSON: as members of the object
 * itself, such as {@code price}, {@code price_decimal} and {@code currency}. The first is named as the component is.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface MoneyMembers {

    /** Names the member that says the currency; several amounts of an object can share it. */
    String currency() default "currency";
}
