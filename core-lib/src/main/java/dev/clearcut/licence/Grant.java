package dev.clearcut.licence;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.licence.event.EventWindow;
import dev.clearcut.licence.event.Happened;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Box;
import dev.clearcut.rights.Exclusivity;
import dev.clearcut.rights.Languages;
import dev.clearcut.rights.Media;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.Territories;
import dev.clearcut.rights.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One atom of a contract: these rights of these materials, here, in these media, then.
 *
 * @param clause where the contract says so, as in {@code "2(a)"}; may be empty
 * @param materials at least one
 * @param rights which carried rights; empty means every right each material carries
 * @param granted where, how, in which languages and when; a silent axis is taken as everything
 * @param silent the axes the contract says nothing about, so that what it covers is not known
 * @param barred blackouts inside the grant: where and when it does not hold
 * @param caps all of them bind
 * @param term its days, where they hang on an event; null where {@code granted} says them. Until
 *     {@link #asOf} dates it, the window is an axis the contract is silent on
 * @param share how much of the right its licensor has to give, as a publisher has 60 % of a song;
 *     the whole where the contract names no part. With less than the whole licensed, nobody may use
 *     it
 */
public record Grant(
        Id<Grant> id,
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

    public Grant {
        if (materials.isEmpty()) {
            throw new Invalid("A grant names at least one material.");
        }
        materials = Set.copyOf(materials);
        rights = rights.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(rights));
        silent = term == null ? Set.copyOf(silent) : withWindow(silent);
        caps = List.copyOf(caps);
        duties = List.copyOf(duties);
        share.held();
    }

    /** A grant of the whole right that says its own days. */
    public Grant(
            Id<Grant> id,
            String clause,
            Set<Id<Material>> materials,
            Set<CarriedRight> rights,
            Rights granted,
            Set<Axis> silent,
            Rights barred,
            Exclusivity exclusivity,
            List<Cap> caps,
            List<Duty> duties) {
        this(
                id,
                clause,
                materials,
                rights,
                granted,
                silent,
                barred,
                exclusivity,
                caps,
                duties,
                null,
                Share.WHOLE);
    }

    private static Set<Axis> withWindow(Set<Axis> silent) {
        var all = EnumSet.of(Axis.WINDOW);
        all.addAll(silent);
        return Collections.unmodifiableSet(all);
    }

    /**
     * @throws Invalid when the terms name no material
     */
    public static Grant of(Id<Grant> id, Terms terms) {
        return new Grant(
                id,
                terms.clause(),
                terms.materials(),
                terms.rights(),
                terms.granted(),
                terms.silent(),
                terms.barred(),
                terms.exclusivity(),
                terms.caps(),
                terms.duties(),
                terms.term(),
                terms.share());
    }

    Terms terms() {
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

    /**
     * What it grants as far as the events are recorded: the days that are in its term whatever
     * happens, as a grant that says them, and those that may be, as one that is silent on them.
     */
    public List<Grant> asOf(Happened happened) {
        if (term == null) {
            return List.of(this);
        }
        var certain = term.certain(happened);
        var possible = term.possible(happened);
        var dated = new ArrayList<Grant>();
        certain.ifPresent(window -> dated.add(during(window, null)));
        possible.filter(window -> !certain.equals(possible))
                .ifPresent(window -> dated.add(during(window, term)));
        return List.copyOf(dated);
    }

    private Grant during(Window window, @Nullable EventWindow open) {
        var days = Rights.of(new Box(Territories.ALL, Media.ALL, Languages.ALL, window));
        var unsaid = EnumSet.noneOf(Axis.class);
        unsaid.addAll(silent);
        unsaid.remove(Axis.WINDOW);
        return new Grant(
                id,
                clause,
                materials,
                rights,
                granted.and(days),
                unsaid,
                barred,
                exclusivity,
                caps,
                duties,
                open,
                share);
    }

    /** Whether it speaks of this right of this material. */
    public boolean concerns(Id<Material> material, CarriedRight right) {
        return materials.contains(material) && (rights.isEmpty() || rights.contains(right));
    }

    /** Everything it may cover: silent axes taken as everything, blackouts taken out. */
    public Rights atMost() {
        return granted.minus(barred);
    }

    /** Whether it licenses a part of the right only. */
    public boolean isPartial() {
        return !share.isWhole();
    }

    /** Whether the contract leaves an axis unsaid, so that what it covers is not known. */
    public boolean isSilent() {
        return !silent.isEmpty();
    }
}
