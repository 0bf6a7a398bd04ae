package dev.clearcut.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguagesTest {

    @Test
    void namesAndTagsAreTheSame() {
        assertThat(Languages.of("English")).isEqualTo(Languages.of("en"));
        assertThat(Languages.of("fre")).isEqualTo(Languages.of("fr"));
        assertThat(Languages.of("Farsi").codes()).containsExactly("fa");
        assertThat(Languages.named("Klingon")).isEmpty();
    }

    @Test
    void aDividedLanguageIsTheUnionOfItsParts() {
        assertThat(Languages.of("Castilian", "Latin American Spanish").codes())
                .containsExactly("es");
        assertThat(Languages.of("Chinese").minus(Languages.of("Cantonese")).contains("cmn"))
                .isTrue();
        assertThat(Languages.of("es").minus(Languages.of("es-419")).codes())
                .containsExactly("es-ES");
    }

    @Test
    void everyKnownNameIsFoundAgain() {
        assertThat(Languages.knownNames())
                .hasSizeGreaterThan(400)
                .allSatisfy(name -> assertThat(Languages.named(name)).isPresent());
    }

    @Test
    void printsNames() {
        assertThat(Languages.of("fr", "en")).hasToString("English, French");
        assertThat(Languages.of("pt-br")).hasToString("Brazilian Portuguese");
        assertThat(Languages.ALL).hasToString("all languages");
        assertThat(Languages.ALL.minus(Languages.of("de")))
                .hasToString("all languages except German");
    }
}
