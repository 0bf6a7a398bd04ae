package dev.clearcut.licence;

import dev.clearcut.base.Id;
import dev.clearcut.licence.event.EventWindow;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Exclusivity;
import dev.clearcut.rights.Rights;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says of one grant, before the grant has an identity; {@link Grant} says what each
 * part means.
 *
 * @param materials what this grant is about; empty means all the licence is about
 * @param rights which carried rights; empty means all
 * @param term its days, where they hang on an event; null where {@code granted} says them
 * @param share how much of the right its licensor has to give
 */
public record Terms(
        String clause,
        Set<Id<Material>> materials,
        Set<CarriedRight> rights,
        Rights granted,
        Set<Axis> silent,
        Rights barred,
        Exclusivity exclusivity,
        List<Cap> caps,
        List<Duty> duties,
        @Nullable EventWindow term,
        Share share) {

    public Terms {
        materials = Set.copyOf(materials);
        rights = Set.copyOf(rights);
        silent = Set.copyOf(silent);
        caps = List.copyOf(caps);
        duties = List.copyOf(duties);
        share.held();
    }

    /** Every right of all the licence is about, whole and not exclusively, unless more is said. */
    public static Builder granting(Rights granted) {
        return new Builder(granted);
    }

    /** The same for the days of a term that hangs on an event. */
    public Terms term(EventWindow newTerm) {
        return but().term(newTerm).terms();
    }

    /** Where the licensor has only this part of the right. */
    public Terms share(Share newShare) {
        return but().share(newShare).terms();
    }

    Builder but() {
        return new Builder(granted)
                .clause(clause)
                .of(materials)
                .rights(rights)
                .silent(silent)
                .barred(barred)
                .exclusivity(exclusivity)
                .caps(caps)
                .duties(duties)
                .term(term)
                .share(share);
    }

    /** Terms as they are being said. */
    public static final class Builder {
        private final Rights granted;
        private String clause = "";
        private Set<Id<Material>> materials = Set.of();
        private Set<CarriedRight> rights = Set.of();
        private Set<Axis> silent = Set.of();
        private Rights barred = Rights.none();
        private Exclusivity exclusivity = Exclusivity.NON_EXCLUSIVE;
        private List<Cap> caps = List.of();
        private List<Duty> duties = List.of();
        private @Nullable EventWindow term;
        private Share share = Share.WHOLE;

        private Builder(Rights granted) {
            this.granted = granted;
        }

        public Builder clause(String number) {
            clause = number;
            return this;
        }

        public Builder of(Collection<Id<Material>> these) {
            materials = Set.copyOf(these);
            return this;
        }

        public Builder rights(Collection<CarriedRight> only) {
            rights = Set.copyOf(only);
            return this;
        }

        /** What the contract says nothing about. */
        public Builder silent(Collection<Axis> axes) {
            silent = Set.copyOf(axes);
            return this;
        }

        public Builder barred(Rights blackouts) {
            barred = blackouts;
            return this;
        }

        public Builder exclusivity(Exclusivity how) {
            exclusivity = how;
            return this;
        }

        public Builder caps(Collection<Cap> all) {
            caps = List.copyOf(all);
            return this;
        }

        public Builder duties(Collection<Duty> all) {
            duties = List.copyOf(all);
            return this;
        }

        public Builder term(@Nullable EventWindow onEvent) {
            term = onEvent;
            return this;
        }

        public Builder share(Share part) {
            share = part;
            return this;
        }

        public Terms terms() {
            return new Terms(
                    clause,
                    materials,
                    rights,
                    granted,
                    silent,
                    barred,
                    exclusivity,
                    caps,
                    duties,
                    term,
                    share);
        }
    }
}
