package dev.clearcut.cli;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.rights.Code;
import dev.clearcut.rights.Codes;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What rights can be written with, as rows. */
final class CodesText {

    static final List<String> COLUMNS =
            List.of(
                    "code",
                    "name",
                    "otherNames",
                    "partOf",
                    "groups",
                    "members",
                    "source",
                    "edition",
                    "checked",
                    "note");

    /** Of which a command lists the codes; lower case, because people type it. */
    enum Axis {
        territories,
        media,
        languages
    }

    private CodesText() {}

    static List<Code> asked(Axis axis, @Nullable String name) {
        var all =
                switch (axis) {
                    case territories -> Codes.territories();
                    case media -> Codes.media();
                    case languages -> Codes.languages();
                };
        if (name == null) {
            return all;
        }
        var found = all.stream().filter(code -> code.isCalled(name)).toList();
        if (found.isEmpty()) {
            throw new Invalid(
                    "\"%s\" is none of the %s: \"rights codes %s\" lists them."
                            .formatted(name, axis, axis));
        }
        return found;
    }

    static List<String> inWords(Code code) {
        var others = code.isGroup() ? current(code) : String.join(", ", code.groups());
        return List.of(
                code.code(),
                code.name(),
                code.isGroup() ? "group" : code.partOf(),
                code.checked(),
                others.isEmpty() ? "" : (code.isGroup() ? "has " : "in ") + others);
    }

    /** Members of one day in the order of their list, those of several days by the alphabet. */
    private static String current(Code group) {
        var open = group.members().stream().filter(Code.Members::isOpen).toList();
        var codes = open.stream().flatMap(members -> members.codes().stream());
        return (open.size() > 1 ? codes.sorted() : codes).collect(Collectors.joining(", "));
    }

    static List<String> cells(Code code) {
        return List.of(
                code.code(),
                code.name(),
                String.join("|", code.names().subList(1, code.names().size())),
                code.partOf(),
                String.join(" ", code.groups()),
                code.members().stream().map(Object::toString).collect(Collectors.joining("; ")),
                code.note().source(),
                code.note().edition(),
                code.checked(),
                code.note().meaning());
    }
}
