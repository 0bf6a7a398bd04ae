package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.Deal;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.Material;
import dev.clearcut.party.Party;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Remembered;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything one look at the office may ask: all of it as it was at one moment. */
public interface Reading {

    /** Those the person belongs to, by name. */
    List<ProductionRecord> productionsOf(String person);

    /** By name, when the person belongs to it. */
    Optional<ProductionRecord> production(String person, String name);

    /** Whether anybody belongs to any production. */
    boolean hasPeople();

    /** Whoever belonged to a production here first. */
    Optional<String> owner();

    List<String> members(Id<ProductionRecord> production);

    /** The token of a secret. */
    Optional<TokenRecord> token(String secret);

    Optional<TokenRecord> tokenOfId(String id);

    /** Oldest first. */
    List<TokenRecord> tokensOf(String person);

    /** The names its own companies stand under, in the order they were given. */
    List<String> companies(Id<ProductionRecord> production);

    /** Of the whole office, by name. */
    List<Party> parties();

    /** By name, upper or lower case. */
    Optional<Party> party(String name);

    /** By title. */
    List<Material> materials(Id<ProductionRecord> production);

    /** Those of these the production has, in no order. */
    List<Material> materials(Id<ProductionRecord> production, Collection<Id<Material>> materials);

    Optional<Material> material(Id<ProductionRecord> production, Id<Material> material);

    /** By reference. */
    List<Licence> licences(Id<ProductionRecord> production);

    /** Those of these the production has, in no order. */
    List<Licence> licences(Id<ProductionRecord> production, Collection<Id<Licence>> licences);

    Optional<Licence> licence(Id<ProductionRecord> production, Id<Licence> licence);

    /** How often each licence was written: equal numbers mean an equal licence. */
    Map<Id<Licence>, Long> licenceVersions(Id<ProductionRecord> production);

    /** By name. */
    List<Deal> deals(Id<ProductionRecord> production);

    Optional<Deal> deal(Id<ProductionRecord> production, String name);

    /** In the order in which they came, newest last. */
    List<Cut> cuts(Id<ProductionRecord> production);

    Optional<Cut> cut(Id<ProductionRecord> production, String name);

    /**
     * What people said of names: every name of a use that is confirmed, with its material. Those of
     * the newest cut first, each name and material once for a cut.
     */
    List<Remembered> remembered(Id<ProductionRecord> production);

    /** The remembered names of these materials; nothing for one that has none. */
    Map<Id<Material>, List<String>> rememberedNames(Collection<Id<Material>> materials);

    /** Every distinct profile of the production's materials. */
    List<RightsProfile> profiles(Id<ProductionRecord> production);

    /** Oldest first: the materials changed since {@link Writing#forgetChanges}. */
    List<MaterialChange> materialChanges(int most);

    /** How many materials the office has, in all productions. */
    long countMaterials();
}
