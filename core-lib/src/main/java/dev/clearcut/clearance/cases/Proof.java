package dev.clearcut.clearance.cases;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.licence.Licence;

/** What a step rests on. */
public sealed interface Proof {

    /**
     * A file the office keeps: a letter, a quote, a countersigned contract, a search log.
     *
     * @param sha256 of its content, lower-case hex
     * @param name as it came
     */
    record File(String sha256, String name) implements Proof {
        public File {
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new Invalid("A file is known by its SHA-256, 64 digits of lower-case hex.");
            }
        }

        @Override
        public String toString() {
            return name + " (" + sha256.substring(0, 12) + ")";
        }
    }

    /**
     * A contract on file.
     *
     * @param reference as it was called then
     */
    record OfLicence(Id<Licence> licence, String reference) implements Proof {
        @Override
        public String toString() {
            return "licence " + reference;
        }
    }

    /**
     * A chain of copyright-term rules that ends in the public domain.
     *
     * @param chain the jurisdictions, and the rules with their sources, in words
     */
    record OfTerm(String chain) implements Proof {
        @Override
        public String toString() {
            return chain;
        }
    }
}
