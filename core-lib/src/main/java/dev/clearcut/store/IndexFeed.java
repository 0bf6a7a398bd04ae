package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.Material;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a search index must know to follow the office. */
public interface IndexFeed {

    /** Oldest first: the materials changed since {@link Upkeep#forgetChanges}. */
    List<MaterialChange> changes(int most);

    /** How many materials the office has, in all productions. */
    long countMaterials();

    /** Every distinct profile of the production's materials. */
    List<RightsProfile> profiles(Id<ProductionRecord> production);

    /** How often each licence was written: equal numbers mean an equal licence. */
    Map<Id<Licence>, Long> licenceVersions(Id<ProductionRecord> production);

    /** The same of the documents on file. */
    DocumentFeed documents();

    /** The remembered names of these materials; nothing for one that has none. */
    Map<Id<Material>, List<String>> rememberedNames(Collection<Id<Material>> materials);
}
