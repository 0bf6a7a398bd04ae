package dev.clearcut.store;

import dev.clearcut.licence.DatedDuty;
import dev.clearcut.licence.Duty;
import dev.clearcut.licence.event.When;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A duty with its last day, as people write it. */
@Embeddable
record DatedDutyText(
        @Column(name = "kind") String kind,
        @Column(name = "duty") String duty,
        @Column(name = "last_day") String lastDay,
        @Column(name = "done") @Nullable String done) {

    static DatedDutyText of(DatedDuty dated) {
        return new DatedDutyText(
                dated.duty().kind().word(),
                dated.duty().text(),
                dated.by().toString(),
                Days.text(dated.done()));
    }

    DatedDuty read() {
        return new DatedDuty(
                new Duty(Word.read(Duty.Kind.class, kind), duty),
                When.of(lastDay),
                Days.read(done));
    }
}
