package dev.clearcut.title;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.party.Party;
import dev.clearcut.party.Share;

/**
 * Who a work begins with.
 *
 * @param author who made it, or for whom the law says it was made
 * @param share of the whole
 * @param role {@code writer}, {@code composer}, {@code producer}, as people say it; may be empty
 */
public record Origin(Party author, Share share, String role) {

    public Origin {
        role = role.strip();
        if (share.isNothing()) {
            throw new Invalid("\"%s\" needs a share of the work.".formatted(author.name()));
        }
    }
}
