package io.github.walletapi.benchmarks;

/**
 * What is measured.
 *
 * @param type the class
 * @param method its method
 * @param threads how many do it at the same time
 */
record Subject(Class<?> type, String method, int threads) {

    /** As a pattern for JMH that matches nothing else. */
    String pattern() {
        return "^" + (type.getName() + "." + method).replace(".", "\\.") + "$";
    }

    @Override
    public String toString() {
        return type.getSimpleName() + "." + method + ", threads " + threads;
    }
}
