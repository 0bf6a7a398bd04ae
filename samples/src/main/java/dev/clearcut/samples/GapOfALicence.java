package dev.clearcut.samples;

import dev.clearcut.rights.Coverage;
import dev.clearcut.rights.Rights;
import java.io.PrintStream;

/** What a licence leaves open for a deal: rights alone, without an office. */
public final class GapOfALicence {

    private GapOfALicence() {}

    public static void main(String[] args) {
        run(System.out);
    }

    public static void run(PrintStream out) {
        var granted = Rights.in("WORLD").except("CN").media("ALL").from("2027-01-01").years(10);
        var needed = Rights.in("DE", "FR", "US").media("SVOD").from("2027-03-01").perpetual();

        out.println(needed.minus(granted));
        out.println(Coverage.of(needed, granted).inWords());
        out.println(granted.covers(Rights.in("FR").media("free TV").from("2027-01-01").years(2)));
    }
}
