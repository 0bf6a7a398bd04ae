package dev.clearcut.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "evidence")
class EvidenceRow {
    @Id String id = "";

    @Column(name = "production_id")
    String production = "";

    String sha256 = "";

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "sha256", insertable = false, updatable = false)
    @Nullable DocumentRow document;

    @Column(name = "file_name")
    String name = "";

    @Column(name = "licence_id")
    @Nullable String licence;

    @Column(name = "party_id")
    @Nullable String party;

    @Column(name = "material_id")
    @Nullable String material;

    @Column(name = "case_id")
    @Nullable String clearanceCase;

    String kind = "";
    String note = "";

    @Column(name = "added_by")
    String addedBy = "";

    @Column(name = "added_at")
    String addedAt = "";
}
