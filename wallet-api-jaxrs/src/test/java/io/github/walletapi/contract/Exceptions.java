package io.github.walletapi.contract;

import java.util.Map;

/** Where typed interfaces differ from the description, and why. A test fails if one of them no longer does. */
final class Exceptions {

    /** By operation and parameter. */
    static final Map<String, String> PARAMETERS = Map.of(
            "getUserProjects fields", "Partial answers of the mobile SDKs; the form of the list is not known.",
            "findUser nationality", "The Java SDK's form; the documented one, person_code[LT], is sent.",
            "getWalletBarcode parameters", "Any map in the PHP SDK; the criteria of GET /wallet are sent.");

    /** By schema path in the answer, the same for every operation that answers with it. */
    static final Map<String, String> ANSWERS =
            Map.of("spots", "Spots are a feature of their own, whose step comes later.");

    /** By operation and field. */
    static final Map<String, String> REQUESTS = Map.of(
            "createProjectLocation id", "The server gives the ID.",
            "updateLocation id", "The ID stands in the path.",
            "createProjectLocation spots", "Spots are a feature of their own, whose step comes later.",
            "updateLocation spots", "Spots are a feature of their own, whose step comes later.",
            "createMposCredential id", "The server gives the ID.");

    private Exceptions() {}
}
