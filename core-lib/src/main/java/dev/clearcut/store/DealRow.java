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
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

@Entity
@Table(name = "deal")
class DealRow {
    @Id String id = "";

    @Column(name = "production_id")
    String production = "";

    String name = "";
    String buyer = "";

    @ElementCollection
    @CollectionTable(name = "deal_box", joinColumns = @JoinColumn(name = "deal_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<BoxText> needed = new ArrayList<>();
}
