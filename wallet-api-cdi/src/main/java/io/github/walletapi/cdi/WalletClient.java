package io.github.walletapi.cdi;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which of several configured clients to inject: {@code @Inject @WalletClient("shop") WalletApi}. Its keys begin with
 * {@code wallet-api.clients.shop.}; what they do not set is taken from {@code wallet-api.}. Every typed interface can be
 * injected likewise.
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
public @interface WalletClient {

    /** The client's name: letters, digits, dashes and underscores. */
    @Nonbinding
    String value() default "";

    /** To look a client up: {@code instance.select(WalletClient.Literal.of("shop"))}. */
    final class Literal extends AnnotationLiteral<WalletClient> implements WalletClient {

        private static final long serialVersionUID = 1L;

        private final String value;

        private Literal(String value) {
            this.value = value;
        }

        /** Creates the qualifier of a client's name. */
        public static Literal of(String name) {
            return new Literal(name);
        }

        @Override
        public String value() {
            return value;
        }
    }
}
