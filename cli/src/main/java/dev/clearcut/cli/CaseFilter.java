package dev.clearcut.cli;

import dev.clearcut.Production;
import dev.clearcut.base.Id;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.material.Material;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which cases are listed; what is not said leaves none out. */
final class CaseFilter {

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "Only in this state; may be repeated.")
    private @Nullable List<String> states;

    @Option(
            names = "--owner",
            paramLabel = "EMAIL",
            defaultValue = "",
            description = "Only this person's.")
    private String owner = "";

    @Option(
            names = "--late",
            description = "Only those whose day is over; exits with 1 when there are any.")
    private boolean late;

    @Option(
            names = "--cut",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Only of what is used in this cut.")
    private String cut = "";

    boolean isLate() {
        return late;
    }

    List<ClearanceCase> of(Production film, LocalDate today) {
        var wanted = states == null ? List.of() : states.stream().map(Named::state).toList();
        var used = cut.isEmpty() ? null : used(film);
        return film.cases().list().stream()
                .filter(one -> wanted.isEmpty() || wanted.contains(one.state()))
                .filter(one -> owner.isEmpty() || one.owner().equalsIgnoreCase(owner))
                .filter(one -> !late || one.isLate(today))
                .filter(one -> used == null || used.contains(one.material()))
                .toList();
    }

    private Set<Id<Material>> used(Production film) {
        return film.uses().named(cut).uses().stream()
                .flatMap(placed -> placed.match().settled().stream())
                .collect(Collectors.toSet());
    }
}
