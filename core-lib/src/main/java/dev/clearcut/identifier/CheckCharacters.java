package dev.clearcut.identifier;

/**
 * The check characters of the schemes, each computed from the characters before it. Inputs are
 * compact: upper case, no punctuation, only characters the scheme allows.
 */
final class CheckCharacters {

    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private CheckCharacters() {}

    /** ISO/IEC 7064 hybrid system Mod 37,36, for EIDR and ISAN. Not the draft's Mod 17,16. */
    static char mod37by36(String characters) {
        int product = 36;
        for (int i = 0; i < characters.length(); i++) {
            int sum = (product + ALPHANUMERIC.indexOf(characters.charAt(i))) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return ALPHANUMERIC.charAt((37 - product) % 36);
    }

    /** ISO/IEC 7064 pure system Mod 11-2, for ISNI and ORCID; {@code X} stands for 10. */
    static char mod11by2(String digits) {
        int product = 0;
        for (int i = 0; i < digits.length(); i++) {
            product = (product + digit(digits, i)) * 2 % 11;
        }
        return elevens((12 - product) % 11);
    }

    /**
     * The weighted sum of ISWC and of IPI base numbers, each digit times its place from 1.
     *
     * @param start 1 for ISWC (the letter T counts 1), 2 for IPI base numbers (the letter I)
     */
    static char weightedMod10(String digits, int start) {
        int sum = start;
        for (int i = 0; i < digits.length(); i++) {
            sum += (i + 1) * digit(digits, i);
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /** The two check digits of an IPI name number; remainders 0 and 1 both give {@code 00}. */
    static String mod101(String nineDigits) {
        int sum = 0;
        for (int i = 0; i < nineDigits.length(); i++) {
            sum += (10 - i) * digit(nineDigits, i);
        }
        int remainder = sum % 101;
        int check = remainder == 0 ? 0 : (101 - remainder) % 100;
        return "" + (char) ('0' + check / 10) + (char) ('0' + check % 10);
    }

    /** GS1's mod 10 with weights 3 and 1 from the right, for EAN, UPC, GTIN and ISBN-13. */
    static char mod10(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int fromRight = digits.length() - 1 - i;
            sum += (fromRight % 2 == 0 ? 3 : 1) * digit(digits, i);
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /** ISBN-10's mod 11, weights 10 down to 2; {@code X} stands for 10. */
    static char mod11(String nineDigits) {
        int sum = 0;
        for (int i = 0; i < nineDigits.length(); i++) {
            sum += (10 - i) * digit(nineDigits, i);
        }
        return elevens((11 - sum % 11) % 11);
    }

    private static char elevens(int value) {
        return value == 10 ? 'X' : (char) ('0' + value);
    }

    private static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }
}
