package dev.clearcut.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

    private static final String THIRD_MAN =
            "--type film --published 1949 --director-died 1976 --screenplay-died 1991"
                    + " --composer-died 1985";
    private static final String METROPOLIS =
            "--type film --published 1927 --director-died 1976 --screenplay-died 1954"
                    + " --composer-died 1937";

    /** The thirty-one works of the reference list (rights.md 3.7), in its order. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                     1 | UK | --type literary --author-died 1950                                  | public-domain 2020-12-31
                     1 | EU | --type literary --author-died 1950                                  | public-domain 2020-12-31
                     1 | UK | --type literary --author-died 1950 --published 1949 --country GB    | public-domain 2020-12-31
                     1 | EU | --type literary --author-died 1950 --published 1949 --country GB    | public-domain 2020-12-31
                     2 | AU | --type literary --author-died 1950                                  | public-domain 2000-12-31
                     3 | CA | --type literary --author-died 1950                                  | public-domain 2000-12-31
                     4 | US | --type literary --author-died 1950 --published 1949 --country GB    | protected 2044-12-31
                     4 | US | --type literary --author-died 1950 --published 1949 --renewed       | protected 2044-12-31
                     5 | US | --type literary --author-died 1940 --published 1925                 | public-domain 2020-12-31
                     6 | UK | --type literary --author-died 1940                                  | public-domain 2010-12-31
                     7 | US | --type literary --published 1926                                    | public-domain 2021-12-31
                     8 | US | --type film --published 1928                                        | public-domain 2023-12-31
                     9 | US | --type literary --published 1930                                    | public-domain 2025-12-31
                     9 | US | --type music --published 1930                                       | public-domain 2025-12-31
                    15 | UK | --type sound-recording --made 1962 --published 1962                 | public-domain 2012-12-31
                    15 | EU | --type sound-recording --made 1962 --published 1962                 | public-domain 2012-12-31
                    15 | EU | --type sound-recording --published 1962                             | public-domain 2012-12-31
                    16 | UK | --type sound-recording --published 1963                             | protected 2033-12-31
                    16 | EU | --type sound-recording --published 1963                             | protected 2033-12-31
                    17 | UK | --type broadcast --made-available 1976                              | protected 2026-12-31
                    17 | UK | --type broadcast --made 1976                                        | protected 2026-12-31
                    18 | UK | --type edition --published 2001                                     | protected 2026-12-31
                    19 | UK | --type government --published 1975                                  | public-domain 2025-12-31
                    20 | UK | --type literary --author-died 1900 --unpublished                    | protected 2039-12-31
                    21 | UK | --type literary --author-unknown --made-available 1950              | public-domain 2020-12-31
                    21 | UK | --type literary --author-unknown --published 1950                   | public-domain 2020-12-31
                    22 | UK | --type sound-recording --made 1980 --published 2025                 | protected 2095-12-31
                    23 | US | --type sound-recording --published 1922                             | public-domain 2021-12-31
                    24 | US | --type sound-recording --published 1923                             | public-domain 2023-12-31
                    25 | US | --type sound-recording --published 1924                             | public-domain 2024-12-31
                    25 | US | --type sound-recording --published 1925                             | public-domain 2025-12-31
                    26 | US | --type sound-recording --published 1946                             | protected 2046-12-31
                    26 | US | --type sound-recording --published 1947                             | protected 2057-12-31
                    26 | US | --type sound-recording --published 1956                             | protected 2066-12-31
                    27 | US | --type sound-recording --published 1965                             | protected 2067-02-15
                    28 | US | --type literary --corporate --made 1900 --unpublished               | public-domain 2020-12-31
                    31 | US | --type film --published 1940-01-11 --not-renewed                    | public-domain 1968-01-11
                    31 | US | --type film --published 1940-01-11 --notice --not-renewed           | public-domain 1968-01-11
                    """)
    void theReferenceWorksHaveTheirDays(int row, String where, String options, String expected) {
        assertThat(Case.inShort(asked(options, where))).as("row %d", row).isEqualTo(expected);
    }

    @Test
    void metropolisIsProtectedInEuropeAndFreeInTheUnitedStates() {
        assertThat(Case.inShort(asked(METROPOLIS, "EU"))).isEqualTo("protected 2046-12-31");
        assertThat(Case.inShort(asked(METROPOLIS + " --country DE", "DE")))
                .isEqualTo("protected 2046-12-31");
        assertThat(Case.inShort(asked(METROPOLIS + " --country DE", "US")))
                .isEqualTo("public-domain 2022-12-31");
        assertThat(Case.inShort(asked(METROPOLIS, "US"))).isEqualTo("public-domain 2022-12-31");
    }

    @Test
    void theThirdManIsForASpecialistInTheUnitedKingdomAlone() {
        for (var country : new String[] {"", " --country GB"}) {
            assertThat(Case.inShort(asked(THIRD_MAN + country, "EU")))
                    .isEqualTo("protected 2061-12-31");
            assertThat(asked(THIRD_MAN + country, "UK"))
                    .isInstanceOfSatisfying(
                            Answer.Unknown.class,
                            unknown -> {
                                assertThat(unknown.rules())
                                        .extracting(Rule::id)
                                        .contains("uk.film-before-1957");
                                assertThat(unknown.missing()).isNotEmpty();
                            });
        }
        assertThat(Case.inShort(asked(THIRD_MAN + " --country GB", "US")))
                .isEqualTo("protected 2044-12-31");
    }

    @ParameterizedTest
    @CsvSource({"1968", "1963"})
    void withoutNoticeAFilmWasFreeFromItsPublication(String year) {
        for (var country : new String[] {"", " --country US"}) {
            var options = "--type film --no-notice --published " + year + country;
            assertThat(asked(options, "US"))
                    .isInstanceOfSatisfying(
                            Answer.PublicDomain.class,
                            free -> {
                                assertThat(free.lastDay()).isNull();
                                assertThat(free.since()).isEqualTo(When.parse(year));
                            });
        }
    }

    @Test
    void aYearAloneDoesNotSayOnWhichDayAFirstTermEnded() {
        assertThat(asked("--type film --published 1940 --not-renewed", "US"))
                .isInstanceOfSatisfying(
                        Answer.PublicDomain.class,
                        free -> {
                            assertThat(free.lastDay()).isNull();
                            assertThat(free.atTheLatest()).isEqualTo(LocalDate.of(1969, 1, 1));
                        });
    }

    @Test
    void anUnknownSaysWhatIsMissingAndHowToGiveIt() {
        assertThat(asked("--type literary", "UK"))
                .isInstanceOfSatisfying(
                        Answer.Unknown.class,
                        unknown ->
                                assertThat(unknown.missing())
                                        .singleElement()
                                        .asString()
                                        .contains("--author-died"));
    }

    @Test
    void aMissingRoleLeavesTheEndOpenButNotTheBeginning() {
        assertThat(asked("--type film --made 1970 --director-died 1976", "EU"))
                .isInstanceOfSatisfying(
                        Answer.Unknown.class,
                        unknown -> {
                            assertThat(unknown.protectedAtLeastUntil())
                                    .isEqualTo(LocalDate.of(2046, 12, 31));
                            assertThat(unknown.missing())
                                    .asString()
                                    .contains("--screenplay-died", "--composer-died");
                        });
    }

    @Test
    void aCompositionMayBeFreeInAustraliaAndNotInFrance() {
        var song = "--type music --author-died 1954 --author-died 1949 --made 1948";
        assertThat(asked(song, "AU")).isInstanceOf(Answer.PublicDomain.class);
        assertThat(asked("--type music --author-died 1960 --made 1950", "FR"))
                .isInstanceOf(Answer.Protected.class);
    }

    @Test
    void aCountryWithoutRulesIsUnknownAndSaysSo() {
        assertThat(asked("--type literary --author-died 1600", "BR"))
                .isInstanceOfSatisfying(
                        Answer.Unknown.class,
                        unknown ->
                                assertThat(unknown.missing())
                                        .asString()
                                        .contains("rules for Brazil"));
    }

    @Test
    void everyCountryOfTheWorldHasAnAnswer() {
        var novel = Work.a(WorkType.LITERARY).authorDied(1990).made(1980).build();
        Map<Jurisdiction, Answer> answers = Term.in(Jurisdiction.all(), novel, Case.TODAY);
        assertThat(answers).hasSizeGreaterThan(249);
        assertThat(answers.get(Jurisdiction.named("NL"))).isInstanceOf(Answer.Protected.class);
    }

    @ParameterizedTest
    @CsvSource({
        "uk,UK",
        "GB,GB",
        "Great Britain,GB",
        "usa,US",
        "U.S.A.,US",
        "eu,EU",
        "fr,FR",
        "FRA,FR",
        "south korea,KR",
        "England,GB"
    })
    void placesAreUnderstoodAsPeopleWriteThem(String written, String code) {
        assertThat(Jurisdiction.named(written).code()).isEqualTo(code);
    }

    @Test
    void aPlaceNobodyKnowsIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> Jurisdiction.named("Frence"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("France");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --type film --made 1950 --published 1940                    | before it was made
                    --type literary --published 1950 --unpublished              | not both
                    --type literary --author-died 1950 --author-unknown         | unknown
                    --type literary --author-died 1950 --director-died 1960     | director
                    --type literary --author-died 1950 --made 1960              | died in 1950
                    --type film --director-died 1950 --no-director              | nobody
                    --type film --published 1950 --renewed --no-notice          | renew
                    --type literary --made 1950 --as-at 1949-01-01              | as-at
                    --type literary --published 1950 --as-at 1949-01-01         | as-at
                    --type literary --published 19500                           | 1940-01-11
                    --type literary --published 1950-02-30                      | 1940-01-11
                    """)
    void factsThatCannotAllBeTrueAreRefusedInASentence(String options, String said) {
        assertThatThrownBy(() -> asked(options, "UK"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining(said);
    }

    private static Answer asked(String options, String where) {
        return Case.of(options.strip(), where).answer();
    }
}
