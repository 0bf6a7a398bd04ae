package dev.clearcut.exchange.json;

import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliveryRules;
import dev.clearcut.delivery.Need;
import dev.clearcut.delivery.Note;
import dev.clearcut.delivery.SentFile;
import dev.clearcut.delivery.Step;
import dev.clearcut.delivery.Transition;
import dev.clearcut.delivery.Version;
import dev.clearcut.delivery.plan.DueDays;
import dev.clearcut.delivery.plan.Lateness;
import dev.clearcut.timecode.Timecode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One item of a delivery, with all that was done about it.
 *
 * @param deal the deal's name
 * @param due as the contract says it; null while nobody said
 * @param dueOn ISO date; null while it is not known
 * @param waitingFor the event that has to be recorded before the day is known; empty when none
 * @param stateVersion the number of the version of which the state is told; 0 while there is none
 * @param court whose move it is: {@code ours}, {@code theirs}, {@code nobodys}
 * @param next the steps there are from here
 */
public record DeliveryView(
        String id,
        String deal,
        String reference,
        String kind,
        String language,
        String version,
        String obligation,
        String condition,
        int quantity,
        String spec,
        String owner,
        String recipient,
        String facility,
        String costCode,
        AttemptsView attempts,
        @Nullable String due,
        @Nullable String dueOn,
        String waitingFor,
        String state,
        int stateVersion,
        String court,
        LateView daysLate,
        List<String> needs,
        List<VersionView> versions,
        List<NoteView> notes,
        List<StepView> steps,
        List<NextView> next) {

    /**
     * @param allowed by the contract, and by the buyer since; 0 where there is no limit
     */
    public record AttemptsView(int used, int allowed) {}

    /** Calendar days after the day it was due. */
    public record LateView(long ours, long theirs) {}

    /**
     * @param number from 1
     * @param cut the name of the cut it was made of; empty for none
     * @param from versions of other items, as in {@code Texted master v2}
     */
    public record VersionView(
            int number,
            String hash,
            List<FileView> files,
            String by,
            String on,
            String cut,
            List<String> from,
            List<DeliveryCheckView> checks) {

        public static VersionView of(Version version) {
            var cut = version.cut();
            return new VersionView(
                    version.number(),
                    version.seal().toString(),
                    version.files().stream().map(FileView::of).toList(),
                    version.made().by(),
                    version.made().on().toString(),
                    cut == null ? "" : cut.name(),
                    version.from().stream().map(Version.MadeFrom::toString).toList(),
                    version.checks().stream().map(c -> DeliveryCheckView.of(c, version)).toList());
        }
    }

    public record FileView(String name, long bytes, List<String> hashes) {
        static FileView of(SentFile file) {
            return new FileView(
                    file.name(),
                    file.bytes(),
                    file.hashes().stream().map(Object::toString).toList());
        }
    }

    /**
     * @param version the newest version it stands in
     * @param from timecode; empty where it stands at no frame
     * @param to timecode of the first frame after it; empty where it stands at no frame
     * @param frames of the version, end exclusive; null where it stands at no frame
     * @param rate as in {@code 25/1}; empty where it stands at no frame
     * @param remark how it came there, where it was carried
     */
    public record NoteView(
            int number,
            int version,
            String from,
            String to,
            @Nullable FramesView frames,
            String rate,
            String grade,
            String text,
            String by,
            String owner,
            String state,
            String answer,
            String remark,
            List<PlaceView> places) {

        public static NoteView of(Note note) {
            var at = note.standing().getFirst().at();
            return new NoteView(
                    note.number(),
                    note.version(),
                    at == null ? "" : new Timecode(at.frames().start(), at.rate()).toString(),
                    at == null ? "" : new Timecode(at.frames().end(), at.rate()).toString(),
                    at == null ? null : new FramesView(at.frames().start(), at.frames().end()),
                    at == null ? "" : at.rate().fraction(),
                    note.grade().word(),
                    note.text(),
                    note.by(),
                    note.owner(),
                    note.state().word(),
                    note.answer(),
                    note.remark(),
                    note.standing().stream().flatMap(PlaceView::of).toList());
        }
    }

    /** One of the places at which a note stands in its newest version. */
    public record PlaceView(String from, String to, FramesView frames, String rate, String remark) {
        static Stream<PlaceView> of(Note.Place place) {
            var at = place.at();
            return at == null
                    ? Stream.empty()
                    : Stream.of(
                            new PlaceView(
                                    new Timecode(at.frames().start(), at.rate()).toString(),
                                    new Timecode(at.frames().end(), at.rate()).toString(),
                                    new FramesView(at.frames().start(), at.frames().end()),
                                    at.rate().fraction(),
                                    place.remark()));
        }
    }

    /** Frames from the label 00:00:00:00, end exclusive. */
    public record FramesView(long start, long end) {}

    /**
     * @param version 0 where it is about none
     * @param at ISO instant, UTC: when it was typed
     * @param on ISO date: when it happened
     */
    public record StepView(
            String from,
            String to,
            int version,
            String by,
            String at,
            String on,
            String why,
            String who,
            String transport,
            String hash,
            List<PaperView> papers) {

        static StepView of(Step step) {
            var said = step.said();
            return new StepView(
                    step.from().word(),
                    step.to().word(),
                    step.version(),
                    step.by(),
                    step.at().toString(),
                    said.on().toString(),
                    said.why(),
                    said.who(),
                    said.transport(),
                    said.hash(),
                    said.papers().stream().map(p -> new PaperView(p.sha256(), p.name())).toList());
        }
    }

    /** A file the office keeps. */
    public record PaperView(String sha256, String name) {}

    /** A step there is, and what it asks for. */
    public record NextView(String to, List<String> needs) {
        static NextView of(Transition transition) {
            return new NextView(transition.to().word(), wants(transition));
        }
    }

    private static List<String> wants(Transition transition) {
        return transition.needs().stream().sorted().map(Need::word).toList();
    }

    /** A step of the table. */
    public record RuleView(String id, String from, String to, List<String> needs, String cite) {
        public static RuleView of(Transition transition) {
            return new RuleView(
                    transition.id(),
                    transition.from().word(),
                    transition.to().word(),
                    wants(transition),
                    transition.cite());
        }
    }

    /**
     * @param deal its name
     * @param days of the schedule it is in
     */
    public static DeliveryView of(Deliverable item, String deal, DueDays days, LocalDate today) {
        var wanted = item.wanted();
        var handling = item.handling();
        var late = Lateness.of(item, days, today);
        return new DeliveryView(
                item.id().value(),
                deal,
                item.reference(),
                wanted.kind(),
                wanted.language(),
                wanted.version(),
                wanted.obligation().word(),
                wanted.condition(),
                wanted.quantity(),
                wanted.spec(),
                handling.owner(),
                handling.recipient(),
                handling.facility(),
                handling.costCode(),
                new AttemptsView(item.attempts().used(), item.attempts().allowed()),
                item.due() == null ? null : item.due().toString(),
                days.of(item).map(LocalDate::toString).orElse(null),
                days.waitingFor(item).orElse(""),
                item.state().word(),
                item.current().map(Version::number).orElse(0),
                item.state().court().word(),
                new LateView(late.ours(), late.theirs()),
                item.dependsOn(),
                item.versions().stream().map(VersionView::of).toList(),
                item.notes().stream().map(NoteView::of).toList(),
                item.steps().stream().map(StepView::of).toList(),
                DeliveryRules.standard().from(item.state()).stream().map(NextView::of).toList());
    }
}
