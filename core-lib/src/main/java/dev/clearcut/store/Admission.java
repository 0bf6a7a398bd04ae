package dev.clearcut.store;

import dev.clearcut.base.Id;

/** The same, to be written. */
public interface Admission extends Membership {

    /** Names are unique in the office, upper or lower case. */
    void add(ProductionRecord production);

    /** Nothing happens when the person is a member already. */
    void admit(Id<ProductionRecord> production, String person);

    /** Nothing happens when it is known already, upper or lower case. */
    void addCompany(Id<ProductionRecord> production, String name);

    /** Nothing happens when it is not known. */
    void removeCompany(Id<ProductionRecord> production, String name);
}
