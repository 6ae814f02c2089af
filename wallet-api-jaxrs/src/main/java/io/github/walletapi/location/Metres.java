package io.github.walletapi.location;

import jakarta.json.bind.adapter.JsonbAdapter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A length on the wire: whole metres without a point, as the documentation has them. For JSON-B only. */
public final class Metres implements JsonbAdapter<@Nullable Double, @Nullable BigDecimal> {

    @Override
    public @Nullable BigDecimal adaptToJson(@Nullable Double metres) {
        if (metres == null) {
            return null;
        }
        BigDecimal exact = BigDecimal.valueOf(metres).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    @Override
    public @Nullable Double adaptFromJson(@Nullable BigDecimal metres) {
        return metres == null ? null : metres.doubleValue();
    }
}
