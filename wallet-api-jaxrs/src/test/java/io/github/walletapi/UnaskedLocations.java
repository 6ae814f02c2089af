package io.github.walletapi;

import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationChange;
import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.location.Locations;
import io.github.walletapi.location.PayCategory;
import io.github.walletapi.paging.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Locations that nobody should ask for; tests override what they ask for. */
public abstract class UnaskedLocations implements Locations {

    @Override
    public Page<Location> find(LocationFilter filter) {
        throw new AssertionError("not asked for");
    }

    @Override
    public List<PayCategory> payCategories(@Nullable String locale) {
        throw new AssertionError("not asked for");
    }

    @Override
    public List<Location> ofCurrentClient() {
        throw new AssertionError("not asked for");
    }

    @Override
    public List<Location> ofProject(long projectId, @Nullable Integer limit, @Nullable Integer offset) {
        throw new AssertionError("not asked for");
    }

    @Override
    public Location create(long projectId, LocationChange location) {
        throw new AssertionError("not asked for");
    }

    @Override
    public Location update(long locationId, LocationChange location) {
        throw new AssertionError("not asked for");
    }
}
