package dev.clearcut.paper;

import dev.clearcut.base.DataFile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Numbers, domains or addresses that nobody can have, because whoever gives them out keeps them for
 * fiction or for examples. Something made up that lies in one needs no search.
 *
 * @param territories whose numbers; {@code WORLD} for domains and addresses
 * @param calling the code of the country; empty for what is no telephone number
 * @param trunk what stands before a number inside the country; may be empty
 * @param patterns what the number, the domain or the address looks like; see {@code reserved.csv}
 * @param source where it was read
 * @param pass examples inside it
 * @param fail examples outside it
 */
public record ReservedBlock(
        String id,
        Kind kind,
        List<String> territories,
        String calling,
        String trunk,
        List<String> patterns,
        String cite,
        String source,
        List<String> pass,
        List<String> fail) {

    /** What is kept. */
    public enum Kind {
        PHONE,
        DOMAIN,
        IP;

        /** {@code phone}: the word in files and on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LOCAL = 7;

    private static final class Standard {
        static final List<ReservedBlock> ALL =
                DataFile.beside(ReservedBlock.class, "reserved.csv").stream()
                        .map(ReservedBlock::row)
                        .toList();
    }

    private static ReservedBlock row(DataFile.Row row) {
        return new ReservedBlock(
                row.get("id"),
                Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                row.several("territories", " "),
                row.get("calling"),
                row.get("trunk"),
                row.several("pattern", " "),
                row.get("cite"),
                row.get("source"),
                row.several("pass", "|"),
                row.several("fail", "|"));
    }

    /** In the order of the file. */
    public static List<ReservedBlock> all() {
        return Standard.ALL;
    }

    /** The block in which a number, an e-mail address, a domain, a URL or an address lies. */
    public static Optional<ReservedBlock> of(String text) {
        return Standard.ALL.stream().filter(block -> block.has(text)).findFirst();
    }

    /** {@code , read as a number of GB}; nothing for what is the same everywhere. */
    String whose() {
        return kind == Kind.PHONE
                ? ", read as a number of " + String.join(" or ", territories)
                : "";
    }

    /** Whether the block has what somebody wrote, in any of the ways people write it. */
    public boolean has(String text) {
        return switch (kind) {
            case PHONE -> hasNumber(text);
            case DOMAIN -> hasDomain(host(text));
            case IP -> hasAddress(host(text));
        };
    }

    private boolean hasNumber(String text) {
        var written = text.strip().replace("(0)", "");
        if (!written.matches("[+0-9(][0-9 ()./-]*")) {
            return false;
        }
        var digits = written.replaceAll("[^0-9]", "");
        if (written.startsWith("+")) {
            return digits.startsWith(calling) && isNational(digits.substring(calling.length()));
        }
        if (digits.startsWith("00" + calling)
                && isNational(digits.substring(2 + calling.length()))) {
            return true;
        }
        if (calling.equals("1") && digits.length() == LOCAL) {
            return patterns.stream().anyMatch(p -> fits(p.substring(p.length() - LOCAL), digits));
        }
        if (calling.equals("1") && digits.startsWith("1")) {
            return isNational(digits.substring(1));
        }
        return digits.startsWith(trunk) && isNational(digits.substring(trunk.length()));
    }

    private boolean isNational(String digits) {
        return patterns.stream().anyMatch(pattern -> fits(pattern, digits));
    }

    private static boolean fits(String pattern, String digits) {
        int dots = pattern.indexOf("..");
        if (dots >= 0) {
            var from = pattern.substring(0, dots);
            return digits.length() == from.length()
                    && digits.compareTo(from) >= 0
                    && digits.compareTo(pattern.substring(dots + 2)) <= 0;
        }
        if (pattern.length() != digits.length()) {
            return false;
        }
        for (int i = 0; i < pattern.length(); i++) {
            char wanted = pattern.charAt(i);
            char digit = digits.charAt(i);
            boolean same =
                    wanted == '#'
                            || wanted == 'X'
                            || (wanted == 'N' ? digit >= '2' && digit <= '9' : wanted == digit);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** The host of a URL or of an e-mail address, in small letters. */
    private static String host(String text) {
        var host = text.strip().toLowerCase(Locale.ROOT);
        host = host.substring(host.indexOf("://") < 0 ? 0 : host.indexOf("://") + 3);
        host = host.split("[/?#]", 2)[0];
        host = host.substring(host.lastIndexOf('@') + 1);
        if (host.startsWith("[") && host.contains("]")) {
            return host.substring(1, host.indexOf(']'));
        }
        if (host.indexOf(':') >= 0 && host.indexOf(':') == host.lastIndexOf(':')) {
            host = host.substring(0, host.indexOf(':'));
        }
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private boolean hasDomain(String host) {
        if (!host.matches("[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?")) {
            return false;
        }
        return patterns.stream()
                .anyMatch(
                        pattern ->
                                pattern.startsWith("*.")
                                        ? host.endsWith(pattern.substring(1))
                                        : host.equals(pattern) || host.endsWith("." + pattern));
    }

    private boolean hasAddress(String host) {
        if (host.matches("[0-9.]+")) {
            var parts = host.split("\\.", -1);
            return parts.length == 4
                    && Arrays.stream(parts).allMatch(p -> p.matches("\\d{1,3}"))
                    && Arrays.stream(parts).mapToInt(Integer::parseInt).allMatch(p -> p <= 255)
                    && patterns.stream().anyMatch(host::startsWith);
        }
        var address = host.replaceFirst("^2001:0db8:", "2001:db8:");
        return address.matches("[0-9a-f:]+") && patterns.stream().anyMatch(address::startsWith);
    }
}
