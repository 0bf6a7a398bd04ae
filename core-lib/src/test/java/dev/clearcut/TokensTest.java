package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Sources;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

    private static final String KIM = "kim@nightfall.example";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @TempDir Path folder;
    private Office office;
    private Tokens tokens;

    @BeforeEach
    void open() {
        openOn(TODAY);
    }

    private void openOn(LocalDate day) {
        office = Office.open(folder, Sources.standingAt(day));
        tokens = office.as(KIM).tokens();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatIsListedNamesTheTokenAndNotItsSecret() {
        var issued = tokens.issue("asset manager", LocalDate.of(2026, 12, 31));

        assertThat(tokens.list()).containsExactly(issued.token());
        assertThat(issued.token().issued()).isEqualTo(TODAY);
        assertThat(issued.token().until()).isEqualTo("2026-12-31");
        assertThat(issued.token().lastUsed()).isNull();
        assertThat(issued.token().toString()).doesNotContain(issued.secret());
        assertThat(issued.secret()).doesNotContain(issued.token().id());
    }

    @Test
    void aRevokedTokenOpensNothing() {
        var laptop = tokens.issue("laptop");
        var phone = tokens.issue("phone");

        assertThat(tokens.revoke("laptop")).isEqualTo(laptop.token());
        assertThat(office.withToken(laptop.secret())).isEmpty();
        assertThat(office.honours(laptop.token())).isFalse();
        assertThat(office.withToken(phone.secret())).isPresent();
        tokens.revoke(phone.token().id());
        assertThat(tokens.list()).isEmpty();
    }

    @Test
    void aTokenOpensTheOfficeOnItsLastDayAndNotAfter() {
        var issued = tokens.issue("screening", TODAY);
        assertThat(office.withToken(issued.secret())).isPresent();
        office.close();

        openOn(TODAY.plusDays(1));

        assertThat(office.withToken(issued.secret())).isEmpty();
        assertThat(office.honours(issued.token())).isFalse();
        assertThat(tokens.list().getFirst().isOver(TODAY.plusDays(1))).isTrue();
    }

    @Test
    void theLastDayOfUseIsKept() {
        var issued = tokens.issue("asset manager");

        office.withToken(issued.secret());

        assertThat(tokens.list().getFirst().lastUsed()).isEqualTo(TODAY);
    }

    @Test
    void aLabelThatSeveralHaveIsNotGuessedAt() {
        var one = tokens.issue("laptop");
        var other = tokens.issue("laptop");

        assertThatThrownBy(() -> tokens.revoke("laptop"))
                .isInstanceOf(Invalid.class)
                .hasMessageContainingAll(one.token().id(), other.token().id());
        assertThat(tokens.list()).hasSize(2);
    }

    @Test
    void nobodyRevokesOrSeesTheTokensOfAnother() {
        var kims = tokens.issue("laptop");
        var lee = office.as("lee@nightfall.example").tokens();

        assertThat(lee.list()).isEmpty();
        assertThatThrownBy(() -> lee.revoke(kims.token().id())).isInstanceOf(NotFound.class);
        assertThat(office.withToken(kims.secret())).isPresent();
    }

    @Test
    void aWrongLabelIsToldWhatIsNear() {
        tokens.issue("laptop");

        assertThatThrownBy(() -> tokens.revoke("labtop"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("did you mean \"laptop\"");
    }

    @Test
    void aTokenNeedsALabelAndADayToCome() {
        assertThatThrownBy(() -> tokens.issue(" ")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> tokens.issue("late", TODAY.minusDays(1)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("2026-11-01");
        assertThat(tokens.list()).isEmpty();
    }
}
