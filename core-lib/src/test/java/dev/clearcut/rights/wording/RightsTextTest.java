package dev.clearcut.rights.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Where;
import dev.clearcut.rights.Box;
import dev.clearcut.rights.Languages;
import dev.clearcut.rights.Media;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.Territories;
import dev.clearcut.rights.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RightsTextTest {

    private static Rights read(String line) {
        var read = RightsText.read(line);
        assertThat(read.report().hasErrors()).as("%s", read.report().findings()).isFalse();
        return read.value();
    }

    private static List<String> rules(String line) {
        return RightsText.read(line).report().findings().stream().map(Finding::rule).toList();
    }

    private static Rights box(
            Territories territories, Media media, Languages languages, Window window) {
        return Rights.of(new Box(territories, media, languages, window));
    }

    @Test
    void aLineSaysWhereInWhichMediaAndWhen() {
        assertThat(read("WORLD - CN, US; SVOD, AVOD; 2027-01-01..2036-12-31"))
                .isEqualTo(
                        box(
                                Territories.ALL.minus(Territories.of("CN", "US")),
                                Media.of("SVOD", "AVOD"),
                                Languages.ALL,
                                Window.firstToLast(
                                        LocalDate.of(2027, 1, 1), LocalDate.of(2036, 12, 31))));
    }

    @Test
    void mediaTakeExceptionsToo() {
        assertThat(read("DE; ALL - CIN, ANC.AIR; ..; de"))
                .isEqualTo(
                        box(
                                Territories.of("DE"),
                                Media.ALL.minus(Media.of("CIN", "ANC.AIR")),
                                Languages.of("de"),
                                Window.always()));
    }

    @Test
    void anEmptySectionAStarAndAllAreEverything() {
        assertThat(read(";;")).isEqualTo(Rights.all());
        assertThat(read("*; *; *; *")).isEqualTo(Rights.all());
        assertThat(read("all;ALL;All")).isEqualTo(Rights.all());
        assertThat(read("WORLD; all media; in perpetuity; all languages")).isEqualTo(Rights.all());
    }

    @Test
    void sectionsMayBeWrittenInWords() {
        assertThat(read("UK & Eire; free TV; 10 years from 1 March 2027"))
                .isEqualTo(read("GB, IE; free TV; 2027-03-01..2037-02-28"));
    }

    @Test
    void aMissingSectionShowsTheForm() {
        var read = RightsText.read("DE; SVOD");

        assertThat(read.value()).isEqualTo(Rights.none());
        assertThat(rules("DE; SVOD")).containsExactly("rights.wording.form");
        assertThat(read.report().findings().getFirst().text()).contains(RightsText.FORM);
        assertThat(rules("DE; SVOD; ..; de; x")).containsExactly("rights.wording.form");
        assertThat(rules("")).containsExactly("rights.wording.form");
    }

    @Test
    void aFindingStandsAtItsColumnInTheLine() {
        var finding = RightsText.read("DE, FR; Svodd; ..").report().findings().getLast();

        assertThat(finding.rule()).isEqualTo("rights.wording.unknown");
        assertThat(finding.where()).isEqualTo(Where.inFile("phrase", 1, 9));
        assertThat(finding.text()).contains("\"SVOD\"");
    }

    @Test
    void aSectionTakesOnlyItsOwnAxis() {
        assertThat(rules("SVOD; DE; ..")).contains("rights.wording.unknown");
        assertThat(rules("DE; SVOD; English")).contains("rights.wording.unknown");
    }

    @Test
    void oneBadLineRefusesThemAll() {
        var read = RightsText.read(List.of("DE; SVOD; ..", "Atlantis; SVOD; .."));

        assertThat(read.value()).isEqualTo(Rights.none());
        assertThat(read.report().hasErrors()).isTrue();
    }

    @Test
    void rightsAreWrittenTheWayTheyAreRead() {
        var line = "WORLD - CN, US; SVOD, AVOD; 2027-01-01..2036-12-31";

        assertThat(RightsText.write(read(line))).containsExactly(line);
        assertThat(RightsText.write(Rights.all())).containsExactly("WORLD; ALL; ..");
        assertThat(RightsText.write(Rights.none())).isEmpty();
        assertThat(RightsText.write(read("DE; ALL - theatrical; ..2030-12-31; de")))
                .containsExactly("DE; ALL - theatrical; ..2030-12-31; de");
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        long seed = 19_991_231;
        var random = new Random(seed);
        for (int n = 0; n < 250; n++) {
            var rights = Rights.of(boxes(random));
            var lines = RightsText.write(rights);
            var back = RightsText.read(lines);
            assertThat(back.report().hasErrors()).as("%s, seed %d", lines, seed).isFalse();
            assertThat(back.value()).as("%s, seed %d", lines, seed).isEqualTo(rights);
            assertThat(RightsText.write(back.value())).as("seed %d", seed).isEqualTo(lines);
        }
    }

    @Test
    void whatRightsPrintReadsBackTheSame() {
        long seed = 8_128;
        var random = new Random(seed);
        for (int n = 0; n < 250; n++) {
            var box = box(random);
            assertThat(read(box.toString())).as("%s, seed %d", box, seed).isEqualTo(Rights.of(box));
        }
    }

    private static Box[] boxes(Random random) {
        var boxes = new ArrayList<Box>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            boxes.add(box(random));
        }
        return boxes.toArray(Box[]::new);
    }

    private static Box box(Random random) {
        return new Box(
                some(
                        random,
                        Territories.ALL.codes(),
                        Territories.ALL,
                        Territories::of,
                        Territories::minus),
                some(random, Media.ALL.codes(), Media.ALL, Media::of, Media::minus),
                some(random, Languages.ALL.codes(), Languages.ALL, Languages::of, Languages::minus),
                window(random));
    }

    /** A few leaves, all but a few, or everything. */
    private static <T> T some(
            Random random,
            List<String> codes,
            T all,
            Function<String[], T> of,
            BinaryOperator<T> minus) {
        var few =
                random.ints(1 + random.nextInt(random.nextInt(10) == 0 ? 60 : 6), 0, codes.size())
                        .mapToObj(codes::get)
                        .toArray(String[]::new);
        return switch (random.nextInt(3)) {
            case 0 -> of.apply(few);
            case 1 -> minus.apply(all, of.apply(few));
            default -> all;
        };
    }

    private static Window window(Random random) {
        var first = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4_000));
        return switch (random.nextInt(4)) {
            case 0 -> Window.always();
            case 1 -> Window.from(first);
            case 2 -> Window.until(first);
            default -> Window.of(first, first.plusDays(1 + random.nextInt(4_000)));
        };
    }
}
