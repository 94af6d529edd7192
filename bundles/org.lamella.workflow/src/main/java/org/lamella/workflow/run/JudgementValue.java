package org.lamella.workflow.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lamella.core.contribution.ComponentVerdict;
import org.lamella.workflow.JudgeOutcome;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.part.JudgementPart;
import org.lamella.workflow.report.Results;
import org.lamella.workflow.report.VerdictWords;

/**
 * What a judge says. The facts are {@code signal}, {@code noise} and {@code undecided}, the numbers of those components with commas between
 * them, {@code signal-count}, {@code last-signal}, and {@code verdict.K} of component K, with its confidence.
 *
 * @param outcomes verdicts and record of each judge that was asked
 * @param chosen id of the judge that the step names; the facts are its own
 * @param provenance how the components came about, and the judges
 */
public record JudgementValue(List<JudgeOutcome> outcomes, String chosen, Provenance provenance) implements StepValue {

    private static final String VERDICT = "verdict.";

    /** Copies the list. */
    public JudgementValue {
        outcomes = List.copyOf(outcomes);
    }

    private JudgeOutcome outcome() {
        return outcomes.stream().filter(outcome -> outcome.judge().equals(chosen)).findFirst().orElseThrow();
    }

    @Override
    public Optional<String> fact(String name) {
        List<Integer> signal = outcome().signalComponents();
        Optional<ComponentVerdict.Finding> finding = Stream.of(ComponentVerdict.Finding.values())
                .filter(word -> word.name().equalsIgnoreCase(name)).findFirst();
        if (finding.isPresent()) {
            return Optional.of(numbers(finding.get()));
        }
        return switch (name) {
            case "signal-count" -> Optional.of(Integer.toString(signal.size()));
            case "last-signal" -> Optional.of(signal.isEmpty() ? "0" : signal.get(signal.size() - 1).toString());
            default -> verdict(name);
        };
    }

    private String numbers(ComponentVerdict.Finding finding) {
        StringBuilder numbers = new StringBuilder();
        for (int k = 0; k < outcome().verdicts().size(); k++) {
            if (outcome().verdicts().get(k).finding() == finding) {
                numbers.append(numbers.isEmpty() ? "" : ",").append(k + 1);
            }
        }
        return numbers.toString();
    }

    private Optional<String> verdict(String name) {
        if (!name.matches("verdict\\.[1-9]\\d{0,3}")) {
            return Optional.empty();
        }
        int component = Integer.parseInt(name.substring(VERDICT.length()));
        return component <= outcome().verdicts().size() ? Optional.of(VerdictWords.of(outcome().verdicts().get(component - 1)))
                : Optional.empty();
    }

    @Override
    public List<String> names() {
        return Stream.concat(Stream.of("signal", "noise", "undecided", "signal-count", "last-signal"),
                Stream.of(VERDICT + "1…" + outcome().verdicts().size())).collect(Collectors.toList());
    }

    @Override
    public void addTo(Results.Builder results) {
        results.add(new JudgementPart(outcomes));
    }
}
