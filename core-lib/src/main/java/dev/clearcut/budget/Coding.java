package dev.clearcut.budget;

import dev.clearcut.base.Id;
import dev.clearcut.licence.Licence;

/**
 * A licence put on a line of the budget by hand: its fee, options and steps all stand there.
 *
 * @param code of the line
 */
public record Coding(Id<Licence> licence, String code) {

    public Coding {
        code = code.strip();
    }

    /** A licence stands on one line, so that its identity tells. */
    public Id<Coding> id() {
        return Id.of(licence.value());
    }
}
