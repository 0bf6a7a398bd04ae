package dev.clearcut.paper;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.material.Material;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Counsel's opinion that a use needs no licence. It holds in its jurisdiction and nowhere else.
 *
 * @param country ISO 3166
 * @param use which use of the material, in words
 * @param evidence SHA-256 of the letter; empty while it is not here
 */
public record Opinion(
        Id<Paper> id,
        String reference,
        Exception exception,
        String country,
        Id<Material> material,
        String use,
        String counsel,
        LocalDate date,
        boolean favourable,
        String evidence)
        implements Paper {

    /** What it relies on. */
    public enum Exception {
        FAIR_USE,
        FAIR_DEALING,
        QUOTATION,
        INCIDENTAL,
        PANORAMA,
        PUBLIC_DOMAIN,
        OTHER;

        /** {@code fair-use}: the word in files and on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Opinion {
        reference = Paper.named(reference);
        country = country.strip().toUpperCase(Locale.ROOT);
        Paper.hash(evidence);
        if (!country.matches("[A-Z]{2}")) {
            throw new Invalid(
                    "An opinion holds in one jurisdiction; write its country, as in US or GB.");
        }
        if (counsel.isBlank()) {
            throw new Invalid("An opinion is somebody's: say which counsel gave it.");
        }
        if (exception == Exception.FAIR_USE && !country.equals("US")) {
            throw new Invalid(
                    "Fair use is the law of the United States (17 U.S.C. § 107) and gives nothing in %s; name the exception of that country."
                            .formatted(country));
        }
        if (exception == Exception.FAIR_DEALING && country.equals("US")) {
            throw new Invalid(
                    "The United States know fair use (17 U.S.C. § 107), not fair dealing; name that.");
        }
    }
}
