package dev.clearcut.use;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.base.Report;
import dev.clearcut.timecode.Rate;
import java.time.Instant;
import java.util.List;

/**
 * A version of the cut as the office keeps it: its uses, and the file they were read from.
 *
 * @param name as the office calls it, unique in the production: {@code v7}
 * @param file the name of the file it came from
 * @param sha256 of that file, lower-case hex; the office keeps its bytes under this hash
 * @param added when; to the millisecond
 * @param addedBy the person's e-mail address
 * @param uses in record order
 * @param report what reading it turned up
 */
public record Cut(
        Id<Cut> id,
        String name,
        String format,
        Rate rate,
        String file,
        String sha256,
        Instant added,
        String addedBy,
        List<Placed> uses,
        Report report) {

    /** A use with its identity and what is known of its material. */
    public record Placed(Id<Use> id, Use use, Match match) {
        public Placed matched(Match newMatch) {
            return new Placed(id, use, newMatch);
        }
    }

    public Cut {
        if (name.isBlank()) {
            throw new Invalid("A cut needs a name, such as v7.");
        }
        uses = List.copyOf(uses);
    }

    /** The uses of a name, upper or lower case, in record order. */
    public List<Placed> called(String name) {
        var wanted = name.strip();
        return uses.stream().filter(p -> p.use().name().equalsIgnoreCase(wanted)).toList();
    }

    public Cut uses(List<Placed> newUses) {
        return new Cut(id, name, format, rate, file, sha256, added, addedBy, newUses, report);
    }
}
