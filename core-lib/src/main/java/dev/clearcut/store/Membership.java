package dev.clearcut.store;

import dev.clearcut.base.Id;
import java.util.List;
import java.util.Optional;

/** The productions of the office, who belongs to them, and the companies they are made by. */
public interface Membership {

    /** Those the person belongs to, by name. */
    List<ProductionRecord> productionsOf(String person);

    /** By name, when the person belongs to it. */
    Optional<ProductionRecord> production(String person, String name);

    /** All of the office, whoever belongs to them, by name. */
    List<ProductionRecord> all();

    /** Everybody who belongs to any production, in the order in which they came. */
    List<Member> everybody();

    /** One person in one production. */
    record Member(Id<ProductionRecord> production, String person) {}

    /** Whether anybody belongs to any production. */
    boolean any();

    /** Whoever belonged to a production here first. */
    Optional<String> owner();

    List<String> members(Id<ProductionRecord> production);

    /** The names its own companies stand under, in the order they were given. */
    List<String> companies(Id<ProductionRecord> production);
}
