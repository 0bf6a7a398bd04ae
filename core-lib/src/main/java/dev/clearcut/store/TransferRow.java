package dev.clearcut.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "transfer")
class TransferRow {
    @Id String id = "";

    @Column(name = "production_id")
    String production = "";

    String reference = "";
    String kind = "";

    @Column(name = "from_id")
    String from = "";

    @Column(name = "to_id")
    String to = "";

    @Nullable String share;
    @Nullable String signed;
    String recorded = "";
    String evidence = "";

    @Column(name = "reverts_if")
    String revertsIf = "";

    @Nullable String reverted;

    @ElementCollection
    @CollectionTable(name = "transfer_work", joinColumns = @JoinColumn(name = "transfer_id"))
    @Column(name = "work_id")
    @Fetch(FetchMode.SUBSELECT)
    Set<String> works = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "transfer_box", joinColumns = @JoinColumn(name = "transfer_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<BoxText> scope = new ArrayList<>();
}
