package dev.clearcut.rights.wording;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Box;
import dev.clearcut.rights.Languages;
import dev.clearcut.rights.Media;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.StatedRights;
import dev.clearcut.rights.Territories;
import dev.clearcut.rights.Window;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/**
 * Rights on one line: {@code TERRITORIES; MEDIA; DATES[; LANGUAGES]}, as in {@code WORLD - CN, US;
 * SVOD, AVOD; 2027-01-01..2036-12-31}.
 *
 * <p>The last day is in the term; {@code ..} is an open end, alone no limit at all. A section that
 * is empty, {@code *} or {@code ALL} means everything. Each section may also be written in words,
 * as {@link Wording} reads them, about its own axis only.
 */
public final class RightsText {

    /** The form, for messages. */
    public static final String FORM = "TERRITORIES; MEDIA; DATES[; LANGUAGES]";

    private static final List<Axis> SECTIONS =
            List.of(Axis.TERRITORY, Axis.MEDIUM, Axis.WINDOW, Axis.LANGUAGE);

    private RightsText() {}

    /**
     * Reads one line.
     *
     * @return no rights and at least one error where the line cannot be read; columns count from
     *     the start of the line
     */
    public static Reported<Rights> read(String line) {
        var sections = line.split(";", -1);
        if (sections.length < 3 || sections.length > SECTIONS.size()) {
            var sentence = "The form is \"%s\"; there %s here.";
            var count = sections.length == 1 ? "is 1 part" : "are " + sections.length + " parts";
            return refused(Report.of(form(sentence.formatted(FORM, count))));
        }
        var stated = new StatedRights(null, null, null, null);
        var report = Report.clean();
        int start = 0;
        for (int i = 0; i < sections.length; i++) {
            var section = section(SECTIONS.get(i), sections[i], start);
            report = report.plus(section.report());
            stated = joined(stated, section.value());
            start += sections[i].length() + 1;
        }
        return report.hasErrors() ? refused(report) : new Reported<>(stated.rights(), report);
    }

    /** The union of several lines; one that cannot be read makes all unreadable. */
    public static Reported<Rights> read(Collection<String> lines) {
        var sum = Rights.none();
        var report = Report.clean();
        for (var line : lines) {
            var each = read(line);
            sum = sum.plus(each.value());
            report = report.plus(each.report());
        }
        return report.hasErrors() ? refused(report) : new Reported<>(sum, report);
    }

    /**
     * The lines that {@link #read(Collection)} reads back to the same rights, one a box; none for
     * no rights. Languages are left out where they are all.
     */
    public static List<String> write(Rights rights) {
        return rights.boxes().stream().map(RightsText::write).toList();
    }

    /** One box in the form; languages are left out where they are all. */
    public static String write(Box box) {
        var territories =
                shorter(
                        "WORLD",
                        box.territories().codes(),
                        Territories.ALL.minus(box.territories()).codes());
        var media =
                box.media().equals(Media.ALL)
                        ? "ALL"
                        : box.media().toString().replace("all media except", "ALL -");
        var three = territories + "; " + media + "; " + write(box.window());
        return box.languages().equals(Languages.ALL)
                ? three
                : three
                        + "; "
                        + shorter(
                                "ALL",
                                box.languages().codes(),
                                Languages.ALL.minus(box.languages()).codes());
    }

    private static String write(Window window) {
        return window.firstDay().map(Object::toString).orElse("")
                + ".."
                + window.lastDay().map(Object::toString).orElse("");
    }

    private static String shorter(String all, List<String> codes, List<String> missing) {
        if (missing.isEmpty()) {
            return all;
        }
        return missing.size() < codes.size()
                ? all + " - " + String.join(", ", missing)
                : String.join(", ", codes);
    }

    private static Reported<StatedRights> section(Axis axis, String section, int start) {
        var words = section.strip();
        boolean open = axis == Axis.WINDOW && (words.equals("..") || words.equals("…"));
        if (words.isEmpty() || words.equals("*") || words.equalsIgnoreCase("all") || open) {
            return Reported.clean(new StatedRights(null, null, null, null));
        }
        var read = Wording.read(section, EnumSet.of(axis), null);
        var findings = new ArrayList<Finding>();
        for (var finding : read.report().findings()) {
            findings.add(moved(finding, start));
        }
        return new Reported<>(read.value(), new Report(findings));
    }

    private static Finding moved(Finding finding, int columns) {
        var where =
                finding.where() instanceof Where.InFile(var file, var line, var column) && line == 1
                        ? Where.inFile(file, line, column + columns)
                        : finding.where();
        return new Finding(
                finding.rule(), finding.severity(), where, finding.text(), finding.cite());
    }

    private static StatedRights joined(StatedRights a, StatedRights b) {
        return new StatedRights(
                a.territories() == null ? b.territories() : a.territories(),
                a.media() == null ? b.media() : a.media(),
                a.languages() == null ? b.languages() : a.languages(),
                a.window() == null ? b.window() : a.window());
    }

    private static Finding form(String sentence) {
        return Finding.error("rights.wording.form", Where.inFile("phrase", 1, 1), sentence);
    }

    private static Reported<Rights> refused(Report report) {
        return new Reported<>(Rights.none(), report);
    }
}
