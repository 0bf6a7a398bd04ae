package dev.clearcut.store;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.base.Report;
import dev.clearcut.base.Where;
import dev.clearcut.clearance.Deal;
import dev.clearcut.clearance.cases.CaseRules;
import dev.clearcut.clearance.cases.CaseState;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.clearance.cases.Proof;
import dev.clearcut.clearance.cases.Step;
import dev.clearcut.currency.ExchangeRate;
import dev.clearcut.delivery.Checked;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliveryRules;
import dev.clearcut.delivery.Handling;
import dev.clearcut.delivery.Hash;
import dev.clearcut.delivery.Kinds;
import dev.clearcut.delivery.Note;
import dev.clearcut.delivery.NoteState;
import dev.clearcut.delivery.SentFile;
import dev.clearcut.delivery.Version;
import dev.clearcut.delivery.Wanted;
import dev.clearcut.delivery.due.Due;
import dev.clearcut.identifier.Identifier;
import dev.clearcut.identifier.Scheme;
import dev.clearcut.licence.Cap;
import dev.clearcut.licence.DatedDuty;
import dev.clearcut.licence.Duty;
import dev.clearcut.licence.FurtherTerms;
import dev.clearcut.licence.Grant;
import dev.clearcut.licence.Holdback;
import dev.clearcut.licence.Instrument;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Offer;
import dev.clearcut.licence.Option;
import dev.clearcut.licence.Standing;
import dev.clearcut.licence.StepUp;
import dev.clearcut.licence.Sublicensing;
import dev.clearcut.licence.event.EventWindow;
import dev.clearcut.licence.event.When;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.licence.fee.Priced;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Family;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.paper.Paper;
import dev.clearcut.paper.Release;
import dev.clearcut.paper.SearchLog;
import dev.clearcut.party.Party;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Box;
import dev.clearcut.rights.Exclusivity;
import dev.clearcut.rights.Languages;
import dev.clearcut.rights.Media;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.Territories;
import dev.clearcut.rights.Window;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.title.Origin;
import dev.clearcut.title.Reversion;
import dev.clearcut.title.Transfer;
import dev.clearcut.title.TransferKind;
import dev.clearcut.title.WorkKind;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import dev.clearcut.use.Use;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Records at random, from a seed. */
public final class RandomOffice {

    private static final List<String> WORDS =
            List.of(
                    "long",
                    "goodbye",
                    "night",
                    "fall",
                    "river",
                    "Straße",
                    "café",
                    "Łódź",
                    "love",
                    "harbour",
                    "signal",
                    "1984",
                    "blue",
                    "morning",
                    "sang",
                    "Ænima",
                    "o'clock",
                    "well-known",
                    "東京",
                    "echo",
                    "winter",
                    "parade",
                    "static",
                    "lantern",
                    "orchid");

    private static final List<Territories> PLACES =
            List.of(
                    Territories.ALL,
                    Territories.of("DE", "FR"),
                    Territories.of("US"),
                    Territories.of("GB", "IE"),
                    Territories.ALL.minus(Territories.of("CN", "US")));

    private static final List<Media> MEDIA =
            List.of(Media.ALL, Media.of("SVOD"), Media.of("SVOD", "AVOD"), Media.of("AVOD"));

    private final Random random;
    private final long seed;
    private int count;

    public RandomOffice(long seed) {
        this.seed = seed;
        random = new Random(seed);
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T> List<T> some(int most, Supplier<T> what) {
        var some = new ArrayList<T>();
        for (int n = random.nextInt(most + 1); n > 0; n--) {
            some.add(what.get());
        }
        return some;
    }

    private <T> Id<T> id(String kind) {
        return Id.of(kind + "-" + seed + "-" + ++count);
    }

    public String words(int most) {
        return String.join(" ", some(most - 1, () -> one(WORDS))) + " " + one(WORDS);
    }

    public Material material() {
        var kind = one(List.of(MaterialKind.values()));
        var carries = EnumSet.copyOf(kind.carries());
        carries.addAll(some(1, () -> one(List.of(CarriedRight.values()))));
        return new Material(
                id("material"),
                kind,
                words(4),
                some(2, () -> words(2)),
                some(2, () -> new Identifier(Scheme.OWN, "CAT-" + random.nextInt(100_000))),
                some(2, () -> words(3)),
                some(3, () -> one(WORDS)),
                words(8),
                carries);
    }

    public Rights rights() {
        var boxes = some(1, this::box);
        boxes.add(box());
        return Rights.of(boxes);
    }

    private Box box() {
        var from = LocalDate.of(2026 + random.nextInt(4), 1 + random.nextInt(12), 1);
        var window =
                switch (random.nextInt(3)) {
                    case 0 -> Window.always();
                    case 1 -> Window.from(from);
                    default -> Window.of(from, from.plusYears(1 + random.nextInt(10)));
                };
        var languages = chance(0.8) ? Languages.ALL : Languages.of("en", "de");
        return new Box(one(PLACES), one(MEDIA), languages, window);
    }

    public Party party() {
        int number = random.nextInt(40);
        return new Party(
                Id.of("party-" + number),
                Party.Kind.COMPANY,
                "Holder " + number,
                List.of(new Identifier(Scheme.OWN, "H" + number)),
                List.of("rights@holder" + number + ".example"));
    }

    public Licence licence(List<Material> materials) {
        var signed = LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28));
        boolean isSigned = chance(0.9);
        return new Licence(
                id("licence"),
                "Licence " + count,
                one(List.of(Instrument.values())),
                party(),
                chance(0.1) ? party() : null,
                atLeastOne(2, () -> grant(materials)),
                chance(0.2) ? List.of(holdback(materials)) : List.of(),
                new Standing(
                        isSigned ? signed : null,
                        chance(0.2),
                        isSigned && chance(0.5) ? signed.plusDays(9) : null),
                chance(0.7) ? Money.of("GBP " + random.nextInt(9_000) + ".50") : null,
                chance(0.4) ? further(materials) : FurtherTerms.NONE);
    }

    public FurtherTerms further(List<Material> materials) {
        return new FurtherTerms(
                some(2, () -> option(materials)),
                some(2, this::step),
                some(2, this::datedDuty),
                one(
                        List.of(
                                Sublicensing.NOT_STATED,
                                Sublicensing.ALLOWED,
                                Sublicensing.FORBIDDEN,
                                Sublicensing.to(words(2), words(2)))));
    }

    private Option option(List<Material> materials) {
        var offer = offer(materials);
        return new Option(
                id("option"),
                chance(0.5) ? "4(" + random.nextInt(9) + ")" : "",
                chance(0.5)
                        ? new Offer(Set.of(), offer.rights(), offer.gives(), offer.caps())
                        : offer,
                money(),
                chance(0.7) ? when() : null,
                chance(0.3) ? day() : null);
    }

    public Offer offer(List<Material> materials) {
        return new Offer(
                ids(materials, 3),
                new HashSet<>(some(1, () -> one(List.of(CarriedRight.SYNC, CarriedRight.MASTER)))),
                rights(),
                some(2, () -> chance(0.5) ? Cap.seconds(45) : Cap.uses(3)));
    }

    private Money money() {
        return Money.of(one(List.of("GBP ", "EUR ", "JPY ")) + (1 + random.nextInt(9_000)));
    }

    public LocalDate day() {
        return LocalDate.of(
                2026 + random.nextInt(6), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    /** A day of the calendar, or one that hangs on an event, with bounds or without. */
    public When when() {
        var day = day();
        return switch (random.nextInt(4)) {
            case 0 -> When.on(day);
            case 1 -> When.after(event(), Period.ZERO);
            case 2 -> When.after(event(), Period.ofDays(random.nextInt(99) - 50));
            default ->
                    new When.After(
                            event(),
                            Period.of(random.nextInt(3), random.nextInt(14), 0),
                            chance(0.5) ? day : null,
                            chance(0.5) ? day.plusYears(2) : null);
        };
    }

    public String event() {
        return one(List.of("first transmission", "Delivery", "theatrical release in Germany"));
    }

    private EventWindow term() {
        var after = When.after(event(), Period.ofMonths(random.nextInt(30)));
        return switch (random.nextInt(3)) {
            case 0 -> new EventWindow(after, chance(0.5) ? When.on(day()) : null);
            case 1 -> new EventWindow(chance(0.5) ? When.on(day()) : null, after);
            default -> EventWindow.lasting(Period.ofYears(1 + random.nextInt(4)), event());
        };
    }

    private StepUp step() {
        return new StepUp(
                chance(0.5) ? "5" : "",
                event(),
                money(),
                chance(0.5) ? Period.ofDays(random.nextInt(60)) : null,
                chance(0.5) ? Period.of(0, 1, random.nextInt(9)) : null,
                chance(0.5) ? day() : null,
                chance(0.5) ? day() : null);
    }

    private DatedDuty datedDuty() {
        return new DatedDuty(
                new Duty(one(List.of(Duty.Kind.values())), words(3)),
                when(),
                chance(0.3) ? day() : null);
    }

    public Quote quote(List<Material> materials) {
        return new Quote(
                id("quote"),
                "Quote " + count,
                party(),
                offer(materials),
                money(),
                chance(0.5) ? day() : null);
    }

    /** A group of papers that are in no other. */
    public MfnGroup group(List<Priced> priced) {
        return new MfnGroup(
                id("group"),
                "Group " + count,
                one(List.of(MfnGroup.Compared.values())),
                Currency.getInstance("GBP"),
                priced.stream()
                        .map(
                                one ->
                                        new MfnGroup.Member(
                                                one,
                                                new BigDecimal(1 + random.nextInt(100))
                                                        .setScale(random.nextInt(3))))
                        .toList());
    }

    public RateRecord rate() {
        return new RateRecord(
                id("rate"),
                new ExchangeRate(
                        Currency.getInstance("GBP"),
                        Currency.getInstance(one(List.of("EUR", "USD"))),
                        new BigDecimal("1." + (1000 + random.nextInt(9_000))),
                        day(),
                        chance(0.5) ? words(2) : ""));
    }

    private <T> List<T> atLeastOne(int most, Supplier<T> what) {
        var all = some(most - 1, what);
        all.add(what.get());
        return all;
    }

    private Grant grant(List<Material> materials) {
        return new Grant(
                id("grant"),
                chance(0.5) ? "2(a)" : "",
                ids(materials, 4),
                new HashSet<>(some(1, () -> one(List.of(CarriedRight.SYNC, CarriedRight.MASTER)))),
                rights(),
                chance(0.1) ? Set.of(one(List.of(Axis.values()))) : Set.of(),
                chance(0.2) ? rights() : Rights.none(),
                chance(0.1) ? Exclusivity.EXCLUSIVE : Exclusivity.NON_EXCLUSIVE,
                some(1, () -> chance(0.5) ? Cap.seconds(30) : Cap.uses(2)),
                some(1, () -> new Duty(one(List.of(Duty.Kind.values())), words(4))),
                chance(0.1) ? term() : null,
                share());
    }

    private Share share() {
        return chance(0.8) ? Share.WHOLE : Share.of(1 + random.nextInt(6), 7);
    }

    private Holdback holdback(List<Material> materials) {
        return new Holdback(
                "7",
                chance(0.5) ? Set.of() : ids(materials, 2),
                chance(0.5) ? Set.of() : Set.of(CarriedRight.SYNC),
                rights(),
                words(3));
    }

    private Set<Id<Material>> ids(List<Material> materials, int most) {
        return new HashSet<>(atLeastOne(most, () -> one(materials).id()));
    }

    public Deal deal() {
        return new Deal(id("deal"), "Deal " + count, words(2), rights());
    }

    public Paper release(Licence licence) {
        return new Release(
                id("paper"),
                "Paper " + count,
                licence.id(),
                one(List.of(Release.Kind.values())),
                words(2),
                words(2).strip(),
                chance(0.5) ? LocalDate.of(1990 + random.nextInt(30), 2, 3) : null,
                chance(0.5) ? "GB" : "",
                chance(0.3) ? words(2) : "",
                "",
                chance(0.2),
                chance(0.2) ? LocalDate.of(2027, 2, 3) : null);
    }

    public Paper searchLog(Material material) {
        return new SearchLog(
                id("paper"),
                "Paper " + count,
                material.id(),
                "kim@nightfall.example",
                LocalDate.of(2026, 5, 1 + random.nextInt(28)),
                atLeastOne(4, () -> words(3)),
                chance(0.3) ? words(2) : "");
    }

    /** Based on those before it, so that none goes round. */
    public dev.clearcut.title.Work work(List<dev.clearcut.title.Work> before) {
        var basedOn = new HashSet<Id<dev.clearcut.title.Work>>();
        if (!before.isEmpty()) {
            some(2, () -> one(before)).forEach(work -> basedOn.add(work.id()));
        }
        return new dev.clearcut.title.Work(
                id("work"),
                "Work " + count,
                one(List.of(WorkKind.values())),
                basedOn,
                some(3, () -> new Origin(party(), Share.of(1, 3 + random.nextInt(3)), words(1))));
    }

    public Transfer transfer(List<dev.clearcut.title.Work> works) {
        var signed = LocalDate.of(2020, 1 + random.nextInt(12), 1 + random.nextInt(28));
        var from = party();
        var to = party();
        while (to.equals(from)) {
            to = party();
        }
        var about = new HashSet<Id<dev.clearcut.title.Work>>();
        atLeastOne(3, () -> one(works)).forEach(work -> about.add(work.id()));
        return new Transfer(
                id("transfer"),
                "Transfer " + count,
                one(List.of(TransferKind.values())),
                from,
                to,
                about,
                chance(0.5) ? Share.of(1, 1 + random.nextInt(9)) : null,
                rights(),
                chance(0.8) ? signed : null,
                chance(0.5) ? "V" + random.nextInt(9_999) : "",
                chance(0.5) ? "ef".repeat(32) : "",
                new Reversion(
                        chance(0.3) ? words(4) : "", chance(0.2) ? signed.plusYears(3) : null));
    }

    /** A case with a history that hangs together. */
    public ClearanceCase clearanceCase(Material material, CarriedRight right) {
        var steps = new ArrayList<Step>();
        var state = CaseState.IDENTIFIED;
        for (int i = random.nextInt(6); i > 0; i--) {
            var to = one(CaseRules.standard().from(state)).to();
            steps.add(
                    new Step(
                            state,
                            to,
                            "kim@nightfall.example",
                            Instant.ofEpochMilli(1_800_000_000_000L + random.nextInt(1_000_000)),
                            words(3),
                            withAFile(some(2, this::proof))));
            state = to;
        }
        return new ClearanceCase(
                id("case"),
                material.id(),
                right,
                chance(0.7) ? "kim@nightfall.example" : "",
                chance(0.7) ? LocalDate.of(2027, 1 + random.nextInt(12), 1) : null,
                steps);
    }

    /** The steps that ask for most ask for a file. */
    private static List<Proof> withAFile(List<Proof> proofs) {
        var all = new ArrayList<>(proofs);
        all.add(new Proof.File("ef".repeat(32), "mail.eml"));
        return all;
    }

    private Proof proof() {
        return switch (random.nextInt(3)) {
            case 0 -> new Proof.File("cd".repeat(32), words(2) + ".pdf");
            case 1 -> new Proof.OfLicence(id("licence"), words(2));
            default -> new Proof.OfTerm(words(5));
        };
    }

    public Cut cut(List<Material> materials) {
        return new Cut(
                id("cut"),
                "v" + count,
                "CMX3600 EDL",
                one(List.of(Rate.FPS_25, Rate.FPS_29_97_DROP, Rate.of(1001, 40))),
                "reel 1.edl",
                "ab".repeat(32),
                Instant.ofEpochMilli(1_800_000_000_000L + random.nextInt(1_000_000)),
                "kim@nightfall.example",
                some(12, () -> new Cut.Placed(id("use"), use(), match(materials))),
                new Report(some(4, this::finding)));
    }

    /** An item with a history that somebody can have lived through. */
    public Deliverable deliverable(Deal deal, Cut cut) {
        var kim = "kim@nightfall.example";
        var item =
                Deliverable.planned(
                                id("deliverable"),
                                deal.id(),
                                "Item " + count,
                                new Wanted(
                                        one(Kinds.standard().all()).id(),
                                        chance(0.3) ? "en" : "",
                                        chance(0.3) ? "textless" : "",
                                        Wanted.Obligation.CONDITIONAL,
                                        words(4),
                                        1 + random.nextInt(3),
                                        ""))
                        .handled(new Handling(kim, words(2), words(2), "4501", random.nextInt(9)))
                        .due(
                                chance(0.5)
                                        ? Due.on(day())
                                        : Due.of("10 working days before delivery"));
        for (int i = random.nextInt(9); i > 0; i--) {
            item = chance(0.4) ? item.made(number -> version(number, cut)) : item;
            var to = one(DeliveryRules.standard().from(item.state())).to();
            var said =
                    dev.clearcut.delivery.Step.Said.on(LocalDate.of(2027, 1, 5))
                            .because(words(3))
                            .with(words(2))
                            .via("Aspera")
                            .hashed(item.sent().map(v -> v.seal().toString()).orElse(""))
                            .proved(List.of(new Proof.File("ef".repeat(32), "waiver.pdf")));
            try {
                item =
                        item.moved(
                                to,
                                said,
                                kim,
                                Instant.ofEpochMilli(1_800_000_000_000L + i),
                                List.of());
            } catch (Refused notSo) {
                continue;
            }
        }
        return item.noted(item.versions().isEmpty() ? List.of() : List.of(note(cut)));
    }

    private Version version(int number, Cut cut) {
        return new Version(
                number,
                atLeastOne(
                        3,
                        () ->
                                new SentFile(
                                        words(2) + ".mov",
                                        random.nextInt(9_000),
                                        List.of(
                                                Hash.sha256("%064x".formatted(++count)),
                                                Hash.of("md5:" + "0a".repeat(16))))),
                new Version.Made(words(1), LocalDate.of(2027, 1, 4)),
                chance(0.5) ? new Version.OfCut(cut.id(), cut.name()) : null,
                some(2, () -> new Version.MadeFrom(words(2), 1 + random.nextInt(3))),
                chance(0.5) ? List.of(check("as-11"), check("buyer.yaml")) : List.of());
    }

    private Checked check(String spec) {
        var hash = Hash.sha256("%064x".formatted(++count));
        return new Checked(
                new Checked.Against(spec, chance(0.5) ? "as-11" : "", words(1), words(1)),
                List.of(
                        new Checked.OfFile(
                                hash,
                                one(List.of(Checked.Result.values())),
                                LocalDate.of(2027, 1, 4),
                                words(3),
                                some(2, () -> "as-11." + words(1)),
                                some(2, () -> "as-11." + words(1)),
                                some(
                                        2,
                                        () ->
                                                new Checked.Attestation(
                                                        words(1), "-27.4", "a: " + words(2))),
                                chance(0.5) ? null : new Checked.Overruling(words(2), words(3)))));
    }

    private Note note(Cut cut) {
        var at = new Note.Span(FrameRange.lasting(random.nextInt(90_000), 12), cut.rate());
        return new Note(
                1,
                List.of(
                        new Note.Place(1, at, ""),
                        new Note.Place(2, chance(0.5) ? at : null, words(3))),
                one(List.of(Note.Grade.values())),
                words(4),
                words(2),
                "kim@nightfall.example",
                one(List.of(NoteState.values())),
                words(3));
    }

    private Use use() {
        long start = random.nextInt(90_000);
        var record = FrameRange.lasting(start, 1 + random.nextInt(500));
        return new Use(
                one(List.of(Family.values())),
                words(3),
                words(2),
                "A" + random.nextInt(8),
                record,
                one(List.of(Rate.FPS_25, Rate.FPS_23_976)),
                chance(0.9),
                atLeastOne(
                        3,
                        () ->
                                new Use.Fragment(
                                        words(2),
                                        "",
                                        "A1 › nest",
                                        record,
                                        "track.music",
                                        some(
                                                3,
                                                () ->
                                                        one(
                                                                List.of(
                                                                        words(3),
                                                                        "",
                                                                        "a\\n\n\\b\r",
                                                                        "\\"))),
                                        new Where.InFile("reel 1.edl", 12, 3))));
    }

    private Match match(List<Material> materials) {
        return switch (random.nextInt(4)) {
            case 0 -> new Match.Confirmed(one(materials).id(), "kim@nightfall.example");
            case 1 -> new Match.Taken(one(materials).id(), "by ISRC");
            case 2 ->
                    new Match.Doubtful(
                            atLeastOne(
                                    3,
                                    () ->
                                            new Match.Candidate(
                                                    one(materials).id(),
                                                    random.nextInt(101),
                                                    "by title")));
            default -> new Match.Unknown();
        };
    }

    private Finding finding() {
        var where =
                one(
                        List.of(
                                Where.inFile("reel 1.edl", 3, 9),
                                Where.inCut("v7", "01:02:03:04"),
                                Where.onRecord("licence", "Acme"),
                                Where.nowhere()));
        return Finding.warning("timeline.reel.unknown", where, words(6)).citing("SMPTE ST 258");
    }
}
