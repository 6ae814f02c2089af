package io.github.walletapi.sample.location;

import io.github.walletapi.directory.DirectoryProgress;
import io.github.walletapi.directory.LocationDirectory;
import io.github.walletapi.directory.LocationQuery;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.location.PayCategory;
import io.github.walletapi.sample.AnswerCache;
import io.github.walletapi.sample.FailureReport;
import io.github.walletapi.sample.StillLoadingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Gives the list of places in each language: from the library's directory, which no search has to wait for. */
final class LocationLists {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final int MOST_LANGUAGES = 100;

    private final LocationDirectory directory;
    private final Function<String, List<PayCategory>> source;
    private final Map<String, List<PayCategory>> last = new ConcurrentHashMap<>();
    private final AnswerCache<String, List<PayCategory>> categories;

    LocationLists(LocationDirectory directory, Function<String, List<PayCategory>> categories, Clock clock) {
        this.directory = directory;
        this.source = categories;
        this.categories = new AnswerCache<>(this::categories, TEN_MINUTES, MOST_LANGUAGES, clock);
    }

    /**
     * Gives what has come of the list in a language.
     *
     * @throws StillLoadingException if nothing has come yet
     * @throws WalletApiException if nothing has come because calls fail
     */
    LocationList in(String language) {
        LocationDirectory list = directory.withLocale(language);
        List<Town> towns = Town.allOf(list.find(LocationQuery.ALL));
        DirectoryProgress progress = list.progress();
        // An empty list that is complete is an answer, and no failure.
        if (!progress.complete() && progress.served() == 0) {
            throw progress.failure().orElseGet(StillLoadingException::new);
        }
        return new LocationList(language, list, progress, categories.get(language), towns);
    }

    /** Gives the old categories for ten minutes more if new ones cannot be had: they hardly ever change. */
    private List<PayCategory> categories(String language) {
        try {
            List<PayCategory> fresh = source.apply(language);
            last.put(language, fresh);
            return fresh;
        } catch (WalletApiException failure) {
            List<PayCategory> old = last.get(language);
            if (old == null) {
                throw failure;
            }
            FailureReport.log(failure);
            return old;
        }
    }
}
