package io.github.walletapi.benchmarks;

import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.request.ExtraParameters;

/** The call that is signed in every benchmark, and who signs it: the pair from the API's documentation. */
final class SampleCall {

    static final String MAC_ID = "wkVd93h2uS";
    static final String MAC_KEY = "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU";
    static final MacCredentials CREDENTIALS = MacCredentials.of(MAC_ID, MAC_KEY);

    static final String HOST = "wallet.paysera.com";
    static final int PORT = 443;
    static final String REQUEST_URI =
            "/rest/v1/locations?lat=54.6872&lng=25.2797&distance=2000&limit=200&locale=lt&service=cash_in";
    static final ExtraParameters PARAMETERS = ExtraParameters.ofProject(12_345).andLocation(6_789);
    static final long TS = 1_343_811_600;

    private SampleCall() {}
}
