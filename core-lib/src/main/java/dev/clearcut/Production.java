package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.party.Party;

/** A film or programme, as one person sees it. */
public final class Production {

    private final String name;
    private final Scope scope;

    Production(String name, Scope scope) {
        this.name = name;
        this.scope = scope;
    }

    public String name() {
        return name;
    }

    /** What is in the cut. */
    public Cuts uses() {
        return new Cuts(scope);
    }

    /** What somebody made. */
    public Materials materials() {
        return new Materials(scope);
    }

    /** What was granted. */
    public Licences licences() {
        return new Licences(scope);
    }

    /** What is being sold. */
    public Deals deals() {
        return new Deals(scope);
    }

    /** What is offered, and for how much. */
    public Quotes quotes() {
        return new Quotes(scope);
    }

    /** What may be had at a price agreed already. */
    public Options options() {
        return new Options(scope);
    }

    /** Further fees, and what was done about them. */
    public Steps steps() {
        return new Steps(scope);
    }

    /** What contracts want done by a day. */
    public Duties duties() {
        return new Duties(scope);
    }

    /** Who may not be paid less than whom. */
    public MfnGroups mfnGroups() {
        return new MfnGroups(scope);
    }

    /** What happened, and when. */
    public Events events() {
        return new Events(scope);
    }

    /** What currencies were worth. */
    public ExchangeRates rates() {
        return new ExchangeRates(scope);
    }

    /** Where a cut can be sold, what blocks it, what dies when, and the cheapest way out. */
    public Sale sale() {
        return new Sale(scope);
    }

    /** What buyers want delivered, and what was sent. */
    public Deliveries deliveries() {
        return new Deliveries(scope);
    }

    /** What was said of versions. */
    public ReviewNotes notes() {
        return new ReviewNotes(scope);
    }

    /** What people did about each right that must be cleared. */
    public Cases cases() {
        return new Cases(scope);
    }

    /** The papers behind all that. */
    public KeptEvidence evidence() {
        return new KeptEvidence(scope);
    }

    /** What is covered, computed as of now. */
    public CutClearance clearance() {
        return new CutClearance(scope);
    }

    /**
     * Somebody the office knows, by name.
     *
     * @throws dev.clearcut.base.ClearcutException.NotFound when nobody is called so
     */
    public Party party(String name) {
        return scope.read(reading -> KnownParties.named(reading.parties(), name));
    }

    /** What was imported, and how to take it back. */
    public Imports imports() {
        return new Imports(scope);
    }

    /** Where its material is free. */
    public PublicDomain publicDomain() {
        return new PublicDomain(scope);
    }

    /** Releases, checks, opinions, searches, and the pack they make. */
    public Papers papers() {
        return new Papers(scope);
    }

    /** Who made the works it stands on, and how they came to us. */
    public ChainOfTitle title() {
        return new ChainOfTitle(scope);
    }

    /** Letters about its rights. */
    public Letters letters() {
        return new Letters(scope);
    }

    /** What it costs. */
    public Budget budget() {
        return new Budget(scope);
    }

    /** Who changed what, and why. */
    public Journal journal() {
        return new Journal(scope);
    }

    /** The names it stands under on contracts. */
    public Companies companies() {
        return new Companies(scope);
    }

    /**
     * Lets somebody else see and change the production.
     *
     * @param person an address of electronic mail
     * @throws Invalid when it is none
     */
    public void admit(String person) {
        var address = person.strip();
        int at = address.indexOf('@');
        if (at < 1 || at == address.length() - 1 || address.contains(" ")) {
            throw new Invalid(
                    "\"%s\" is no e-mail address; people are known by theirs, as in lee@nightfall.example."
                            .formatted(address));
        }
        scope.change(writing -> writing.people().admit(scope.production(), address));
    }
}
