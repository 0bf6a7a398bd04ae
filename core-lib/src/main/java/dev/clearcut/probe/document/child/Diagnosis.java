package dev.clearcut.probe.document.child;

import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.WriteLimitReachedException;

/** Which trouble an exception of Tika's, POI's or PDFBox's stands for. */
final class Diagnosis {

    private static final int DEEPEST_CAUSE = 50;

    /** What the libraries say when they refuse to unfold something; none has a type for it. */
    private static final List<String> BOMB =
            List.of(
                    "zip bomb",
                    "entity expansion",
                    "entity size",
                    "maximum size of an extracted embedded",
                    "tried to allocate an array",
                    "suspected zip bomb");

    private Diagnosis() {}

    static Trouble of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof WriteLimitReachedException) {
                return Trouble.TOO_LONG;
            }
            if (isLocked(cause)) {
                return Trouble.ENCRYPTED;
            }
            if (cause instanceof StackOverflowError) {
                return Trouble.TOO_DEEP;
            }
            if (saysBomb(String.valueOf(cause.getMessage()))) {
                return Trouble.BOMB;
            }
            cause = cause.getCause();
        }
        return Trouble.DAMAGED;
    }

    /** The same of a failure that a library caught and wrote down. */
    static Trouble ofNote(String note) {
        return saysBomb(note) ? Trouble.BOMB : Trouble.DAMAGED_IN_PART;
    }

    private static boolean isLocked(Throwable cause) {
        return cause instanceof EncryptedDocumentException
                || cause instanceof org.apache.poi.EncryptedDocumentException
                || cause instanceof InvalidPasswordException
                // Certificates are all that Bouncy Castle, which is left out, would be needed for.
                || cause instanceof NoClassDefFoundError
                        && String.valueOf(cause.getMessage()).contains("bouncycastle");
    }

    private static boolean saysBomb(String message) {
        var said = message.toLowerCase(Locale.ROOT);
        return BOMB.stream().anyMatch(said::contains);
    }
}
