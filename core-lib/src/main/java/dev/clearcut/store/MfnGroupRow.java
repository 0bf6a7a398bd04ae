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
@Table(name = "mfn_group")
class MfnGroupRow {
    @Id String id = "";

    @Column(name = "production_id")
    String production = "";

    String name = "";
    String compared = "";
    String currency = "";

    @ElementCollection
    @CollectionTable(name = "mfn_member", joinColumns = @JoinColumn(name = "group_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<MemberText> members = new ArrayList<>();

    /** One of the three papers, and its share in percent. */
    @Embeddable
    record MemberText(
            @Column(name = "licence_id") @Nullable String licence,
            @Column(name = "option_id") @Nullable String option,
            @Column(name = "quote_id") @Nullable String quote,
            @Column(name = "share") String share) {}
}
