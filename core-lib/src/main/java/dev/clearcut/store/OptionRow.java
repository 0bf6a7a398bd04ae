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
@Table(name = "licence_option")
class OptionRow {
    @Id String id = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "licence_id")
    @Nullable LicenceRow licence;

    int position;
    String clause = "";

    @Column(name = "price_amount")
    String priceAmount = "";

    @Column(name = "price_currency")
    String priceCurrency = "";

    @Column(name = "last_day")
    @Nullable String lastDay;

    @Nullable String exercised;

    /** {@code 3/5} of the right. */
    String share = "1/1";

    @ElementCollection
    @CollectionTable(name = "option_material", joinColumns = @JoinColumn(name = "option_id"))
    @Column(name = "material_id")
    @Fetch(FetchMode.SUBSELECT)
    Set<String> materials = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "option_right", joinColumns = @JoinColumn(name = "option_id"))
    @Column(name = "carried_right")
    @Fetch(FetchMode.SUBSELECT)
    Set<String> rights = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "option_box", joinColumns = @JoinColumn(name = "option_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<BoxText> gives = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "option_cap", joinColumns = @JoinColumn(name = "option_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<CapText> caps = new ArrayList<>();
}
