package io.github.walletapi.directory;

import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationPrice;
import io.github.walletapi.location.LocationService;
import io.github.walletapi.location.LocationServices;
import io.github.walletapi.location.OpeningHours;
import io.github.walletapi.location.WorkingHours;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.OtherMembers;
import io.github.walletapi.value.PartlyReadable;
import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes locations as the API writes them, without what is missing. */
final class LocationWriter {

    private final JsonGenerator json;

    LocationWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(List<Location> locations) {
        json.writeStartArray();
        locations.forEach(this::write);
        json.writeEnd();
    }

    private void write(Location location) {
        json.writeStartObject().write("id", location.id());
        number("project_id", location.projectId());
        text("title", location.title());
        number(
                "updated_at",
                location.updatedAt() == null ? null : location.updatedAt().getEpochSecond());
        text("status", location.status() == null ? null : location.status().value());
        text("description", location.description());
        text("address", location.address());
        decimal("lat", location.lat());
        decimal("lng", location.lng());
        decimal("radius", location.radius());
        prices(location.prices());
        hours(location.workingHours());
        services(location.services());
        images(location.images());
        if (location.remoteOrders() != null) {
            json.writeStartObject("remote_orders");
            number("spot_id", location.remoteOrders().spotId());
            json.writeEnd();
        }
        if (location.isPublic() != null) {
            json.write("public", location.isPublic());
        }
        others(location.others());
        json.writeEnd();
    }

    private void prices(List<LocationPrice> prices) {
        if (prices.isEmpty()) {
            return;
        }
        json.writeStartArray("prices");
        for (LocationPrice price : PartlyReadable.readable(prices)) {
            json.writeStartObject();
            text("type", price.type() == null ? null : price.type().value());
            text("title", price.title());
            Money money = LocationPrice.readable(price);
            if (money != null) {
                json.writeStartObject("price")
                        .write("amount_decimal", money.amount().toPlainString())
                        .write("currency", money.currency())
                        .writeEnd();
            }
            others(price.others());
            json.writeEnd();
        }
        json.writeEnd();
    }

    /** As texts of JSON: nobody here asks what they hold. */
    private void others(OtherMembers others) {
        if (!others.members().isEmpty()) {
            json.writeStartObject(OtherMembers.NAME);
            others.members().forEach(json::write);
            json.writeEnd();
        }
    }

    private void hours(@Nullable WorkingHours hours) {
        if (hours == null) {
            return;
        }
        json.writeStartObject("working_hours");
        hours.days().forEach((day, times) -> day(day.name().toLowerCase(Locale.ROOT), times));
        others(hours.others());
        json.writeEnd();
    }

    private void day(String name, OpeningHours times) {
        json.writeStartObject(name)
                .write("opening_time", times.opens().toString())
                .write("closing_time", times.closes().toString());
        others(times.others());
        json.writeEnd();
    }

    private void services(@Nullable LocationServices services) {
        if (services == null) {
            return;
        }
        json.writeStartObject("services");
        service("cash_in", services.cashIn());
        service("cash_out", services.cashOut());
        service("identification", services.identification());
        service("pay", services.pay());
        others(services.others());
        json.writeEnd();
    }

    private void service(String name, @Nullable LocationService service) {
        if (service == null) {
            return;
        }
        json.writeStartObject(name);
        if (service.available() != null) {
            json.write("available", service.available());
        }
        json.writeStartArray("categories");
        PartlyReadable.readable(service.categories()).forEach(json::write);
        json.writeEnd().writeStartArray("types");
        PartlyReadable.readable(service.types()).forEach(json::write);
        json.writeEnd();
        others(service.others());
        json.writeEnd();
    }

    private void images(Location.@Nullable Images images) {
        if (images == null) {
            return;
        }
        json.writeStartObject("images");
        text("pin_open", images.pinOpen());
        text("pin_closed", images.pinClosed());
        json.writeEnd();
    }

    private void text(String name, @Nullable String value) {
        if (value != null) {
            json.write(name, value);
        }
    }

    private void number(String name, @Nullable Long value) {
        if (value != null) {
            json.write(name, value);
        }
    }

    /** A number too large for Java is read as infinite, and JSON knows none such. */
    private void decimal(String name, @Nullable Double value) {
        if (value != null && Double.isFinite(value)) {
            json.write(name, value);
        }
    }
}
