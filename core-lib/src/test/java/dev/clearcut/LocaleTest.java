package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.caption.CaptionTime;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timecode.Timecode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs read does not depend on the language of the machine the library is embedded on. */
@Isolated("sets the default locale")
class LocaleTest {

    private static final Path SOURCES =
            Path.of(System.getProperty("clearcut.root", ".."), "core-lib", "src", "main", "java");

    /**
     * Letters and days by the machine's language, and numbers padded as only programs read them.
     */
    private static final List<Pattern> FORBIDDEN =
            List.of(
                    Pattern.compile("to(Lower|Upper)Case\\(\\)"),
                    Pattern.compile("DateTimeFormatter\\s*\\.ofPattern\\(\\s*\"[^\"]*\"\\s*\\)"),
                    Pattern.compile("\"[^\"\\n]*(?<!%)%0\\d+[dxX][^\"\\n]*\"\\s*\\.formatted\\("),
                    Pattern.compile("String\\.format\\(\\s*\""),
                    Pattern.compile("\\b(?:number|entry) [<>=] %d[^\"\\n]*\"\\s*\\.formatted\\("));

    @Test
    void theLibraryAsksTheMachineForNoLanguageWhereProgramsRead() throws IOException {
        var found = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                for (var forbidden : FORBIDDEN) {
                    forbidden
                            .matcher(source)
                            .results()
                            .forEach(r -> found.add(SOURCES.relativize(file) + ": " + r.group()));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "fa-IR", "tr-TR", "de-DE"})
    void timesAreWrittenInTheDigitsOfTheirFormats(String language) {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            assertThat(new Timecode(1800, Rate.FPS_29_97_DROP)).hasToString("00:01:00;02");
            assertThat(CaptionTime.clock(new Rational(3723, 2))).isEqualTo("00:31:01.500");
        } finally {
            Locale.setDefault(before);
        }
    }
}
