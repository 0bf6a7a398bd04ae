package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.samples.Nightfall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command that writes, asked for JSON, tells what it wrote and prints nothing else. */
class AnsweringTest {

    private static final String SONG = "The Long Goodbye";

    @TempDir static Path shared;

    private static Path office;

    @BeforeAll
    static void loadNightfall() throws IOException {
        office = shared.resolve("nightfall");
        Nightfall.load(office);
        Files.writeString(file("paper.txt"), "A letter about the song.");
        Files.createDirectories(file("card"));
        Files.writeString(file("card").resolve("clip.mov"), "A clip.");
    }

    private static Path file(String name) {
        return shared.resolve(name);
    }

    /**
     * A command and what its JSON must have.
     *
     * @param fields with a blank between them; of the first one, where the answer is a list
     */
    private record Row(String fields, Path where, List<String> words) {

        String command() {
            return words.get(0) + (words.size() > 1 ? " " + words.get(1) : "");
        }
    }

    private static Row ask(String fields, String... words) {
        return new Row(fields, office, List.of(words));
    }

    /** In an order in which each can be done. */
    private static List<Row> rows() {
        var rows = new ArrayList<Row>();
        rows.add(new Row("folder founded", file("new"), List.of("init")));
        rows.add(ask("name companies", "production", "add", "SECOND", "--company=Second Ltd"));
        rows.add(ask("name companies", "production", "company", "NIGHTFALL", "Night Two Ltd"));
        rows.add(ask("production person", "production", "admit", "SECOND", "ann@x.example"));
        rows.add(ask("file", "export", file("office.zip").toString()));
        rows.add(
                new Row(
                        "folder records",
                        file("copy"),
                        List.of("import", "office", file("office.zip").toString())));
        rows.add(
                new Row(
                        "generation files written findings",
                        file("card"),
                        List.of("manifest", "make", file("card").toString())));
        rows.addAll(clearing());
        rows.addAll(letters());
        rows.addAll(papers());
        rows.addAll(selling());
        rows.addAll(money());
        rows.addAll(delivering());
        return rows;
    }

    private static List<Row> delivering() {
        var nf = "NIGHTFALL";
        var deal = "--deal=Broadcaster UK";
        var item = "reference state court daysLate next";
        var file = file("paper.txt").toString();
        var mix = "Second mix";
        var on = "--deal=Streamer Europe";
        return List.of(
                ask(item, "delivery", "plan", nf, deal, "--template=broadcaster"),
                ask(item, "delivery", "add", nf, mix, on, "--kind=full-mix", "--only-if=asked for"),
                ask(item, "delivery", "change", nf, mix, "--owner=kim@nightfall.example"),
                ask("item moved", "delivery", "move", nf, mix, "2027-02-01"),
                ask(item, "delivery", "start", nf, mix),
                ask(item + " versions", "delivery", "version", nf, mix, file, "--by=Stage One"),
                ask(item, "delivery", "check", nf, mix),
                ask(item, "delivery", "send", nf, mix, "--who=Jo", "--via=Aspera"),
                ask(item, "delivery", "receive", nf, mix, "--who=Jo"),
                ask("number text state", "note", "add", nf, mix, "hiss", "--at=01:00:10:00"),
                ask(item, "delivery", "change", nf, mix, "--attempts=1"),
                ask(item, "delivery", "reject", nf, mix, "--who=Jo"),
                ask(item, "delivery", "allow", nf, mix, "--who=Jo", "--because=a late cut"),
                ask("number answer", "note", "answer", nf, mix, "1", "waived", "--with=it is rain"),
                ask("number remark", "note", "carry", nf, mix),
                ask(
                        item,
                        "delivery",
                        "waive",
                        nf,
                        mix,
                        "--who=Jo",
                        "--because=so",
                        "--paper",
                        file),
                ask(item, "delivery", "mark", nf, mix, "planned", "--because=after all"),
                ask(item, "delivery", "version", nf, "Trailer", file, on),
                ask(item, "delivery", "check", nf, "Trailer", on),
                ask(item, "delivery", "send", nf, "Trailer", on, "--who=Jo", "--via=Aspera"),
                ask(item, "delivery", "accept", nf, "Trailer", on, "--who=Jo"),
                ask(item, "delivery", "remove", nf, "Key art", on));
    }

    private static List<Row> clearing() {
        var nf = "NIGHTFALL";
        var due = "--due=2027-01-31";
        var owner = "--owner=kim@nightfall.example";
        return List.of(
                ask("id match name", "use", "own", nf, "MX_1M05_HALF PAST NEVR_edit"),
                ask("id match name", "use", "reopen", nf, "MX_1M05_HALF PAST NEVR_edit"),
                ask("match", "use", "confirm", nf, "MX_1M05_HALF PAST NEVR_edit", "MUS-03"),
                ask("state owner due steps", "case", "assign", nf, SONG, "sync", owner, due),
                ask("state", "case", "move", nf, SONG, "sync", "researching"),
                ask("state owner", "case", "assign", nf, "Clair de lune", "sync", owner, due),
                ask(
                        "licence case free open",
                        "case",
                        "free",
                        nf,
                        "Clair de lune",
                        "sync",
                        "--type=music",
                        "--author-died=1918",
                        "--published=1905",
                        "--country=FR"),
                ask(
                        "evidence findings",
                        "evidence",
                        "attach",
                        nf,
                        file("paper.txt").toString(),
                        "--material=" + SONG),
                ask("file attachedTo sha256", "evidence", "detach", nf, "paper.txt"));
    }

    private static List<Row> letters() {
        var fields = "kind to email subject text missing file";
        var nf = "NIGHTFALL";
        var deal = "--deal=Broadcaster UK";
        var out = "--out=" + file("acme.eml");
        return List.of(
                ask(fields, "letter", "request", nf, SONG, deal, "--to=Acme Music", out),
                ask(fields, "letter", "chase", nf, SONG, deal, "--to=Acme Music"),
                ask(fields, "letter", "extend", nf, "NF-MUS-001", deal),
                ask(fields, "letter", "accept", nf, "HS-Q1"),
                ask("kind file own", "letter", "templates", nf));
    }

    private static List<Row> papers() {
        var work = "id name kind basedOn origins";
        var transfer = "id reference from to works";
        var paper = "id kind reference facts findings";
        var nf = "NIGHTFALL";
        var paid = file("paper.txt").toString();
        return List.of(
                ask(work, "title", "add-work", nf, "Harbour Song", "--kind=song"),
                ask(work, "title", "base", nf, "Nightfall", "Harbour Song"),
                ask(work, "title", "origin", nf, "Harbour Song", "Lena Fox"),
                ask(
                        transfer,
                        "title",
                        "transfer",
                        nf,
                        "--from=Lena Fox",
                        "--to=Nightfall Pictures Ltd",
                        "--work=Harbour Song",
                        "--reference=Fox"),
                ask(transfer + " signed", "title", "sign", nf, "Fox", "--on=2026-01-02"),
                ask(transfer + " reverted", "title", "revert", nf, "Fox", "--on=2026-03-02"),
                ask(paper, "release", "add", nf, "NF-LOC-001", "--kind=location", "--of=Point"),
                ask(paper, "release", "correct", nf, "NF-LOC-001", "--signatory=Ann Point"),
                ask(paper, "release", "withdraw", nf, "NF-LOC-001", "--on=2026-11-01"),
                ask(
                        paper,
                        "negative",
                        "add",
                        nf,
                        "name",
                        "Ray Holt",
                        "--source=Roll",
                        "--results=3",
                        "--verdict=clear"),
                ask(
                        paper,
                        "opinion",
                        "add",
                        nf,
                        SONG,
                        "quotation",
                        "--country=DE",
                        "--counsel=Lee",
                        "--on=2026-06-01"),
                ask(paper, "searchlog", "add", nf, SONG, "--source=Register=nothing"),
                ask(paper, "enclosure", "add", nf, "annotated-script", paid));
    }

    private static List<Row> selling() {
        var nf = "NIGHTFALL";
        var group = "name compared currency members";
        var step = "licence event state noticed";
        var licence = "reference instrument licensor licensee";
        return List.of(
                ask("name buyer needed", "deal", "add", nf, "Kiosk", "--territory=DE"),
                ask(
                        "reference from offer price",
                        "quote",
                        "add",
                        nf,
                        "--by=Kestrel",
                        "--of=MUS-08",
                        "--price=EUR 100",
                        "--territory=DE",
                        "--reference=KR-Q1"),
                ask("reference from offer price", "quote", "remove", nf, "KR-Q1"),
                ask("option owed findings", "option", "exercise", nf, "NF-MUS-001"),
                ask(group, "mfn", "add", nf, "both", "NF-MUS-005", "NF-MUS-006", "--currency=GBP"),
                ask(group, "mfn", "remove", nf, "both"),
                ask("name on", "event", "record", nf, "theatrical release", "2026-11-02"),
                ask(step, "step", "noticed", nf, "NF-MUS-009", "theatrical release"),
                ask(step + " paid", "step", "paid", nf, "NF-MUS-009", "theatrical release"),
                ask("licence kind done", "duty", "done", nf, "NF-FTG-003", "--on=2026-11-20"),
                ask("licence kind done", "duty", "take-back", nf, "NF-FTG-003"),
                ask("name on", "event", "remove", nf, "theatrical release"),
                ask(licence, "licence", "sign", nf, "NF-MUS-008", "--on=2026-11-02"),
                ask(licence, "licence", "paid", nf, "NF-FTG-002", "--on=2026-11-02"),
                ask(licence, "licence", "fee", nf, "NF-FTG-001", "USD 5500"));
    }

    private static List<Row> money() {
        var nf = "NIGHTFALL";
        return List.of(
                ask(
                        "from to rate on source",
                        "rate",
                        "add",
                        nf,
                        "USD",
                        "GBP",
                        "0.79",
                        "2026-11-02"),
                ask("code name budgeted takes", "budget", "line", nf, "4599", "More", "GBP 300"),
                ask("licence code", "budget", "code", nf, "NF-MUS-005", "4599"),
                ask("payment licence", "budget", "pay", nf, "NF-MUS-008", "EUR 10"),
                ask("entries head broken", "journal", "verify"),
                ask("token secret", "token", "issue", "print room"),
                ask("id label", "token", "revoke", "print room"));
    }

    @Test
    void whatACommandWroteIsItsJson() {
        var tried = new TreeSet<String>();
        for (var row : rows()) {
            var words = new ArrayList<>(row.words());
            words.add("--format=json");
            var ran = Ran.in(row.where(), words.toArray(String[]::new));
            assertThat(ran.exit()).as(words + "\n" + ran.err()).isIn(Exit.CLEAN, Exit.FINDINGS);
            var json = ran.json();
            var one = json.isArray() ? json.get(0) : json;
            assertThat(one.propertyNames()).as("%s", words).contains(row.fields().split(" "));
            tried.add(
                    row.words().size() == 1 || row.words().get(0).equals("export")
                            ? row.words().get(0)
                            : row.command());
        }
        assertThat(tried).as("every command that writes is tried").isEqualTo(writing());
    }

    /** Those whose format is that of what they wrote. */
    private static TreeSet<String> writing() {
        var names = new TreeSet<String>();
        for (var command : HelpTest.commands()) {
            var spec = command.getCommandSpec();
            var format = spec.findOption("--format");
            if (format != null && format.description()[0].endsWith("what was written.")) {
                names.add(spec.qualifiedName().replaceFirst("clearcut ", ""));
            }
        }
        return names;
    }

    @Test
    void aProofThatFailsAndAFileThatIsNotThereStayWhatTheyAre() {
        var broken =
                Ran.in(
                        office,
                        "journal",
                        "verify",
                        "--head=" + "0".repeat(63) + "1",
                        "--format=json");
        assertThat(broken.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(broken.json().get("broken").get("why").asString()).isNotBlank();
        var gone = Ran.in(office, "evidence", "detach", "NIGHTFALL", "none.pdf", "--format=json");
        assertThat(gone.exit()).isEqualTo(Exit.REFUSED);
        assertThat(gone.out()).isEmpty();
        assertThat(gone.err()).contains("none.pdf");
    }

    @Test
    void whatIsOneThingIsNoTableAndNothingIsWritten() {
        var ran = Ran.in(office, "production", "add", "CSV", "--format=csv");
        assertThat(ran.exit()).isEqualTo(Exit.USAGE);
        assertThat(ran.out()).isEmpty();
        assertThat(Ran.in(office, "production", "list", "--format=csv").out())
                .startsWith("name,companies")
                .doesNotContain("CSV");
        var deals = Ran.in(office, "deal", "list", "NIGHTFALL", "--format=json").json();
        assertThat(deals.get(0).get("name").asString()).isNotBlank();
    }
}
