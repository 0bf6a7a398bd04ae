package dev.clearcut.evidence;

/**
 * What the office writes on a document when it files it.
 *
 * @param note the office's own words; may be empty
 */
public record Label(EvidenceKind kind, String note) {

    public Label {
        note = note.strip();
    }

    public static Label of(EvidenceKind kind) {
        return new Label(kind, "");
    }

    public Label noting(String words) {
        return new Label(kind, words);
    }

    /** This one, with what it leaves open as it was before. */
    public Label over(Label before) {
        return new Label(
                kind == EvidenceKind.OTHER ? before.kind : kind,
                note.isEmpty() ? before.note : note);
    }
}
