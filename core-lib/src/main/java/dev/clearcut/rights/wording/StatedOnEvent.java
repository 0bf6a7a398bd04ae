package dev.clearcut.rights.wording;

import dev.clearcut.rights.StatedRights;
import java.util.StringJoiner;

/**
 * What a phrase says whose term hangs on an event.
 *
 * @param rights all it says beside its term, whose window is null: its days are not known
 */
public record StatedOnEvent(StatedRights rights, EventTerm term) {

    /** {@code DE; SVOD; 24 months from first transmission}, as other phrases are told. */
    @Override
    public String toString() {
        var said = new StringJoiner("; ");
        said.add(
                rights.territories() == null
                        ? "territory not stated"
                        : rights.territories().toString());
        said.add(rights.media() == null ? "media not stated" : rights.media().toString());
        said.add(term.toString());
        if (rights.languages() != null) {
            said.add(rights.languages().toString());
        }
        return said.toString();
    }
}
