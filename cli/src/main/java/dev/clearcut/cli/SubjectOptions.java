package dev.clearcut.cli;

import dev.clearcut.Production;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.evidence.AttachedTo;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What a document is attached to: one thing of a production. */
final class SubjectOptions {

    @Option(
            names = "--licence",
            paramLabel = "REFERENCE",
            defaultValue = "",
            description = "A contract on file.")
    private String licence = "";

    @Option(
            names = "--party",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Somebody who stands on a contract.")
    private String party = "";

    @Option(
            names = "--material",
            paramLabel = "TITLE",
            defaultValue = "",
            description = "Title, alias or identifier of a material.")
    private String material = "";

    @Option(
            names = "--case",
            paramLabel = "MATERIAL",
            defaultValue = "",
            description = "The case of a material, with --right.")
    private String clearanceCase = "";

    @Option(
            names = "--right",
            paramLabel = "RIGHT",
            defaultValue = "",
            description = "sync, master, …; needed where a material carries several.")
    private String right = "";

    boolean isBlank() {
        return Stream.of(licence, party, material, clearanceCase, right).allMatch(String::isEmpty);
    }

    /**
     * @throws Invalid when none is said, or several are
     */
    AttachedTo in(Production film) {
        long said =
                Stream.of(licence, party, material, clearanceCase)
                        .filter(one -> !one.isEmpty())
                        .count();
        if (said != 1 || !right.isEmpty() && clearanceCase.isEmpty()) {
            throw new Invalid(
                    "A document is attached to one thing: say --licence, --party, --material, or"
                            + " --case with --right.");
        }
        if (!licence.isEmpty()) {
            return AttachedTo.the(film.licences().named(licence));
        }
        if (!party.isEmpty()) {
            return AttachedTo.the(film.party(party));
        }
        return material.isEmpty() ? ofCase(film) : AttachedTo.the(film.materials().named(material));
    }

    private AttachedTo ofCase(Production film) {
        var about = film.materials().named(clearanceCase);
        var cases = film.cases().of(about);
        if (!right.isEmpty()) {
            var carried = Named.right(right);
            return AttachedTo.the(film.cases().of(about, carried));
        }
        if (cases.size() != 1) {
            throw new Invalid(
                    "\"%s\" carries %s; say which with --right."
                            .formatted(
                                    about.title(),
                                    String.join(
                                            ", ",
                                            cases.stream().map(c -> c.right().word()).toList())));
        }
        return AttachedTo.the(cases.getFirst());
    }
}
