package io.github.walletapi.error;

import io.github.walletapi.value.OpenEnum;

/**
 * The {@code error} of an answer. A code this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record ErrorCode(String value) implements OpenEnum {

    /** The content of the request is malformed. */
    public static final ErrorCode INVALID_REQUEST = new ErrorCode("invalid_request");

    /** A parameter is missing or malformed. */
    public static final ErrorCode INVALID_PARAMETERS = new ErrorCode("invalid_parameters");

    /** A token, a refresh token, a code or a password was refused. */
    public static final ErrorCode INVALID_GRANT = new ErrorCode("invalid_grant");

    /** Credentials are missing or wrong. */
    public static final ErrorCode UNAUTHORIZED = new ErrorCode("unauthorized");

    /** The time of the request is too far from the server's. */
    public static final ErrorCode INVALID_TIMESTAMP = new ErrorCode("invalid_timestamp");

    /** The caller has no right to do this. */
    public static final ErrorCode FORBIDDEN = new ErrorCode("forbidden");

    /** There is no such thing, or the condition of an optional scope is not met. */
    public static final ErrorCode NOT_FOUND = new ErrorCode("not_found");

    /** The format of the request or of the answer asked for is not known. */
    public static final ErrorCode NOT_ACCEPTABLE = new ErrorCode("not_acceptable");

    /** The thing is in a state that does not allow this. */
    public static final ErrorCode INVALID_STATE = new ErrorCode("invalid_state");

    /** The application has registered this device before. */
    public static final ErrorCode DEVICE_ALREADY_REGISTERED = new ErrorCode("device_already_registered");

    /** The wallet does not hold enough. */
    public static final ErrorCode NOT_ENOUGH_FUNDS = new ErrorCode("not_enough_funds");

    /** The payer would spend more than a limit allows. */
    public static final ErrorCode LIMITS_EXCEEDED = new ErrorCode("limits_exceeded");

    /** The payer would spend more than a restriction allows. */
    public static final ErrorCode RESTRICTION_LIMITS_EXCEEDED = new ErrorCode("restriction_limits_exceeded");

    /** A restriction does not let the payer pay this. */
    public static final ErrorCode RESTRICTION_VIOLATION = new ErrorCode("restriction_violation");

    /** The payer is paid by this payment. */
    public static final ErrorCode PAYMENT_TO_SAME_ACCOUNT = new ErrorCode("payment_to_same_account");

    /** The account of the payer is not active. */
    public static final ErrorCode PAYER_ACCOUNT_INACTIVE = new ErrorCode("payer_account_inactive");

    /** The account of who is to be paid is not active. */
    public static final ErrorCode BENEFICIARY_ACCOUNT_INACTIVE = new ErrorCode("beneficiary_account_inactive");

    /** The client is not verified. */
    public static final ErrorCode CLIENT_NOT_VERIFIED = new ErrorCode("client_not_verified");

    /** The client is restricted. */
    public static final ErrorCode CLIENT_RESTRICTED = new ErrorCode("client_restricted");

    /** There are no rights to the wallet. */
    public static final ErrorCode NO_RIGHTS = new ErrorCode("no_rights");

    /** A conversion would cost more, or bring less, than was expected. */
    public static final ErrorCode EXPECTATION_FAILED = new ErrorCode("expectation_failed");

    /** Too many requests. */
    public static final ErrorCode RATE_LIMIT_EXCEEDED = new ErrorCode("rate_limit_exceeded");

    /** The server failed. */
    public static final ErrorCode INTERNAL_SERVER_ERROR = new ErrorCode("internal_server_error");

    /** The server failed, by its other name. */
    public static final ErrorCode INTERNAL_ERROR = new ErrorCode("internal_error");

    /** The answer had no code. */
    public static final ErrorCode NONE = new ErrorCode("");

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
