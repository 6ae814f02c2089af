package io.github.walletapi.benchmarks;

/**
 * What is measured.
 *
 * @param type the class
 * @param method its method
 * @param threads how many do it at the same time
 * @param turn which iterations belong to it
 */
record Subject(Class<?> type, String method, int threads, Turn turn) {

    /** Which iterations of a benchmark whose subjects take turns belong to it. */
    enum Turn {
        ALL,
        FIRST,
        SECOND
    }

    /** One that has its benchmark for itself. */
    Subject(Class<?> type, String method, int threads) {
        this(type, method, threads, Turn.ALL);
    }

    /** As a pattern for JMH that matches nothing else. */
    String pattern() {
        return "^" + (type.getName() + "." + method).replace(".", "\\.") + "$";
    }

    @Override
    public String toString() {
        return type.getSimpleName() + "." + method + (turn == Turn.ALL ? "" : " " + turn) + ", threads " + threads;
    }
}
