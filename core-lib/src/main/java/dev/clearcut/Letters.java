package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.exchange.letter.LetterFile;
import dev.clearcut.exchange.letter.LetterTemplate;
import dev.clearcut.letter.Ask;
import dev.clearcut.letter.Head;
import dev.clearcut.letter.Letter;
import dev.clearcut.letter.LetterFacts;
import dev.clearcut.letter.LetterKind;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.material.Material;
import dev.clearcut.party.Party;
import java.nio.file.Path;

/** Letters about rights, from the exact gap: nobody retypes what is on file. */
public final class Letters {

    private final Scope scope;

    Letters(Scope scope) {
        this.scope = scope;
    }

    /**
     * Asks for what the deal needs of a material and nobody licensed.
     *
     * @throws Invalid when nothing is missing, or the latest cut does not use the material
     */
    public Letter request(Ask ask) {
        return filled(LetterFacts.request(headTo(ask.to()), ask, latestAgainst(ask.deal())));
    }

    /**
     * Reminds of a request: of the same gap, as it is today.
     *
     * @throws Invalid when nothing is missing any more
     */
    public Letter chase(Ask ask) {
        var askedOn =
                ask.lastAsked(
                        new Cases(scope).of(ask.material()), scope.sources().clock().getZone());
        return filled(
                LetterFacts.chase(
                        headTo(ask.to()), ask, latestAgainst(ask.deal()), askedOn.orElse(null)));
    }

    /**
     * Asks the licensor of a contract on file for what a deal needs beyond it.
     *
     * @throws Invalid when the deal needs no more of its materials
     */
    public Letter extension(Licence licence, String deal) {
        var head = head(licence.licensor().name(), email(licence.licensor()));
        var about = new Materials(scope).list().stream().filter(m -> isAbout(licence, m)).toList();
        return filled(LetterFacts.extension(head, licence, deal, latestAgainst(deal), about));
    }

    private static boolean isAbout(Licence licence, Material material) {
        return licence.grants().stream().anyMatch(g -> g.materials().contains(material.id()));
    }

    /**
     * Says yes to a quote. The letter changes nothing: {@link Quotes#accept} does.
     *
     * @throws Invalid when it is over and nobody accepted it in time
     */
    public Letter acceptance(Quote quote) {
        var head = head(quote.from().name(), email(quote.from()));
        var latest = new Cuts(scope).list().stream().reduce((first, second) -> second);
        return filled(LetterFacts.acceptance(head, quote, latest, new Materials(scope).list()));
    }

    private ClearanceReport latestAgainst(String deal) {
        return new CutClearance(scope).against(deal);
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

    /** To somebody who may be on file or not. */
    private Head headTo(String name) {
        return head(
                name.strip(),
                scope.read(reading -> reading.parties().named(name)).map(this::email).orElse(""));
    }

    private Head head(String to, String email) {
        if (to.isBlank()) {
            throw new Invalid("Whom is the letter for? Name the party, as contracts name it.");
        }
        return new Head(
                production(), company(), scope.person(), scope.sources().today(), to, email);
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

    private String email(Party party) {
        return party.contacts().stream()
                .filter(contact -> contact.matches("\\S+@\\S+"))
                .findFirst()
                .orElse("");
    }
}
