package dev.clearcut.store;

import dev.clearcut.store.GrantRow.CapText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
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
@Table(name = "quote")
class QuoteRow {
    @Id String id = "";

    @Column(name = "production_id")
    String production = "";

    String reference = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "party_id")
    @Nullable PartyRow party;

    @Column(name = "price_amount")
    String priceAmount = "";

    @Column(name = "price_currency")
    String priceCurrency = "";

    @Column(name = "last_day")
    @Nullable String lastDay;

    @Column(name = "accepted_on")
    @Nullable String accepted;

    @Column(name = "licence_id")
    @Nullable String licence;

    /** {@code 3/5} of the right. */
    String share = "1/1";

    @ElementCollection
    @CollectionTable(name = "quote_material", joinColumns = @JoinColumn(name = "quote_id"))
    @Column(name = "material_id")
    @Fetch(FetchMode.SUBSELECT)
    Set<String> materials = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "quote_right", joinColumns = @JoinColumn(name = "quote_id"))
    @Column(name = "carried_right")
    @Fetch(FetchMode.SUBSELECT)
    Set<String> rights = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "quote_box", joinColumns = @JoinColumn(name = "quote_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<BoxText> gives = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "quote_cap", joinColumns = @JoinColumn(name = "quote_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<CapText> caps = new ArrayList<>();
}
