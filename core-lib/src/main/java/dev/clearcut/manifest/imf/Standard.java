package dev.clearcut.manifest.imf;

import java.util.Optional;

/** What a document of a package follows, which its namespace says. */
public enum Standard {
    /** Interoperable Master Format, SMPTE ST 2067. */
    IMF("IMF"),
    /** Digital cinema by SMPTE ST 429. */
    SMPTE("SMPTE DCP"),
    /** Digital cinema as it was before the standards. */
    INTEROP("Interop DCP");

    private final String title;

    Standard(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /**
     * By a namespace; asset maps and old packing lists of ST 429 serve both cinema and IMF and say
     * {@link #SMPTE}.
     */
    public static Optional<Standard> of(String namespace) {
        if (namespace.contains("smpte-ra.org/schemas/2067-")
                || namespace.contains("smpte-ra.org/ns/2067-")) {
            return Optional.of(IMF);
        }
        if (namespace.contains("smpte-ra.org/schemas/429-")) {
            return Optional.of(SMPTE);
        }
        return namespace.contains("digicine.com/PROTO-ASDCP-")
                ? Optional.of(INTEROP)
                : Optional.empty();
    }
}
