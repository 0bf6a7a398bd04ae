package dev.clearcut.identifier;

import dev.clearcut.base.ClearcutException.Invalid;
import java.util.Locale;
import java.util.regex.Pattern;

/** What each scheme allows, and its canonical spelling. */
final class Rules {

    /** Longer than any identifier with a web address in front. */
    static final int LONGEST = 300;

    private static final String HEX = "[0-9A-F]";
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\p{Z}\\p{Pd}._]+");
    private static final Pattern WEB = Pattern.compile("^HTTPS?://[^/]*/(?:VIEW/CONTENT\\?ID=)?");

    /** With its punctuation gone, an ISRC may itself begin with IS-RC. */
    private static final Pattern ISRC_NAME = names("ISRC[:#]?(?=.{12}$)");

    private static final Pattern ISWC_NAME = names("ISWC[:#]?");
    private static final Pattern ISAN_NAME = names("V?ISAN[:#]?");
    private static final Pattern EIDR_NAME = names("(?:EIDR(?:ID)?|INFO:DOI|DOI)[:/#]?");
    private static final Pattern ISNI_NAME = names("(?:ISNI|ORCID(?:ID)?)[:/#]?");
    private static final Pattern IPI_NAME =
            names("(?:IPINAME|IPINN|IPI/?CAE|CAE/?IPI|IPI|CAE)(?:NUMBER|NO)?[:#]?");
    private static final Pattern IPI_BASE_NAME = names("(?:IPIBASE|IPIBN|IPI)(?:NUMBER|NO)?[:#]?");
    private static final Pattern EAN_NAME =
            names("(?:EAN(?:8:|13:)?|UPCA?|GTIN(?:8:|12:|13:|14:)?)[:#]?");
    private static final Pattern ISBN_NAME = names("ISBN(?:10:|13:)?[:#]?");

    private Rules() {}

    private static Pattern names(String names) {
        return Pattern.compile("^(?:URN:)?" + names);
    }

    static String canonical(Scheme scheme, String text) {
        if (text.length() > LONGEST) {
            throw new Invalid(
                    "\"%s…\" is no %s: it is far too long."
                            .formatted(text.substring(0, 40), scheme.inWords()));
        }
        return switch (scheme) {
            case ISRC -> isrc(text);
            case ISWC -> iswc(text);
            case ISAN -> isan(text);
            case EIDR -> eidr(text);
            case ISNI -> isni(text);
            case IPI -> ipi(text);
            case IPI_BASE -> ipiBase(text);
            case EAN -> ean(text);
            case ISBN -> isbn(text);
            case OWN -> own(text);
        };
    }

    /** ISO 3901: two letters, three letters or digits, two digits of the year, five digits. */
    private static String isrc(String text) {
        var isrc = compact(text, ISRC_NAME);
        require(
                isrc.matches("[A-Z]{2}[A-Z0-9]{3}\\d{7}"),
                Scheme.ISRC,
                text,
                "an ISRC is two letters, three letters or digits, and seven digits");
        return String.join(
                "-",
                isrc.substring(0, 2),
                isrc.substring(2, 5),
                isrc.substring(5, 7),
                isrc.substring(7));
    }

    private static String iswc(String text) {
        var iswc = compact(text, ISWC_NAME);
        var digits = iswc.startsWith("T") ? iswc.substring(1) : iswc;
        require(
                digits.matches("\\d{10}"),
                Scheme.ISWC,
                text,
                "an ISWC is the letter T and ten digits");
        var body = digits.substring(0, 9);
        check(Scheme.ISWC, text, CheckCharacters.weightedMod10(body, 1), digits.charAt(9));
        return "T-%s.%s.%s-%s"
                .formatted(
                        body.substring(0, 3),
                        body.substring(3, 6),
                        body.substring(6),
                        digits.charAt(9));
    }

    /** ISO 15706: the second check character covers the sixteen and the version's eight. */
    private static String isan(String text) {
        var isan = compact(text, ISAN_NAME);
        require(
                isan.matches(
                        HEX
                                + "{16}[0-9A-Z]?|"
                                + HEX
                                + "{24}|"
                                + HEX
                                + "{16}[0-9A-Z]"
                                + HEX
                                + "{8}[0-9A-Z]"),
                Scheme.ISAN,
                text,
                "an ISAN is 16 hexadecimal digits and a check character, and may go on with 8 more"
                        + " and another check character");
        var work = isan.substring(0, 16);
        char first = CheckCharacters.mod37by36(work);
        if (isan.length() == 17 || isan.length() == 26) {
            check(Scheme.ISAN, text, first, isan.charAt(16));
        }
        if (isan.length() < 24) {
            return fours(work) + "-" + first;
        }
        var version = isan.length() == 24 ? isan.substring(16) : isan.substring(17, 25);
        char second = CheckCharacters.mod37by36(work + version);
        if (isan.length() == 26) {
            check(Scheme.ISAN, text, second, isan.charAt(25));
        }
        return fours(work) + "-" + first + "-" + fours(version) + "-" + second;
    }

    private static String eidr(String text) {
        var eidr = compact(text, EIDR_NAME).replaceFirst("^105240[/:]?(?=.{21}$)", "");
        require(
                !eidr.matches("1052(?:37|38|39)[/:].*"),
                Scheme.EIDR,
                text,
                "10.5237 to 10.5239 number parties, users and services; works stand under 10.5240");
        require(
                eidr.matches(HEX + "{20}[0-9A-Z]"),
                Scheme.EIDR,
                text,
                "an EIDR is 10.5240/ and five groups of four hexadecimal digits and a check"
                        + " character");
        var body = eidr.substring(0, 20);
        check(Scheme.EIDR, text, CheckCharacters.mod37by36(body), eidr.charAt(20));
        return "10.5240/" + fours(body) + "-" + eidr.charAt(20);
    }

    /** An ORCID is an ISNI out of a block set aside for it. */
    private static String isni(String text) {
        var isni = compact(text, ISNI_NAME);
        require(
                isni.matches("\\d{15}[0-9X]"),
                Scheme.ISNI,
                text,
                "an ISNI is 15 digits and a check character, a digit or X");
        check(Scheme.ISNI, text, CheckCharacters.mod11by2(isni.substring(0, 15)), isni.charAt(15));
        return fours(isni).replace('-', ' ');
    }

    /** Often written without its leading zeros. */
    private static String ipi(String text) {
        var digits = compact(text, IPI_NAME);
        require(
                digits.matches("\\d{3,11}"),
                Scheme.IPI,
                text,
                "an IPI name number is 11 digits (leading zeros may be left out)");
        var ipi = "0".repeat(11 - digits.length()) + digits;
        var expected = CheckCharacters.mod101(ipi.substring(0, 9));
        if (!ipi.endsWith(expected)) {
            throw new Invalid(
                    "\"%s\" is no IPI name number: its last two digits should be %s, not %s; compare"
                                    .formatted(shown(text), expected, ipi.substring(9))
                            + " it with the source.");
        }
        return ipi;
    }

    private static String ipiBase(String text) {
        var base = compact(text, IPI_BASE_NAME);
        var digits = base.startsWith("I") ? base.substring(1) : base;
        require(
                digits.matches("\\d{10}"),
                Scheme.IPI_BASE,
                text,
                "an IPI base number is the letter I and ten digits");
        var body = digits.substring(0, 9);
        check(Scheme.IPI_BASE, text, CheckCharacters.weightedMod10(body, 2), digits.charAt(9));
        return "I-" + body + "-" + digits.charAt(9);
    }

    /** A UPC-A is an EAN-13 that begins with 0, and so is a GTIN-14 of a single item. */
    private static String ean(String text) {
        var ean = compact(text, EAN_NAME);
        require(
                ean.matches("\\d{8}|\\d{12,14}"),
                Scheme.EAN,
                text,
                "a product number has 8 (EAN-8), 12 (UPC-A), 13 (EAN-13) or 14 (GTIN-14) digits");
        int last = ean.length() - 1;
        check(Scheme.EAN, text, CheckCharacters.mod10(ean.substring(0, last)), ean.charAt(last));
        if (ean.length() == 12) {
            return "0" + ean;
        }
        return ean.length() == 14 && ean.startsWith("0") ? ean.substring(1) : ean;
    }

    private static String isbn(String text) {
        var isbn = compact(text, ISBN_NAME);
        require(
                isbn.matches("\\d{9}[0-9X]|97[89]\\d{10}"),
                Scheme.ISBN,
                text,
                "an ISBN has 10 digits (the last may be X), or 13 that begin with 978 or 979");
        if (isbn.length() == 10) {
            var body = isbn.substring(0, 9);
            check(Scheme.ISBN, text, CheckCharacters.mod11(body), isbn.charAt(9));
            return "978" + body + CheckCharacters.mod10("978" + body);
        }
        check(Scheme.ISBN, text, CheckCharacters.mod10(isbn.substring(0, 12)), isbn.charAt(12));
        return isbn;
    }

    private static String own(String text) {
        var own = text.strip().replaceAll("[\\s\\p{Z}]+", " ");
        require(!own.isBlank(), Scheme.OWN, text, "it is empty");
        require(
                own.chars().noneMatch(Character::isISOControl),
                Scheme.OWN,
                text,
                "it holds characters that cannot be printed");
        return own;
    }

    /** Upper case without punctuation, web address and the scheme's own name. */
    private static String compact(String text, Pattern names) {
        var upper = PUNCTUATION.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
        var local = WEB.matcher(upper).replaceFirst("");
        return names.matcher(local).replaceFirst("");
    }

    private static void check(Scheme scheme, String text, char expected, char given) {
        if (expected != given) {
            throw new Invalid(
                    "\"%s\" is no %s: its check character should be %s, not %s; compare it with the"
                                    .formatted(shown(text), scheme.inWords(), expected, given)
                            + " source.");
        }
    }

    private static void require(boolean held, Scheme scheme, String text, String rule) {
        if (!held) {
            throw new Invalid(
                    "\"%s\" is no %s: %s, as in %s."
                            .formatted(shown(text), scheme.inWords(), rule, scheme.example()));
        }
    }

    static String shown(String text) {
        var line = text.strip().replaceAll("\\p{Cntrl}", "?");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }

    private static String fours(String characters) {
        return characters.replaceAll("(.{4})(?=.)", "$1-");
    }
}
