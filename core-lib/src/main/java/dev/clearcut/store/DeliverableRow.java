package dev.clearcut.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "deliverable")
class DeliverableRow {
    @Id String id = "";

    @Column(name = "production_id")
    String production = "";

    @Column(name = "deal_id")
    String deal = "";

    long number;
    String reference = "";
    String kind = "";
    String language = "";
    String version = "";
    String obligation = "";
    String condition = "";
    int quantity;
    String spec = "";
    String owner = "";
    String recipient = "";
    String facility = "";

    @Column(name = "cost_code")
    String costCode = "";

    int attempts;
    @Nullable String due;

    @ElementCollection
    @CollectionTable(name = "deliverable_need", joinColumns = @JoinColumn(name = "deliverable_id"))
    @OrderColumn(name = "position")
    @Column(name = "reference")
    @Fetch(FetchMode.SUBSELECT)
    List<String> needs = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "delivery_version", joinColumns = @JoinColumn(name = "deliverable_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<VersionText> versions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "delivery_file", joinColumns = @JoinColumn(name = "deliverable_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<FileText> files = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "delivery_check", joinColumns = @JoinColumn(name = "deliverable_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<CheckText> checks = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "delivery_step", joinColumns = @JoinColumn(name = "deliverable_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<StepText> steps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "delivery_paper", joinColumns = @JoinColumn(name = "deliverable_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<PaperText> papers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "delivery_note", joinColumns = @JoinColumn(name = "deliverable_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<NoteText> notes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "delivery_note_place",
            joinColumns = @JoinColumn(name = "deliverable_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<PlaceText> places = new ArrayList<>();

    /**
     * A version; its number is its place from 1.
     *
     * @param from {@code 2 Texted master}, one a line
     */
    @Embeddable
    record VersionText(
            @Column(name = "made_by") String by,
            @Column(name = "made_on") String on,
            @Column(name = "cut_id") @Nullable String cut,
            @Column(name = "cut_name") String cutName,
            @Column(name = "made_from") String from) {}

    /**
     * How one file came out against one specification.
     *
     * @param content a hash over the specification; empty where nobody read it
     * @param hash one of the file's
     * @param failed rules, one a line
     * @param open rules, one a line
     * @param attested {@code rule=value:report}, one a line
     */
    @Embeddable
    record CheckText(
            @Column(name = "version") int version,
            @Column(name = "asked") String asked,
            @Column(name = "profile") String profile,
            @Column(name = "edition") String edition,
            @Column(name = "content") String content,
            @Column(name = "hash") String hash,
            @Column(name = "result") String result,
            @Column(name = "checked_on") String on,
            @Column(name = "report") String report,
            @Column(name = "failed") String failed,
            @Column(name = "open_rules") String open,
            @Column(name = "attested") String attested,
            @Column(name = "overruled_by") String overruledBy,
            @Column(name = "overruled_why") String overruledWhy) {}

    /**
     * @param hashes {@code sha256:3b0c… md5:9e10…}
     */
    @Embeddable
    record FileText(
            @Column(name = "version") int version,
            @Column(name = "name") String name,
            @Column(name = "bytes") long bytes,
            @Column(name = "hashes") String hashes) {}

    @Embeddable
    record StepText(
            @Column(name = "from_state") String from,
            @Column(name = "to_state") String to,
            @Column(name = "version") int version,
            @Column(name = "by_person") String by,
            @Column(name = "at") String at,
            @Column(name = "happened") String on,
            @Column(name = "why") String why,
            @Column(name = "who") String who,
            @Column(name = "transport") String transport,
            @Column(name = "hash") String hash) {}

    /**
     * @param step the place of its step from 0
     */
    @Embeddable
    record PaperText(
            @Column(name = "step") int step,
            @Column(name = "sha256") String sha256,
            @Column(name = "name") String name) {}

    /** A note; its number is its place from 1. */
    @Embeddable
    record NoteText(
            @Column(name = "grade") String grade,
            @Column(name = "text") String text,
            @Column(name = "by_person") String by,
            @Column(name = "owner") String owner,
            @Column(name = "state") String state,
            @Column(name = "answer") String answer) {}

    /**
     * @param rate as in {@code 25/1}; empty where it stands at no frame
     */
    @Embeddable
    record PlaceText(
            @Column(name = "note") int note,
            @Column(name = "version") int version,
            @Column(name = "rate") String rate,
            @Column(name = "frame_in") long in,
            @Column(name = "frame_out") long out,
            @Column(name = "remark") String remark) {}
}
