package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.Deal;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.Material;
import dev.clearcut.party.Party;
import dev.clearcut.use.Cut;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * One change to the office: all of it happens, or nothing does.
 *
 * <p>{@code add} refuses an identity or a name that is taken. {@code change} takes the record as it
 * was read and as it shall be, and throws {@link dev.clearcut.base.ClearcutException.Stale} when
 * somebody changed it in between.
 */
public interface Writing extends Reading {

    void add(ProductionRecord production);

    /** Nothing happens when the person is a member already. */
    void addMember(Id<ProductionRecord> production, String person);

    /** Nothing happens when it is known already, upper or lower case. */
    void addCompany(Id<ProductionRecord> production, String name);

    /** Nothing happens when it is not known. */
    void removeCompany(Id<ProductionRecord> production, String name);

    /**
     * @param secret only its hash is kept
     */
    void addToken(TokenRecord token, String secret);

    void tokenUsed(String id, LocalDate day);

    void removeToken(String id);

    /** Names are unique in the office, upper or lower case. */
    void add(Party party);

    void change(Party before, Party after);

    default void add(Id<ProductionRecord> production, Material material) {
        add(production, List.of(material));
    }

    /** Many at once, which is quicker than one after the other. */
    void add(Id<ProductionRecord> production, Collection<Material> materials);

    void change(Id<ProductionRecord> production, Material before, Material after);

    /** Adds its parties too, where the office does not have them. */
    void add(Id<ProductionRecord> production, Licence licence);

    void change(Id<ProductionRecord> production, Licence before, Licence after);

    void add(Id<ProductionRecord> production, Deal deal);

    void change(Id<ProductionRecord> production, Deal before, Deal after);

    void add(Id<ProductionRecord> production, Cut cut);

    void change(Id<ProductionRecord> production, Cut before, Cut after);

    /** The index has them on disk; one changed again since has a greater number, and stays. */
    void forgetChanges(long upToNumber);

    /** Lists every material of the office as changed, for an index that begins anew. */
    void markAllChanged();
}
