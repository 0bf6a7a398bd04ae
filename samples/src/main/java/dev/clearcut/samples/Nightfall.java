package dev.clearcut.samples;

import dev.clearcut.Imported;
import dev.clearcut.MfnGroups;
import dev.clearcut.Office;
import dev.clearcut.Production;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.currency.ExchangeRate;
import dev.clearcut.evidence.AttachedTo;
import dev.clearcut.evidence.EvidenceKind;
import dev.clearcut.evidence.Label;
import dev.clearcut.timecode.Rate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** Loads NIGHTFALL the way an office would: sheets imported, cuts added. */
public final class Nightfall {

    /** The clearance coordinator. */
    public static final String KIM = "kim@nightfall.example";

    public static final String PRODUCTION = "NIGHTFALL";

    /** The company that makes it, as most of its contracts name it. */
    public static final String COMPANY = "Nightfall Pictures Ltd";

    /** What a check of the demo asks first. */
    public static final String DEAL = "Streamer Europe";

    /** Only a folder with this file in it is ever emptied. */
    private static final String MARK = "this-is-the-nightfall-demo";

    /** What stands behind the licence for the hardest song. */
    private static final String CONTRACT = "NF-MUS-001_countersigned.html";

    private static final List<String> FILES =
            List.of(
                    "materials.csv",
                    "licences.csv",
                    "deals.csv",
                    "quotes.csv",
                    "reel1_v1.edl",
                    "reel1_v1.fcpxml",
                    "reel1_v2.edl",
                    "reel1_v2.fcpxml",
                    CONTRACT);

    private Nightfall() {}

    /** Where the demo office is: in the user's cache, since it can be made again at any time. */
    public static Path demoFolder() {
        var cache = System.getenv("XDG_CACHE_HOME");
        var root =
                cache == null || cache.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(cache);
        return root.resolve("clearcut").resolve("nightfall-demo");
    }

    /**
     * Makes the demo office anew.
     *
     * @return its folder
     * @throws Unavailable when a program has the demo office open
     */
    public static Path freshDemo() {
        var folder = demoFolder();
        try {
            if (Files.exists(folder.resolve(MARK))) {
                Office.open(folder).close();
                empty(folder);
            }
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(MARK), "Made by \"clearcut demo\"; safe to delete.\n");
        } catch (IOException cannotWrite) {
            throw new Unavailable(
                    "The demo needs to write to %s (%s); set XDG_CACHE_HOME to another folder."
                            .formatted(folder, cannotWrite.getMessage()),
                    cannotWrite);
        }
        load(folder);
        return folder;
    }

    /** The demo office as it was left; made when there is none yet. */
    public static Path demo() {
        return Files.exists(demoFolder().resolve(MARK)) ? demoFolder() : freshDemo();
    }

    /** Loads NIGHTFALL into an office; loading it again changes nothing. */
    public static void load(Path folder) {
        try (var office = Office.open(folder)) {
            var desk = office.as(KIM);
            var film =
                    desk.productions().stream()
                            .filter(p -> p.name().equals(PRODUCTION))
                            .findFirst()
                            .orElseGet(() -> desk.open(PRODUCTION));
            load(film);
        }
    }

    private static void load(Production film) {
        var files = files();
        try {
            film.companies().add(COMPANY);
            require(film.materials().importFrom(files.resolve("materials.csv")));
            require(film.licences().importFrom(files.resolve("licences.csv")));
            require(film.deals().importFrom(files.resolve("deals.csv")));
            require(film.quotes().importFrom(files.resolve("quotes.csv")));
            agreed(film);
            NightfallBudget.load(film);
            film.uses().add("v1", files.resolve("reel1_v1.edl"), Rate.FPS_25);
            film.uses().add("v2", files.resolve("reel1_v2.fcpxml"));
            film.evidence()
                    .attach(
                            files.resolve(CONTRACT),
                            AttachedTo.the(film.licences().named("NF-MUS-001")),
                            Label.of(EvidenceKind.SIGNED_LICENCE));
            NightfallDelivery.load(film);
            NightfallTitle.load(film.title());
            NightfallPapers.load(film);
        } finally {
            empty(files);
        }
    }

    /** What is typed, not imported: an event, rates, and who must not be paid less than whom. */
    static void agreed(Production film) {
        film.events().record("delivery of the score", LocalDate.of(2026, 10, 30));
        var from = "production accountant";
        var known = film.rates().list();
        Stream.of(
                        ExchangeRate.of("GBP", "EUR", "1.17", "2026-11-02", from),
                        ExchangeRate.of("GBP", "USD", "1.31", "2026-11-02", from))
                .filter(rate -> !known.contains(rate))
                .forEach(film.rates()::add);
        if (film.mfnGroups().list().isEmpty()) {
            var groups = film.mfnGroups();
            groups.add(
                    MfnGroups.Terms.perSide(
                            "The Long Goodbye, both sides",
                            Currency.getInstance("GBP"),
                            List.of(groups.priced("NF-MUS-001"), groups.priced("NF-MUS-002"))));
            groups.add(
                    MfnGroups.Terms.perSide(
                            "The Long Goodbye, longer use",
                            Currency.getInstance("GBP"),
                            List.of(
                                    groups.priced("NF-MUS-001, option cl. 2.4"),
                                    groups.priced("HR-Q1"))));
        }
    }

    private static void require(Imported imported) {
        if (imported.isRefused()) {
            throw new Invalid(
                    "NIGHTFALL does not load: " + imported.report().findings().getFirst());
        }
    }

    /** The sheets and cuts, copied to a folder of their own. */
    public static Path files() {
        try {
            var folder = Files.createTempDirectory("nightfall");
            for (var name : FILES) {
                try (var content = Nightfall.class.getResourceAsStream("nightfall/" + name)) {
                    if (content == null) {
                        throw new IllegalStateException(name + " is missing from the samples");
                    }
                    Files.copy(content, folder.resolve(name));
                }
            }
            return folder;
        } catch (IOException noTemporaryFolder) {
            throw new UncheckedIOException(noTemporaryFolder);
        }
    }

    private static void empty(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException cannotDelete) {
            throw new UncheckedIOException(cannotDelete);
        }
    }
}
