package dev.clearcut.letter;

import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.clearance.RightAnswer;
import dev.clearcut.clearance.UseAnswer;
import dev.clearcut.identifier.Identifier;
import dev.clearcut.identifier.Scheme;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.material.Material;
import dev.clearcut.rights.wording.InFull;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Use;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One material a letter is about, in words.
 *
 * @param people who made it, as credited
 * @param identifiers as people read them
 * @param rights each with what is wanted of it
 * @param excerpts where the cut uses it
 * @param total how long it is used, all uses together: {@code 38.04 s}
 */
public record Asked(
        String title,
        List<String> people,
        List<String> identifiers,
        List<Wanted> rights,
        List<Excerpt> excerpts,
        String total) {

    /**
     * A right, and what is wanted of it.
     *
     * @param right in words, with the share that is asked for where less than the whole is
     * @param rights one line for each box, as people write rights
     */
    public record Wanted(String right, List<String> rights) {
        public Wanted {
            rights = List.copyOf(rights);
        }
    }

    /**
     * One use in the cut.
     *
     * @param in the first frame, as SMPTE prints it
     * @param out the first frame after it
     * @param duration in seconds: {@code 12.4 s}
     */
    public record Excerpt(String in, String out, String duration, String track) {

        private static Excerpt of(Use use) {
            return new Excerpt(
                    use.recordIn().toString(),
                    use.recordOut().toString(),
                    inWords(seconds(use)),
                    use.track());
        }
    }

    public Asked {
        people = List.copyOf(people);
        identifiers = List.copyOf(identifiers);
        rights = List.copyOf(rights);
        excerpts = List.copyOf(excerpts);
    }

    /**
     * What a cut lacks of a material for a deal, and this licensor could give; without rights when
     * that is nothing.
     *
     * @param to the licensor's name
     * @param which answers count
     */
    static Asked missing(
            ClearanceReport report, Material material, String to, Predicate<RightAnswer> which) {
        var uses =
                report.uses().stream()
                        .filter(use -> use.material().filter(material::equals).isPresent())
                        .toList();
        var rights =
                uses.stream()
                        .map(UseAnswer::answers)
                        .flatMap(Collection::stream)
                        .filter(which)
                        .map(answer -> Lacking.from(to, answer))
                        .filter(lacking -> !lacking.gap().isEmpty())
                        .map(l -> new Wanted(l.inWords(), InFull.write(l.gap())))
                        .distinct()
                        .toList();
        return of(material, rights, uses.stream().map(u -> u.placed().use()).toList());
    }

    /** What a quote offers of a material, and where the cut uses it. */
    static Asked offered(Quote quote, Material material, Optional<Cut> cut) {
        var rights =
                material.carries().stream()
                        .filter(right -> quote.offer().concerns(material.id(), right))
                        .map(right -> new Wanted(right.inWords(), List.of()))
                        .toList();
        var uses =
                cut.stream()
                        .flatMap(c -> c.uses().stream())
                        .filter(p -> p.match().settled().filter(material.id()::equals).isPresent())
                        .map(Cut.Placed::use)
                        .toList();
        return of(material, rights, uses);
    }

    private static Asked of(Material material, List<Wanted> rights, List<Use> uses) {
        var total =
                uses.stream()
                        .filter(Use::active)
                        .map(Asked::seconds)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Asked(
                material.title(),
                material.people(),
                material.identifiers().stream()
                        .filter(identifier -> identifier.scheme() != Scheme.OWN)
                        .map(Identifier::toString)
                        .toList(),
                rights,
                uses.stream().map(Excerpt::of).toList(),
                uses.isEmpty() ? "" : inWords(total));
    }

    private static BigDecimal seconds(Use use) {
        var seconds = use.seconds();
        return new BigDecimal(seconds.numerator())
                .divide(new BigDecimal(seconds.denominator()), 2, RoundingMode.HALF_UP);
    }

    private static String inWords(BigDecimal seconds) {
        return seconds.stripTrailingZeros().toPlainString() + " s";
    }
}
