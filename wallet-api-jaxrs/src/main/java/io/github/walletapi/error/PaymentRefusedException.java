package io.github.walletapi.error;

import java.util.Set;

/**
 * The payer cannot pay: {@link #code()} says why, such as {@link ErrorCode#NOT_ENOUGH_FUNDS}, {@link
 * ErrorCode#LIMITS_EXCEEDED} or {@link ErrorCode#PAYER_ACCOUNT_INACTIVE}. Nothing was taken. A shop can tell the payer so, and
 * offer another wallet or another way to pay; the text of the server is not for that.
 *
 * @see <a href="https://developers.paysera.com/en/wallet/payment/authori">Authorising</a>
 */
public final class PaymentRefusedException extends RejectedRequestException {

    private static final long serialVersionUID = 1L;

    private static final Set<ErrorCode> CODES = Set.of(
            ErrorCode.NOT_ENOUGH_FUNDS,
            ErrorCode.LIMITS_EXCEEDED,
            ErrorCode.PAYMENT_TO_SAME_ACCOUNT,
            ErrorCode.PAYER_ACCOUNT_INACTIVE);

    /** What is said of the payer: others may follow. */
    private static final String RESTRICTION = "restriction_";

    /** Creates it for a call whose answer said so. */
    public PaymentRefusedException(String whatHappened, Failure failure) {
        super(whatHappened, failure, null);
    }

    /** Whether a code says that the payer cannot pay. */
    public static boolean isNamedBy(ErrorCode code) {
        return CODES.contains(code) || code.value().startsWith(RESTRICTION);
    }
}
