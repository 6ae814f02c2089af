package io.github.walletapi.internal.json;

import io.github.walletapi.location.LocationPrice;
import io.github.walletapi.value.Money;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;

/** Entries of price lists, with a price that could not be read as it came. */
final class LocationPriceWriter implements JsonbSerializer<LocationPrice> {

    private final OtherMembersAdapter others;

    LocationPriceWriter(OtherMembersAdapter others) {
        this.others = others;
    }

    @Override
    public void serialize(LocationPrice price, JsonGenerator generator, SerializationContext context) {
        generator.writeStartObject();
        others.write(price.others(), generator);
        Money money = LocationPrice.readable(price);
        if (money != null) {
            context.serialize("price", money, generator);
        }
        if (price.title() != null) {
            generator.write("title", price.title());
        }
        if (price.type() != null) {
            generator.write("type", price.type().value());
        }
        generator.writeEnd();
    }
}
