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
@Table(name = "party")
class PartyRow {
    @Id String id = "";
    String kind = "";
    String name = "";

    @ElementCollection
    @CollectionTable(name = "party_identifier", joinColumns = @JoinColumn(name = "party_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<IdentifierText> identifiers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "party_contact", joinColumns = @JoinColumn(name = "party_id"))
    @OrderColumn(name = "position")
    @Column(name = "contact")
    @Fetch(FetchMode.SUBSELECT)
    List<String> contacts = new ArrayList<>();
}
