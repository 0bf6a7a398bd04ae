package dev.clearcut.title;

import dev.clearcut.party.Party;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import java.util.List;

/**
 * How a part of a work came to us.
 *
 * @param author who had it first
 * @param transfers oldest first; none where the author is one of us
 * @param share of the whole
 */
public record TitlePath(
        Work work, Party author, List<Transfer> transfers, Share share, Rights rights) {

    public TitlePath {
        transfers = List.copyOf(transfers);
    }
}
