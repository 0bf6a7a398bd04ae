package dev.clearcut.exchange.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Report;
import dev.clearcut.base.Where;
import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.caption.CaptionFormat;
import dev.clearcut.caption.Line;
import dev.clearcut.caption.Placement;
import dev.clearcut.caption.Placement.Level;
import dev.clearcut.caption.Placement.Side;
import dev.clearcut.caption.Span;
import dev.clearcut.caption.Style;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaptionWriterTest {

    private static final Where.InFile NOWHERE = new Where.InFile("", 0, 0);
    private static final String[] WORDS = {
        "Where", "is", "Ray?", "♪", "l'été", "a < b", "x & y", "漢字", "-Here.", "[door]", "1",
        "\"No\""
    };

    private static CaptionFile file(List<CaptionEvent> events) {
        return new CaptionFile(
                "made",
                CaptionFormat.SRT,
                "",
                "UTF-8",
                "en",
                null,
                false,
                null,
                events,
                Report.clean());
    }

    /** What every text format can say: lines, italics, a place, times in thousandths. */
    private static CaptionFile random(Random random, boolean fine) {
        var events = new ArrayList<CaptionEvent>();
        long at = 0;
        for (int i = 1; i <= 1 + random.nextInt(12); i++) {
            at += 1 + random.nextInt(5000);
            var start = new Rational(at, 1000);
            at += 1 + random.nextInt(5000);
            var end = new Rational(at, 1000);
            if (fine) {
                start = start.plus(new Rational(random.nextInt(1000), 1_000_000));
                end = end.plus(new Rational(1001, 24_000_000));
            }
            events.add(CaptionEvent.of(i, start, end, lines(random)).placed(placement(random)));
        }
        return file(events);
    }

    private static List<Line> lines(Random random) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            var spans = new ArrayList<Span>();
            for (int j = 0; j <= random.nextInt(3); j++) {
                var style =
                        new Style(
                                random.nextBoolean(),
                                random.nextInt(4) == 0,
                                random.nextInt(4) == 0,
                                random.nextInt(4) == 0 ? "yellow" : "");
                spans.add(
                        new Span((j > 0 ? " " : "") + WORDS[random.nextInt(WORDS.length)], style));
            }
            // a number alone on its line would be the next event's in SubRip
            spans.add(new Span(" Yes.", Style.PLAIN));
            lines.add(new Line(spans));
        }
        return lines;
    }

    private static Placement placement(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Placement.at(Side.LEFT, Level.TOP);
            case 1 -> Placement.at(Side.RIGHT, Level.MIDDLE);
            default -> Placement.at(Side.CENTRE, Level.BOTTOM);
        };
    }

    private static List<CaptionEvent> bare(CaptionFile file) {
        return file.events().stream()
                .map(
                        e ->
                                e.at(NOWHERE)
                                        .placed(
                                                SrtWriter.isUsual(e.placement())
                                                        ? Placement.UNSAID
                                                        : Placement.at(
                                                                e.placement().side(),
                                                                e.placement().level())))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"SRT", "WEBVTT", "TTML"})
    void whatIsWrittenReadsBackTheSame(CaptionFormat format) {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var made = random(random, false);
            var written = CaptionWriter.write(made, format);
            var read = Given.text(written.value());
            assertThat(read.report().findings()).as("seed %d%n%s", seed, written.value()).isEmpty();
            assertThat(bare(read)).as("seed %d", seed).isEqualTo(bare(made));
            assertThat(CaptionWriter.write(read, format).value())
                    .as("seed %d", seed)
                    .isEqualTo(
                            format == CaptionFormat.SRT || format == CaptionFormat.WEBVTT
                                    ? CaptionWriter.write(made, format).value()
                                    : written.value());
            assertThat(written.report().findings())
                    .extracting(f -> f.text())
                    .allMatch(text -> text.contains("its language (en)"));
        }
    }

    @Test
    void timesFinerThanThousandthsStayExactInTtmlAndAreALossElsewhere() {
        var random = new Random(7);
        var made = random(random, true);
        var ttml = CaptionWriter.write(made, CaptionFormat.TTML);
        assertThat(bare(Given.text(ttml.value()))).isEqualTo(bare(made));
        assertThat(ttml.report().findings()).isEmpty();
        assertThat(CaptionWriter.write(made, CaptionFormat.SRT).report().findings())
                .extracting(f -> f.text())
                .anyMatch(text -> text.contains("rounded"));
    }

    @Test
    void everyLossIsSaidWithItsCountAndItsFirstEvent() {
        var event = CaptionEvent.of(1, Rational.ONE, Rational.of(2), List.of(Line.of("Yes.")));
        var made =
                file(
                        List.of(
                                event.forced(true).on("CC1").in("fr"),
                                event.numbered(2).lines(List.of()).showing("a.png"),
                                event.numbered(3)
                                        .placed(new Placement(Side.LEFT, Level.TOP, 3, 5, "r"))));
        var said =
                CaptionWriter.write(made, CaptionFormat.SRT).report().findings().stream()
                        .map(f -> f.text())
                        .toList();
        assertThat(said)
                .anyMatch(text -> text.contains("forced narrative") && text.contains("event 1"))
                .anyMatch(text -> text.contains("channel"))
                .anyMatch(text -> text.contains("language"))
                .anyMatch(text -> text.contains("pictures") && text.contains("event 2"))
                .anyMatch(text -> text.contains("rows, columns") && text.contains("event 3"));
    }

    @Test
    void aFormatThatIsOnlyReadIsRefused() {
        assertThatThrownBy(() -> CaptionWriter.write(file(List.of()), CaptionFormat.EBU_STL))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("srt, vtt or ttml");
    }
}
