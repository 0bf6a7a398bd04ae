package dev.clearcut.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The materials that one write touched, and how: the search index must hear of them. */
final class Touched {

    private final Set<String> rewritten = new HashSet<>();
    private final Set<String> regranted = new HashSet<>();
    private final Set<String> renamed = new HashSet<>();
    private final Set<String> gone = new HashSet<>();

    void rewritten(String material) {
        rewritten.add(material);
        gone.remove(material);
    }

    /** Other grants or holdbacks are about them now. */
    void regranted(Collection<String> materials) {
        regranted.addAll(materials);
    }

    /** They gained or lost a remembered name. */
    void renamed(Collection<String> materials) {
        renamed.addAll(materials);
    }

    void gone(String material) {
        gone.add(material);
        rewritten.remove(material);
    }

    /** What must be true before the transaction ends. */
    void settle(Profiles profiles, Changes changes) {
        var touched = new HashSet<>(rewritten);
        touched.addAll(regranted);
        var changed = profiles.refresh(touched);
        changed.addAll(rewritten);
        changed.addAll(renamed);
        changes.note(changed);
        changes.noteGone(gone);
    }
}
