package io.github.walletapi.faults;

import io.github.walletapi.request.ApiRequest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One call that meets one fault.
 *
 * @param marker tells its requests from all others
 * @param seed of what is left to chance
 */
record FaultCase(int marker, Fault fault, ApiRequest.Method method, Position position, long seed) {
    private static final JsonObject CLIENT =
            Json.createObjectBuilder().add("type", "private_client").build();

    private record Cell(Fault fault, ApiRequest.Method method, Position position) {}

    /** So many, each cell of the matrix as often as every other, in an order that depends on the seed. */
    static List<FaultCase> scheduled(int count, long seed) {
        List<Cell> cells = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            for (Position position : Position.values()) {
                if (fault.canMeet(position)) {
                    for (ApiRequest.Method method : ApiRequest.Method.values()) {
                        cells.add(new Cell(fault, method, position));
                    }
                }
            }
        }
        Random random = new Random(seed);
        List<FaultCase> cases = new ArrayList<>();
        while (cases.size() < count) {
            Collections.shuffle(cells, random);
            for (Cell cell : cells.subList(0, Math.min(cells.size(), count - cases.size()))) {
                cases.add(new FaultCase(cases.size() + 1, cell.fault, cell.method, cell.position, random.nextLong()));
            }
        }
        return cases;
    }

    boolean onlyReads() {
        return method == ApiRequest.Method.GET;
    }

    ApiRequest request() {
        ApiRequest request = switch (method) {
            case GET -> ApiRequest.get("rest/v1/project/1221");
            case POST -> ApiRequest.post("rest/v1/client").body(CLIENT);
            case PUT -> ApiRequest.put("rest/v1/client/1001").body(CLIENT);
            case DELETE -> ApiRequest.delete("rest/v1/client/1001");
        };
        return request.query("marker", Integer.toString(marker));
    }

    /** What happens to its requests, one after the other. */
    Script script() {
        List<Step> steps = new ArrayList<>();
        if (position.isSecond()) {
            steps.add(Step.refusing(position.isFresh() ? "Connection: close\r\n" : ""));
        }
        steps.addAll(fault.steps());
        return new Script(steps, seed);
    }

    @Override
    public String toString() {
        return "case " + marker + ": " + method + ", " + fault.label() + ", " + position;
    }
}
