package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.data.User;
import io.github.walletapi.sandbox.internal.data.WalletRepository;
import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import io.github.walletapi.sandbox.internal.routing.QueryParameters;
import io.github.walletapi.sandbox.internal.routing.Route;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows users: as a whole, field by field, and found by e-mail, phone or personal code. */
final class UserRoutes {
    static final List<Route> ALL = List.of(
            Route.rest("GET", "user", UserRoutes::find),
            Route.rest("GET", "user/*", UserRoutes::get),
            Route.rest("GET", "user/*/email", call -> field(call, "email", "email")),
            Route.rest("GET", "user/*/phone", call -> field(call, "phone", "phone")),
            Route.rest("GET", "user/*/confirmed-phones", UserRoutes::confirmedPhones),
            Route.rest("GET", "user/*/address", call -> field(call, "address", "address")),
            Route.rest("GET", "user/*/identity", call -> field(call, "identity", "identity")),
            Route.rest("GET", "user/*/pes", call -> field(call, "pep", "pep", "politically_exposed_persons")),
            Route.rest("GET", "user/*/questionnaire", call -> field(call, "questionnaire", "user_info")),
            Route.rest("GET", "user/*/wallets", UserRoutes::wallets));

    private UserRoutes() {}

    private static JsonValue get(EndpointCall call) {
        User user = call.state().users().get(UserAccess.userIdOf(call, 0));
        UserAccess access = UserAccess.of(call, user.id());
        access.requireAnyScope();
        return shown(call, user);
    }

    static JsonObject shown(EndpointCall call, User user) {
        UserAccess access = UserAccess.of(call, user.id());
        return user.toJson(access::has, call.state().wallets().activeIdsOf(user.id()));
    }

    private static JsonValue field(EndpointCall call, String field, String... scopes) {
        User user = call.state().users().get(UserAccess.userIdOf(call, 0));
        UserAccess.of(call, user.id()).require(scopes);
        JsonValue value = user.get(field);
        if (value == null) {
            throw ApiException.notFound("The user has no confirmed " + field);
        }
        return value;
    }

    private static JsonValue confirmedPhones(EndpointCall call) {
        return Json.createArrayBuilder().add(field(call, "phone", "phone")).build();
    }

    private static JsonValue wallets(EndpointCall call) {
        User user = call.state().users().get(UserAccess.userIdOf(call, 0));
        UserAccess.of(call, user.id()).require("wallet_list");
        QueryParameters query = new QueryParameters(call.target());
        boolean all = query.flag("inactive_included");
        query.errors().throwIfAny();
        WalletRepository wallets = call.state().wallets();
        JsonArrayBuilder json = Json.createArrayBuilder();
        (all ? wallets.idsOf(user.id()) : wallets.activeIdsOf(user.id()))
                .forEach(id -> json.add(WalletRepository.toJson(wallets.get(id))));
        return json.build();
    }

    private static JsonValue find(EndpointCall call) {
        SearchCriterion criterion = SearchCriterion.of(call, "email", "phone", "person_code");
        User user = criterion.isPersonCode()
                ? byPersonCode(call, criterion)
                : call.state().users().findBy(criterion.name(), criterion.value());
        if (user == null) {
            throw ApiException.notFound("User not found");
        }
        return shown(call, user);
    }

    private static @Nullable User byPersonCode(EndpointCall call, SearchCriterion criterion) {
        if (!call.client().hasPermission("search_by_person_code")) {
            throw ApiException.forbidden("Client has no permission search_by_person_code");
        }
        return call.state().users().all().stream()
                .filter(criterion::isCodeOf)
                .findFirst()
                .orElse(null);
    }
}
