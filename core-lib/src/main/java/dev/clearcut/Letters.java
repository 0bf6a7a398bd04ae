package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.clearance.RightAnswer;
import dev.clearcut.clearance.UseAnswer;
import dev.clearcut.clearance.cases.CaseState;
import dev.clearcut.exchange.letter.LetterFile;
import dev.clearcut.exchange.letter.LetterTemplate;
import dev.clearcut.identifier.Identifier;
import dev.clearcut.identifier.Scheme;
import dev.clearcut.letter.Asked;
import dev.clearcut.letter.Letter;
import dev.clearcut.letter.LetterFacts;
import dev.clearcut.letter.LetterKind;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.party.Party;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.wording.InFull;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Use;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Letters about rights, from the exact gap: nobody retypes what is on file. */
public final class Letters {

    private final Scope scope;

    Letters(Scope scope) {
        this.scope = scope;
    }

    /**
     * What is asked of whom.
     *
     * @param deal what it is for
     * @param to the party's name, on file or not
     * @param only these rights of the material; empty for all it carries
     * @param code the line of the budget that pays; may be empty
     * @param replyBy null for no day
     */
    public record Ask(
            Material material,
            String deal,
            String to,
            Set<CarriedRight> only,
            String code,
            @Nullable LocalDate replyBy) {

        public static Ask of(Material material, String deal, String to) {
            return new Ask(material, deal, to, Set.of(), "", null);
        }

        public Ask only(Set<CarriedRight> rights) {
            return new Ask(material, deal, to, rights, code, replyBy);
        }

        public Ask by(@Nullable LocalDate day) {
            return new Ask(material, deal, to, only, code, day);
        }

        public Ask code(String costCode) {
            return new Ask(material, deal, to, only, costCode, replyBy);
        }
    }

    /**
     * Asks for what the deal needs of a material and nobody licensed.
     *
     * @throws Invalid when nothing is missing, or the latest cut does not use the material
     */
    public Letter request(Ask ask) {
        return asking(LetterKind.REQUEST, ask, null);
    }

    /** Reminds of a request: of the same gap, as it is today. */
    public Letter chase(Ask ask) {
        return asking(LetterKind.CHASE, ask, askedOn(ask));
    }

    private Letter asking(LetterKind kind, Ask ask, @Nullable LocalDate askedOn) {
        var report = new CutClearance(scope).against(ask.deal());
        var asked = asked(report, ask.material(), ask.to(), gapOf(ask));
        requireAny(List.of(asked), ask.deal());
        return filled(
                new LetterFacts(
                        kind,
                        production(),
                        company(),
                        scope.person(),
                        scope.sources().today(),
                        ask.to().strip(),
                        email(ask.to()),
                        report.cut(),
                        report.purpose(),
                        ask.code(),
                        ask.replyBy(),
                        askedOn,
                        List.of(asked),
                        LetterFacts.PaperFacts.NONE));
    }

    private static Predicate<RightAnswer> gapOf(Ask ask) {
        return answer -> ask.only().isEmpty() || ask.only().contains(answer.right());
    }

    /** The day a case about it was last moved to "requested". */
    private @Nullable LocalDate askedOn(Ask ask) {
        return new Cases(scope)
                .of(ask.material()).stream()
                        .filter(c -> ask.only().isEmpty() || ask.only().contains(c.right()))
                        .flatMap(c -> c.steps().stream())
                        .filter(step -> step.to() == CaseState.REQUESTED)
                        .map(step -> step.at().atZone(scope.sources().clock().getZone()))
                        .map(moment -> moment.toLocalDate())
                        .max(LocalDate::compareTo)
                        .orElse(null);
    }

    /**
     * Asks the licensor of a contract on file for what a deal needs beyond it.
     *
     * @throws Invalid when the deal needs no more of its materials
     */
    public Letter extension(Licence licence, String deal) {
        var report = new CutClearance(scope).against(deal);
        var asked = new ArrayList<Asked>();
        for (var material : materials(licence)) {
            asked.add(
                    asked(
                            report,
                            material,
                            licence.licensor().name(),
                            answer -> licence.concerns(material.id(), answer.right())));
        }
        requireAny(asked, deal);
        return filled(
                new LetterFacts(
                        LetterKind.EXTENSION,
                        production(),
                        company(),
                        scope.person(),
                        scope.sources().today(),
                        licence.licensor().name(),
                        email(licence.licensor()),
                        report.cut(),
                        report.purpose(),
                        "",
                        null,
                        null,
                        asked.stream().filter(a -> !a.rights().isEmpty()).toList(),
                        new LetterFacts.PaperFacts(
                                licence.reference(),
                                licence.fee() == null ? "" : licence.fee().toString(),
                                licence.grants().stream()
                                        .flatMap(g -> lines(g.atMost()))
                                        .distinct()
                                        .toList(),
                                licence.standing().signed(),
                                null)));
    }

    private List<Material> materials(Licence licence) {
        return new Materials(scope)
                .list().stream()
                        .filter(
                                m ->
                                        licence.grants().stream()
                                                .anyMatch(g -> g.materials().contains(m.id())))
                        .toList();
    }

    /**
     * Accepts a quote.
     *
     * @throws Invalid when it is over
     */
    public Letter acceptance(Quote quote) {
        if (quote.isOver(scope.sources().today())) {
            throw new Invalid(
                    "The quote %s could be accepted until %s; ask for a new one."
                            .formatted(quote.reference(), quote.until()));
        }
        var cut = new Cuts(scope).list().stream().reduce((first, second) -> second);
        var asked = new ArrayList<Asked>();
        for (var material : new Materials(scope).list()) {
            if (quote.offer().materials().contains(material.id())) {
                asked.add(offered(quote, material, cut));
            }
        }
        return filled(
                new LetterFacts(
                        LetterKind.ACCEPTANCE,
                        production(),
                        company(),
                        scope.person(),
                        scope.sources().today(),
                        quote.from().name(),
                        email(quote.from()),
                        cut.map(c -> c.name()).orElse(""),
                        "",
                        "",
                        null,
                        null,
                        asked,
                        new LetterFacts.PaperFacts(
                                quote.reference(),
                                quote.price().toString(),
                                lines(quote.offer().gives()).toList(),
                                null,
                                quote.until())));
    }

    private static Asked offered(Quote quote, Material material, Optional<Cut> cut) {
        var rights =
                material.carries().stream()
                        .filter(right -> quote.offer().concerns(material.id(), right))
                        .map(right -> new Asked.Wanted(right.inWords(), List.of()))
                        .toList();
        var uses =
                cut.stream()
                        .flatMap(c -> c.uses().stream())
                        .filter(p -> p.match().settled().filter(material.id()::equals).isPresent())
                        .map(placed -> placed.use())
                        .toList();
        return asked(material, rights, uses);
    }

    /** Writes a letter by the name's ending: .txt, .docx or .eml. */
    public void write(Letter letter, Path file) {
        LetterFile.write(letter, file, scope.sources().now());
    }

    /** The template as it counts now, to be read or edited. */
    public String template(LetterKind kind) {
        return LetterTemplate.of(kind, folder()).text();
    }

    /** Where the office keeps templates of its own. */
    public Path folder() {
        return scope.store().folder().resolve("templates").resolve("letters");
    }

    private Letter filled(LetterFacts facts) {
        return LetterTemplate.of(facts.kind(), folder()).fill(facts);
    }

    private static void requireAny(List<Asked> asked, String deal) {
        if (asked.stream().allMatch(a -> a.rights().isEmpty())) {
            throw new Invalid(
                    "Nothing of it is missing for %s in the latest cut: there is nothing to ask for."
                            .formatted(deal));
        }
    }

    private static Asked asked(
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
                        .map(l -> new Asked.Wanted(l.inWords(), lines(l.gap()).toList()))
                        .distinct()
                        .toList();
        return asked(material, rights, uses.stream().map(u -> u.placed().use()).toList());
    }

    private static Asked asked(Material material, List<Asked.Wanted> rights, List<Use> uses) {
        var total =
                uses.stream()
                        .filter(Use::active)
                        .map(Letters::seconds)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Asked(
                material.title(),
                material.people(),
                material.identifiers().stream()
                        .filter(identifier -> identifier.scheme() != Scheme.OWN)
                        .map(Identifier::toString)
                        .toList(),
                rights,
                uses.stream().map(Letters::excerpt).toList(),
                uses.isEmpty() ? "" : total.stripTrailingZeros().toPlainString() + " s");
    }

    private static Asked.Excerpt excerpt(Use use) {
        return new Asked.Excerpt(
                use.recordIn().toString(),
                use.recordOut().toString(),
                seconds(use).stripTrailingZeros().toPlainString() + " s",
                use.track());
    }

    private static BigDecimal seconds(Use use) {
        var seconds = use.seconds();
        return new BigDecimal(seconds.numerator())
                .divide(new BigDecimal(seconds.denominator()), 2, RoundingMode.HALF_UP);
    }

    private static Stream<String> lines(Rights rights) {
        return InFull.write(rights).stream();
    }

    private String production() {
        return scope.read(reading -> reading.people().productionsOf(scope.person())).stream()
                .filter(p -> p.id().equals(scope.production()))
                .findFirst()
                .map(p -> p.name())
                .orElse("");
    }

    private String company() {
        return new Companies(scope).list().stream().findFirst().orElse("");
    }

    private String email(String name) {
        return scope.read(reading -> reading.parties().named(name)).map(this::email).orElse("");
    }

    private String email(Party party) {
        return party.contacts().stream()
                .filter(contact -> contact.matches("\\S+@\\S+"))
                .findFirst()
                .orElse("");
    }
}
