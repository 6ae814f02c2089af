package io.github.walletapi.internal.call;

import io.github.walletapi.internal.shared.Serialised;
import java.io.NotSerializableException;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stands before the engine's own proxy of one typed interface, and carries one view's terms. */
final class CallHandler implements InvocationHandler, Serializable {

    private static final long serialVersionUID = 1L;

    private final transient CallRunner runner;
    private final transient Map<Method, CallPlan> plans;
    private final transient Supplier<?> client;
    private final transient CallTerms terms;

    CallHandler(CallRunner runner, Map<Method, CallPlan> plans, Supplier<?> client, CallTerms terms) {
        this.runner = runner;
        this.plans = plans;
        this.client = client;
        this.terms = terms;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws ReflectiveOperationException {
        CallPlan plan = plans.get(method);
        if (plan == null) {
            return ofObject(proxy, method, arguments);
        }
        return runner.<@Nullable Object>run(plan.call(arguments, terms), () -> {
            Object answer = method.invoke(client.get(), arguments);
            if (answer == null && method.getReturnType() != void.class) {
                throw Attempt.current().unreadable("The answer is empty");
            }
            return answer;
        });
    }

    private Object writeReplace() throws NotSerializableException {
        throw Serialised.refusal("A client");
    }

    private Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> proxy.getClass().getInterfaces()[0].getSimpleName() + " of a WalletApi";
        };
    }
}
