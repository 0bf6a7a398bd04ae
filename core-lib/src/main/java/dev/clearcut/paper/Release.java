package dev.clearcut.paper;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.licence.Licence;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a release says besides what it grants; that, and the day it was signed, stands in its
 * licence.
 *
 * @param licence the release as a licence on file
 * @param subject who or what is shown
 * @param signatory who signed, where it is not the subject; empty otherwise
 * @param born of a person shown; null where nobody asked
 * @param country by whose law somebody comes of age: ISO 3166, with the part where it has a law of
 *     its own ({@code GB-SCT}, {@code US-CA}); may be empty
 * @param guardian who signed for a child; empty when nobody did
 * @param childLicence the child-performance licence, or why none is needed; may be empty
 * @param revocable whether who signed may take it back
 * @param withdrawn the first day it no longer held; null while it does
 */
public record Release(
        Id<Paper> id,
        String reference,
        Id<Licence> licence,
        Kind kind,
        String subject,
        String signatory,
        @Nullable LocalDate born,
        String country,
        String guardian,
        String childLicence,
        boolean revocable,
        @Nullable LocalDate withdrawn)
        implements Paper {

    /** What sort of release it is. */
    public enum Kind {
        PERSONAL,
        MINOR,
        GROUP,
        CROWD_NOTICE,
        LOCATION,
        ARTWORK,
        TRADEMARK,
        MATERIALS,
        LIFE_STORY,
        DEPICTION;

        /** {@code crowd-notice}: the word in files and on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Release {
        reference = Paper.named(reference);
        subject = subject.strip();
        country = country.strip().toUpperCase(Locale.ROOT);
        guardian = guardian.strip();
        if (subject.isEmpty()) {
            throw new Invalid(
                    "\"%s\" releases nobody and nothing; say whom or what.".formatted(reference));
        }
        if (!country.isEmpty() && !country.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?")) {
            throw new Invalid(
                    "\"%s\" is no country code; write two letters, as in IE, or with the part whose law it is, as in GB-SCT."
                            .formatted(country));
        }
    }

    /** Whole years on a day; -1 before birth, or where the day of birth is not known. */
    public int ageOn(LocalDate day) {
        return born == null || day.isBefore(born) ? -1 : Period.between(born, day).getYears();
    }

    /** The same, no longer in force from a day on. */
    public Release withdrawn(LocalDate firstDayWithout) {
        return new Release(
                id,
                reference,
                licence,
                kind,
                subject,
                signatory,
                born,
                country,
                guardian,
                childLicence,
                revocable,
                firstDayWithout);
    }
}
