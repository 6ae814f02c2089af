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

    /** No member of its own: the currency is that of the object around. No server sends this name. */
    String AROUND = "\u0000currency";

    /** Names the member that says the currency; several amounts of an object can share it. */
    String currency() default "currency";

    /**
     * Whether answers are known that leave the currency out. It is then that of the object around, and an amount of which
     * nothing says the currency is missing; otherwise such an amount cannot be read.
     */
    boolean abridged() default false;
}
