package io.github.walletapi.internal.json;

import io.github.walletapi.client.WalletPermission;
import io.github.walletapi.internal.shared.Cents;
import io.github.walletapi.internal.shared.ListedAs;
import io.github.walletapi.internal.shared.OlderForm;
import io.github.walletapi.internal.shared.OneOf;
import io.github.walletapi.internal.shared.OtherName;
import io.github.walletapi.location.LocationPrice;
import io.github.walletapi.location.WorkingHours;
import io.github.walletapi.paging.Page;
import io.github.walletapi.user.UserEmail;
import io.github.walletapi.user.UserPhone;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.OpenEnum;
import io.github.walletapi.value.OtherMembers;
import io.github.walletapi.wallet.Account;
import io.github.walletapi.wallet.WalletBalance;
import io.github.walletapi.wallet.WalletIdentifier;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What JSON must look like to be read as a type: JSON-B reads 1 as false, a missing number as 0 and leaves out what it
 * does not know, all without a word.
 */
final class Shape {

    /** What is treated in ways of its own. */
    enum Kind {
        RECORD,
        LIST,
        /** Whose names are data. */
        MAP,
        /** A balance: a map with a record around it. */
        BALANCE,
        MONEY,
        HOURS,
        FLAG,
        NUMBER,
        /** Any JSON, which stays as it came. */
        JSON,
        OTHER
    }

    /**
     * A member of a record.
     *
     * @param name by which JSON-B knows it
     * @param bit of its own in a set of members
     */
    record Member(String name, long bit, Shape shape) {}

    private static final String ENTRIES = "entries";
    private static final Set<String> OF_MONEY = Set.of("amount", "amount_decimal", "currency");
    /** Records that are a text in JSON. */
    private static final Set<Class<?>> TEXTS = Set.of(OtherMembers.class, UserEmail.class, UserPhone.class);

    private static final Map<Type, Kind> GENERIC =
            Map.of(List.class, Kind.LIST, Map.class, Kind.MAP, Page.class, Kind.RECORD);

    private static final Set<Class<?>> NUMBERS =
            Set.of(long.class, Long.class, int.class, Integer.class, double.class, Double.class);

    private final Kind kind;
    private final Type type;
    private final Map<String, Member> members = new HashMap<>();
    private final List<FlatMoney> flatMoney = new ArrayList<>();
    private final Set<String> ofFlatMoney = new HashSet<>();
    private final Set<String> cents = new HashSet<>();
    private final Map<String, String> otherNames = new HashMap<>();
    private final Set<String> olderForms = new HashSet<>();
    private long required;
    private boolean keepsOthers;
    private @Nullable Shape element;
    private @Nullable String listedAs;

    private Shape(Kind kind, Type type) {
        this.kind = kind;
        this.type = type;
    }

    Kind kind() {
        return kind;
    }

    Type type() {
        return type;
    }

    /** The name by which JSON-B knows a member: each list has a name of its own for the entries of a page. */
    String nameForJsonb(String member) {
        if (listedAs == null) {
            return member;
        }
        return member.equals(listedAs) ? ENTRIES : member.equals(ENTRIES) ? "" : member;
    }

    /** Tells what a list or map is of. */
    Shape element() {
        if (element == null) {
            throw new IllegalStateException(type + " holds nothing");
        }
        return element;
    }

    /** Null if the record has no such component. */
    @Nullable
    Member member(String name) {
        return members.get(name);
    }

    /** The money that stands in several of its members. */
    List<FlatMoney> flatMoney() {
        return flatMoney;
    }

    boolean isOfFlatMoney(String member) {
        return ofFlatMoney.contains(member);
    }

    /** Members that are written as cents and nothing else. */
    Set<String> cents() {
        return cents;
    }

    /** By the names that members have in some answers, their own. */
    Map<String, String> otherNames() {
        return otherNames;
    }

    /** Members with {@code for} and {@code until}, which may stand beside each other instead. */
    Set<String> olderForms() {
        return olderForms;
    }

    /** Whether a member that the record does not know is one that it knows by another name. */
    boolean isOtherName(String member) {
        return otherNames.containsKey(member)
                || olderForms.stream().anyMatch(name -> member.equals(name + "_for") || member.equals(name + "_until"));
    }

    /** The bits of those that must be there: what is primitive cannot say that it is missing. */
    long required() {
        return required;
    }

    /** The first that must be there and is not. */
    String missing(long seen) {
        return members.entrySet().stream()
                .filter(member -> (required & ~seen & member.getValue().bit) != 0)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    /** Whether one of its components is written in its place. */
    boolean isOneOf() {
        return kind == Kind.RECORD && raw(type).isAnnotationPresent(OneOf.class);
    }

    /** Whether members that it does not know are kept. */
    boolean keepsOthers() {
        return keepsOthers;
    }

    /** Whether money has a member of this name; what else stands there is kept by the record around it. */
    static boolean isOfMoney(String name) {
        return OF_MONEY.contains(name);
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    /** The name of a member, as JSON-B has it. */
    static String nameOf(RecordComponent component) {
        JsonbProperty property = component.getAccessor().getAnnotation(JsonbProperty.class);
        return property == null || property.value().isEmpty()
                ? component.getName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT)
                : property.value();
    }

    /** What a record holds there. */
    static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component + " cannot be read", impossible);
        }
    }

    /** Whether it may be nothing but a text: the number of the account. */
    boolean isAccount() {
        return type == Account.class;
    }

    /** Whether it may be nothing but a number: the ID of the wallet. */
    boolean isWalletIdentifier() {
        return type == WalletIdentifier.class;
    }

    /** Whether it keeps as it came what is no object at all. */
    boolean keepsWhatIsNoObject() {
        return type == LocationPrice.class;
    }

    /** Shapes of types, each made once. */
    static final class Catalogue {

        private final Map<Type, Shape> known = new HashMap<>();
        private final Map<Type, Boolean> withOneOf = new HashMap<>();

        synchronized Shape of(Type type) {
            Shape shape = known.get(type);
            return shape == null ? make(type) : shape;
        }

        /** Whether what is written of it is changed although there is no money in it. */
        synchronized boolean holdsOneOf(Type type) {
            Boolean known = withOneOf.get(type);
            if (known != null) {
                return known;
            }
            withOneOf.put(type, false);
            Shape shape = of(type);
            boolean holds = shape.isOneOf()
                    || shape.members.values().stream().anyMatch(member -> holdsOneOf(member.shape.type))
                    || (shape.element != null && holdsOneOf(shape.element.type));
            withOneOf.put(type, holds);
            return holds;
        }

        private Shape make(Type type) {
            Shape shape = new Shape(kindOf(type), type);
            known.put(type, shape);
            switch (shape.kind) {
                case LIST, MAP -> {
                    Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
                    shape.element = of(arguments[arguments.length - 1]);
                }
                case RECORD ->
                    // A row of permissions has the members of its other form too.
                    addMembers(shape, type == WalletPermission.class ? WalletPermissionAdapter.Row.class : raw(type));
                default -> {
                    // Nothing within.
                }
            }
            return shape;
        }

        /** Adds what a page is of; its name is that of the list. */
        private void addEntries(Shape page, long bit) {
            Type entry = ((ParameterizedType) page.type).getActualTypeArguments()[0];
            ListedAs listed = raw(entry).getAnnotation(ListedAs.class);
            if (listed == null) {
                throw new IllegalStateException("Nothing says by which name a page lists " + entry);
            }
            Shape list = new Shape(Kind.LIST, List.class);
            list.element = of(entry);
            page.listedAs = listed.value();
            page.members.put(listed.value(), new Member(ENTRIES, bit, list));
            page.required |= bit;
        }

        /** What it looks like is seen when its members are put together. */
        private void addFlatMoney(Shape shape, FlatMoney flat, long bit) {
            shape.flatMoney.add(flat);
            shape.ofFlatMoney.addAll(flat.members());
            for (String name : flat.members()) {
                shape.members.putIfAbsent(name, new Member(name, bit, of(Object.class)));
            }
        }

        private void addMembers(Shape shape, Class<?> type) {
            long bit = 1;
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getType() == OtherMembers.class) {
                    shape.keepsOthers = true;
                }
                if (type == Page.class && component.getName().equals(ENTRIES)) {
                    addEntries(shape, bit);
                    bit <<= 1;
                    continue;
                }
                FlatMoney flat = FlatMoney.of(component);
                if (flat != null) {
                    addFlatMoney(shape, flat, bit);
                    bit <<= 1;
                    continue;
                }
                // Its adapter decides what it looks like.
                boolean adapted = component.getAccessor().isAnnotationPresent(JsonbTypeAdapter.class);
                String name = nameOf(component);
                addOtherForms(shape, name, component);
                shape.members.put(name, new Member(name, bit, of(adapted ? Object.class : component.getGenericType())));
                if (component.getType().isPrimitive()) {
                    shape.required |= bit;
                }
                bit <<= 1;
            }
        }

        private static void addOtherForms(Shape shape, String name, RecordComponent component) {
            OtherName other = component.getAnnotation(OtherName.class);
            if (other != null) {
                shape.otherNames.put(other.value(), name);
            }
            if (component.isAnnotationPresent(OlderForm.class)) {
                shape.olderForms.add(name);
            }
            if (component.isAnnotationPresent(Cents.class)) {
                shape.cents.add(name);
            }
        }

        private static Kind kindOf(Type type) {
            if (type instanceof ParameterizedType generic) {
                return GENERIC.getOrDefault(generic.getRawType(), Kind.OTHER);
            }
            if (!(type instanceof Class<?> raw)) {
                return Kind.OTHER;
            }
            if (raw == boolean.class || raw == Boolean.class) {
                return Kind.FLAG;
            }
            if (NUMBERS.contains(raw)) {
                return Kind.NUMBER;
            }
            if (raw == JsonValue.class) {
                return Kind.JSON;
            }
            if (raw == Money.class) {
                return Kind.MONEY;
            }
            if (raw == WorkingHours.class) {
                return Kind.HOURS;
            }
            if (raw == WalletBalance.class) {
                return Kind.BALANCE;
            }
            boolean text = OpenEnum.class.isAssignableFrom(raw) || TEXTS.contains(raw);
            return raw.isRecord() && !text ? Kind.RECORD : Kind.OTHER;
        }
    }
}
