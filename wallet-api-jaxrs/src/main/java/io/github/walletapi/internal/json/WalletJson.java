package io.github.walletapi.internal.json;

import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.ClientPermission;
import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.WalletScope;
import io.github.walletapi.error.ErrorCode;
import io.github.walletapi.error.Failure;
import io.github.walletapi.internal.shared.JsonBounds;
import io.github.walletapi.internal.shared.Unicode;
import io.github.walletapi.location.LocationStatus;
import io.github.walletapi.location.PriceType;
import io.github.walletapi.location.ServiceName;
import io.github.walletapi.oauth.Scope;
import io.github.walletapi.project.NewMposCredential;
import io.github.walletapi.user.ConfirmationCode;
import io.github.walletapi.user.Gender;
import io.github.walletapi.user.IdentificationLevel;
import io.github.walletapi.user.NewUser;
import io.github.walletapi.user.PasswordChange;
import io.github.walletapi.user.PasswordReset;
import io.github.walletapi.user.PositionType;
import io.github.walletapi.user.ServiceStatus;
import io.github.walletapi.user.UserEmail;
import io.github.walletapi.user.UserPhone;
import io.github.walletapi.user.UserType;
import io.github.walletapi.value.OpenEnum;
import io.github.walletapi.wallet.CodeType;
import io.github.walletapi.wallet.Direction;
import io.github.walletapi.wallet.PaymentPassword;
import io.github.walletapi.wallet.StatementType;
import jakarta.json.Json;
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
import java.util.List;
import java.util.Map;
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
                                new NumberReader<BigDecimal>(Function.identity()) {},
                                new NumberReader<BigInteger>(NumberReader::whole) {})
                        .withSerializers(
                                new WorkingHoursWriter(provider),
                                new LocationPriceWriter(others),
                                new LocationServiceWriter(others))
                        .withAdapters(adapters(others)))
                .build();
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

    /** Every open enumeration has its line here; a test fails where one is missing. */
    private static JsonbAdapter<?, ?>[] adapters(OtherMembersAdapter others) {
        return new JsonbAdapter<?, ?>[] {
            new MoneyAdapter(),
            new SecretAdapter(),
            others,
            new WalletPermissionAdapter(),
            new BareText<>(UserEmail::new) {},
            new BareText<>(UserPhone::new) {},
            new StatementAdapter(),
            new ReservationAdapter(),
            new PendingPaymentAdapter(),
            new SecretsSent<PaymentPassword>(
                    sent -> Map.of("password", sent.password().reveal())) {},
            new SecretsSent<NewMposCredential>(sent -> Map.of(
                    "username", sent.username(),
                    "password", sent.password().reveal(),
                    "project_id", sent.projectId())) {},
            new SecretsSent<ConfirmationCode>(sent -> Map.of("code", sent.code().reveal())) {},
            new SecretsSent<PasswordReset>(sent -> Map.of(
                    "code", sent.code().reveal(), "password", sent.password().reveal())) {},
            new SecretsSent<PasswordChange>(sent -> Map.of(
                    "old_password", sent.oldPassword().reveal(),
                    "password", sent.password().reveal())) {},
            new SecretsSent<NewUser.Credentials>(sent ->
                    Map.of("type", sent.type(), "password", sent.password().reveal())) {},
            new OpenEnumAdapter<>(ClientType::new) {},
            new OpenEnumAdapter<>(ClientPermission::new) {},
            new OpenEnumAdapter<>(WalletScope::new) {},
            new OpenEnumAdapter<>(ErrorCode::new) {},
            new OpenEnumAdapter<>(LocationStatus::new) {},
            new OpenEnumAdapter<>(PriceType::new) {},
            new OpenEnumAdapter<>(ServiceName::new) {},
            new OpenEnumAdapter<>(Scope::new) {},
            new OpenEnumAdapter<>(UserType::new) {},
            new OpenEnumAdapter<>(Gender::new) {},
            new OpenEnumAdapter<>(IdentificationLevel::new) {},
            new OpenEnumAdapter<>(PositionType::new) {},
            new OpenEnumAdapter<>(ServiceStatus::new) {},
            new OpenEnumAdapter<>(Direction::new) {},
            new OpenEnumAdapter<>(StatementType::new) {},
            new OpenEnumAdapter<>(CodeType::new) {},
        };
    }

    /**
     * The bytes of a request's body, in UTF-8.
     *
     * @throws IllegalArgumentException that names the member, if a text cannot be written in UTF-8
     */
    public byte[] encode(Object body) {
        String text = unfolded(jsonb.toJson(body));
        if (!Unicode.isWellFormed(text)) {
            refuseHalfOfACharacter(text);
        }
        return text.getBytes(StandardCharsets.UTF_8);
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

    /** A word as text. An anonymous subclass per type keeps the type visible to JSON-B. */
    private abstract static class OpenEnumAdapter<E extends OpenEnum>
            implements JsonbAdapter<@Nullable E, @Nullable String> {

        private final Function<String, E> known;

        OpenEnumAdapter(Function<String, E> known) {
            this.known = known;
        }

        @Override
        public @Nullable String adaptToJson(@Nullable E word) {
            return word == null ? null : word.value();
        }

        @Override
        public @Nullable E adaptFromJson(@Nullable String word) {
            return word == null ? null : known.apply(word);
        }
    }
}
