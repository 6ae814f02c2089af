package io.github.walletapi.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.value.OtherMembers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocationChangeTest {

    private static final WorkingHours HOURS = new WorkingHours(Map.of());
    private static final LocationServices SERVICES = new LocationServices(null, null, null, null);

    @Test
    void eachMemberIsGivenByItsName() {
        assertThat(LocationChange.titled("a")
                        .withTitle("Kioskas")
                        .withDescription("Knygos")
                        .withAddress("Vilnius")
                        .withPoint(54.5, 25.25)
                        .withRadius(10)
                        .withWorkingHours(HOURS)
                        .withPrices(List.of())
                        .withStatus(LocationStatus.INACTIVE)
                        .withServices(SERVICES)
                        .withPublic(false))
                .isEqualTo(new LocationChange(
                        "Kioskas",
                        "Knygos",
                        "Vilnius",
                        54.5,
                        25.25,
                        10.0,
                        HOURS,
                        List.of(),
                        LocationStatus.INACTIVE,
                        SERVICES,
                        false,
                        OtherMembers.NONE));
    }

    @Test
    void whatCannotBeIsRefusedWhereItIsGiven() {
        LocationChange place = LocationChange.titled("a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> place.withPoint(91, 0))
                .withMessageStartingWith("lat must be -90 to 90 degrees");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> place.withRadius(-1))
                .withMessage("radius must be 0 metres or more");
    }
}
