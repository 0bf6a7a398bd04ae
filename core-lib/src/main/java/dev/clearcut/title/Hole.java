package dev.clearcut.title;

import dev.clearcut.party.Party;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a chain breaks.
 *
 * @param rights exactly those that are not proven for this reason
 * @param share of the whole
 * @param from who has it now; null where nobody on file has
 * @param to who must get it; the name of one of us, or of who signed it over to us without having
 *     it
 * @param transfers those on file that should have done it
 * @param text a sentence that says what to get
 */
public record Hole(
        Work work,
        TitleRule rule,
        Rights rights,
        Share share,
        @Nullable Party from,
        String to,
        List<Transfer> transfers,
        String text) {

    public Hole {
        transfers = List.copyOf(transfers);
    }
}
