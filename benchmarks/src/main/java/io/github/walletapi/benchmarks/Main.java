package io.github.walletapi.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Measures everything and prints the table; ends with 1 if a target is missed. See README.md. */
final class Main {

    private Main() {}

    public static void main(String[] args) throws IOException, RunnerException {
        boolean once = List.of(args).contains("once");
        Effort effort = once ? Effort.ONCE : List.of(args).contains("quick") ? Effort.QUICK : Effort.FULL;
        List<Map<Subject, Sample>> rounds = new ArrayList<>();
        try (AnswerProcess server = AnswerProcess.start()) {
            Round round = new Round(effort, server.option());
            for (int i = 0; i < effort.rounds(); i++) {
                System.out.println("Round " + (i + 1) + " of " + effort.rounds());
                rounds.add(round.measure(Figures.ALL, i % 2 == 1));
            }
        }
        if (once) {
            System.out.println("Everything ran; nothing was measured");
            System.exit(0);
        }
        Table table = new Table(Figures.ALL, rounds);
        System.out.println();
        System.out.println(table);
        System.exit(table.allMet() ? 0 : 1);
    }
}
