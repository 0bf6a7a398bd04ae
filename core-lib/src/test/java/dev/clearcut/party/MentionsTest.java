package dev.clearcut.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a person is named, and where not. */
class MentionsTest {

    private static final Mentions ZOE =
            Mentions.of(
                    List.of("Zoë Marlow", "zoe@marlow.example"),
                    List.of("Zoë Marlow Ltd", "Anna Zoë Marlow"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë Marlow",
                "ZOE MARLOW",
                "Zoe\u0308 Marlow's flat",
                "letter to zoë  marlow, 3 May",
                "zoe_marlow_release.pdf",
                "ZoeMarlow.pdf",
                "ReleaseZoeMarlow2027",
                "Zoë\nMarlow",
                "write to zoe@marlow.example;",
                "Zoë Marlow Ltd and Zoë Marlow"
            })
    void isNamed(String text) {
        assertThat(ZOE.in(text)).isTrue();
        assertThat(ZOE.in(ZOE.replaced(text, "nobody"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Zoë",
                "Marlow",
                "Marlow, Zoë",
                "Zoë Marlowe",
                "Zoë and Anna Marlow",
                "Zoë Marlow Ltd",
                "Anna Zoë Marlow"
            })
    void isNotNamed(String text) {
        assertThat(ZOE.in(text)).isFalse();
        assertThat(ZOE.replaced(text, "nobody")).isSameAs(text);
    }

    @Test
    void allElseStaysAsItIs() {
        assertThat(ZOE.replaced("Für ZOË MARLOW, Łódź (zoe marlow) – Ende", "X"))
                .isEqualTo("Für X, Łódź (X) – Ende");
        assertThat(ZOE.replaced("Zoë Marlow Ltd owes Zoë Marlow", "X"))
                .isEqualTo("Zoë Marlow Ltd owes X");
    }

    @Test
    void aNameInAScriptWithoutBlanksIsFoundBetweenOtherCharacters() {
        assertThat(Mentions.of(List.of("山田太郎"), List.of()).replaced("出演は山田太郎です", "X"))
                .isEqualTo("出演はXです");
    }

    @Test
    void whatIsTooShortToBeLookedForIsRefused() {
        assertThatThrownBy(() -> Mentions.of(List.of("J."), List.of()))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("too short");
    }
}
