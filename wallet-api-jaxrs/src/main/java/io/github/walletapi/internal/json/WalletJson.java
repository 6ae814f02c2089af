package io.github.walletapi.internal.json;

import io.github.walletapi.client.ApiClient;
import io.github.walletapi.error.Failure;
import io.github.walletapi.internal.shared.JsonBounds;
import io.github.walletapi.internal.shared.Unicode;
import io.github.walletapi.server.CallbackKey;
import io.github.walletapi.user.UserEmail;
import io.github.walletapi.user.UserPhone;
import io.github.walletapi.wallet.CardIdentifier;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.config.PropertyNamingStrategy;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The only owner of JSON bytes. What the application or the container prefers for its own JSON changes nothing here,
 * so the bytes that are signed are the bytes that are sent.
 */
public final class WalletJson implements AutoCloseable {

    private final JsonProvider provider = new ExactJson(JsonProvider.provider());
    private final Shape.Catalogue shapes = new Shape.Catalogue();
    private final Jsonb jsonb;

    /** Builds the one instance of a client, with the class loader of the application. */
    public WalletJson() {
        refuseClassesOfALaterCompiler();
        OtherMembersAdapter others = new OtherMembersAdapter(provider);
        jsonb = JsonbBuilder.newBuilder()
                .withProvider(provider)
                .withConfig(new JsonbConfig()
                        .withPropertyNamingStrategy(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES)
                        .withDeserializers(
                                new WorkingHoursReader(provider),
                                new BalanceReader(),
                                new OpenEnumReader(),
                                new NumberReader<BigDecimal>(Function.identity()) {},
                                new NumberReader<BigInteger>(NumberReader::whole) {})
                        .withSerializers(
                                new WorkingHoursWriter(provider),
                                new OpenEnumWriter(),
                                new SecretsWriter(),
                                new LocationPriceWriter(others),
                                new LocationServiceWriter(others))
                        .withAdapters(adapters(others)))
                .build();
    }

    /** The JSON-P behind it, for what is not of the API. */
    public JsonProvider provider() {
        return provider;
    }

    /**
     * What javac says of a record's constructor since 21, reflection before 21 takes for parameters without generics: texts
     * would stand in lists of other things, and nobody would notice before they are used.
     */
    private static void refuseClassesOfALaterCompiler() {
        for (Parameter parameter : ApiClient.class.getDeclaredConstructors()[0].getParameters()) {
            if (parameter.getType() == List.class && !(parameter.getParameterizedType() instanceof ParameterizedType)) {
                throw new IllegalStateException("This jar was built by a JDK of 21 or later, and Java "
                        + Runtime.version().feature() + " cannot read its records: build it with a JDK of 17 to 20");
            }
        }
    }

    private static JsonbAdapter<?, ?>[] adapters(OtherMembersAdapter others) {
        return new JsonbAdapter<?, ?>[] {
            new MoneyAdapter(),
            new SecretAdapter(),
            others,
            new WalletPermissionAdapter(),
            new BareText<>(UserEmail::new) {},
            new BareText<>(UserPhone::new) {},
        };
    }

    /**
     * The bytes of a request's body, in UTF-8.
     *
     * @throws IllegalArgumentException that names the member, if a text cannot be written in UTF-8, or a part is missing
     *     that answers may lack
     */
    public byte[] encode(Object body) {
        if (body instanceof CardIdentifier card) {
            // The one record of answers that is a body itself, and so in no request that could check it.
            card.checked("card");
        }
        String text = unfolded(spread(jsonb.toJson(body), body));
        if (!Unicode.isWellFormed(text)) {
            refuseHalfOfACharacter(text);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** With money beside its currency, and what is one of several in its place, where the record says so. */
    private String spread(String text, Object body) {
        if (!text.contains("\"currency\"") && !(body instanceof Record && shapes.holdsOneOf(body.getClass()))) {
            return text;
        }
        JsonValue written = untyped(text);
        if (body instanceof Iterable<?> list && written instanceof JsonArray array) {
            JsonArrayBuilder builder = provider.createArrayBuilder();
            Iterator<?> elements = list.iterator();
            array.forEach(element -> builder.add(spreadOne(element, elements.next())));
            return builder.build().toString();
        }
        return spreadOne(written, body).toString();
    }

    private JsonValue spreadOne(JsonValue written, @Nullable Object body) {
        return body == null ? written : FlatMoney.spread(written, shapes.of(body.getClass()), provider);
    }

    /** With the members that records keep without knowing them in their places. */
    private String unfolded(String text) {
        return text.contains(OtherMembersAdapter.NAME_IN_JSON)
                ? OtherMembersAdapter.unfold(untyped(text), provider).toString()
                : text;
    }

    /** Names the member that holds it. */
    private static void refuseHalfOfACharacter(String text) {
        String name = "A text";
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                JsonParser.Event event = parser.next();
                if (event == JsonParser.Event.KEY_NAME) {
                    name = Unicode.checked("The name of a member", parser.getString());
                } else if (event == JsonParser.Event.VALUE_STRING) {
                    Unicode.checked(name, parser.getString());
                }
            }
        }
    }

    /**
     * What an answer's body says.
     *
     * @throws UnreadableBody if it says nothing, is no JSON, or has another shape
     */
    public Object decode(byte[] body, Type type) {
        return decode(body, type, () -> Failure.UNKNOWN_CALL);
    }

    /**
     * What an answer's body says. An entry of a list or map that cannot be read leaves the others readable, and says so
     * where it is taken out.
     *
     * @param call what is known of the call, for such entries
     * @throws UnreadableBody if it says nothing, is no JSON, or has another shape
     */
    public Object decode(byte[] body, Type type, Supplier<Failure> call) {
        if (body.length == 0) {
            throw new UnreadableBody("The answer is empty");
        }
        // The API speaks UTF-8. Given a stream, a JSON parser would look for the encoding first, at a tenth of the
        // call.
        String text = checked(new String(body, StandardCharsets.UTF_8));
        if (type == CallbackKey.class) {
            return callbackKey(text);
        }
        Shape shape = shapes.of(type);
        Object value;
        try {
            value = read(text, shape);
        } catch (RuntimeException notPlain) {
            value = readFolded(text, shape, call);
        }
        if (value == null) {
            throw new UnreadableBody("The answer is null");
        }
        if (type instanceof Class<?> expected && !expected.isInstance(value)) {
            throw new UnreadableBody("The answer has another shape than expected");
        }
        return value;
    }

    /** The one answer that is no JSON. */
    private static CallbackKey callbackKey(String text) {
        if (!text.contains("-----BEGIN ")) {
            throw new UnreadableBody("The answer is no PEM text");
        }
        return new CallbackKey(text);
    }

    private static String checked(String text) {
        try {
            return JsonBounds.checked(text);
        } catch (JsonBounds.Exceeded excess) {
            throw new UnreadableBody(String.valueOf(excess.getMessage()));
        }
    }

    private @Nullable Object read(String text, Shape shape) {
        return jsonb.fromJson(new ExactJson.ShapedReader(text, shape), shape.type());
    }

    /** A second look at a body that is not plain. */
    private @Nullable Object readFolded(String text, Shape shape, Supplier<Failure> call) {
        try {
            Oddities odd = new Oddities();
            JsonValue folded = new Fold(provider, this::tryToRead).of(untyped(text), shape, odd);
            Object read = read(folded.toString(), shape);
            return read == null || odd.isEmpty() ? read : odd.putBackInto(read, call.get());
        } catch (RuntimeException unreadable) {
            throw UnreadableBody.because(unreadable);
        }
    }

    private void tryToRead(JsonValue value, Type type) {
        try {
            read(value.toString(), shapes.of(type));
        } catch (RuntimeException unreadable) {
            throw UnreadableBody.because(unreadable);
        }
    }

    private JsonValue untyped(String body) {
        try (JsonParser parser = provider.createParser(new StringReader(body))) {
            parser.next();
            return parser.getValue();
        }
    }

    @Override
    public void close() {
        try {
            jsonb.close();
        } catch (Exception failure) {
            throw new JsonbException("JSON-B could not be closed", failure);
        }
    }
}
