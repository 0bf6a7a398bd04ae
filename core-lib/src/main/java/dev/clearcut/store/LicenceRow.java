package dev.clearcut.store;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "licence")
class LicenceRow {
    @Id String id = "";

    @Column(name = "production_id")
    String production = "";

    String reference = "";
    String instrument = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "licensor_id")
    @Nullable PartyRow licensor;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "licensee_id")
    @Nullable PartyRow licensee;

    @Nullable String signed;

    @Column(name = "void_until_paid")
    boolean voidUntilPaid;

    @Nullable String paid;

    @Column(name = "fee_amount")
    @Nullable String feeAmount;

    @Column(name = "fee_currency")
    @Nullable String feeCurrency;

    long version;
    String sublicensing = "";

    @ElementCollection
    @CollectionTable(name = "licence_sublicensee", joinColumns = @JoinColumn(name = "licence_id"))
    @OrderColumn(name = "position")
    @Column(name = "name")
    @Fetch(FetchMode.SUBSELECT)
    List<String> sublicensees = new ArrayList<>();

    @OneToMany(mappedBy = "licence", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    List<GrantRow> grants = new ArrayList<>();

    @OneToMany(mappedBy = "licence", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    List<HoldbackRow> holdbacks = new ArrayList<>();

    @OneToMany(mappedBy = "licence", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    List<OptionRow> options = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "licence_step", joinColumns = @JoinColumn(name = "licence_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<StepUpText> steps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "licence_duty", joinColumns = @JoinColumn(name = "licence_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<DatedDutyText> duties = new ArrayList<>();
}
