package dev.clearcut.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Id;
import dev.clearcut.base.Sources;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.evidence.AttachedTo;
import dev.clearcut.evidence.DocumentPart;
import dev.clearcut.evidence.DocumentText;
import dev.clearcut.evidence.Evidence;
import dev.clearcut.evidence.EvidenceKind;
import dev.clearcut.evidence.TextStanding;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.party.Party;
import dev.clearcut.rights.Rights;
import dev.clearcut.store.DocumentRecord;
import dev.clearcut.store.Hands;
import dev.clearcut.store.ProductionRecord;
import dev.clearcut.store.Store;
import dev.clearcut.store.Writing;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words inside documents find the documents, and the materials they are about. */
class DocumentSearchTest {

    private static final Id<ProductionRecord> NIGHTFALL = Id.of("nightfall");
    private static final Id<ProductionRecord> OTHER = Id.of("other");
    private static final Material GOODBYE =
            Material.titled(Id.of("goodbye"), MaterialKind.COMMERCIAL_TRACK, "The Long Goodbye");
    private static final Material MOON =
            Material.titled(Id.of("moon"), MaterialKind.LIBRARY_TRACK, "Paper Moon");
    private static final Licence ACME = licence(GOODBYE);

    @TempDir Path folder;
    private Store store;
    private Search search;
    private final AtomicInteger number = new AtomicInteger();

    @BeforeEach
    void open() {
        store = Store.open(folder);
        search = Search.over(store, Sources.ofThisMachine());
        write(
                office -> {
                    office.people()
                            .add(new ProductionRecord(NIGHTFALL, "Nightfall", ZoneId.of("UTC")));
                    office.people().add(new ProductionRecord(OTHER, "Other", ZoneId.of("UTC")));
                    office.materials().addAll(NIGHTFALL, List.of(GOODBYE, MOON));
                    office.licences().add(NIGHTFALL, ACME);
                });
    }

    @AfterEach
    void close() {
        search.close();
        store.close();
    }

    private static Licence licence(Material... about) {
        var ids = new AtomicInteger();
        return Licence.from("Acme Music")
                .reference("Acme 1")
                .of(about)
                .granting(Rights.in("WORLD").media("ALL").from("2027-01-01").perpetual())
                .licence(
                        Id.of("acme-1"),
                        Party.company(Id.of("acme"), "Acme Music"),
                        null,
                        () -> Id.of("g" + ids.incrementAndGet()));
    }

    private void write(Consumer<Writing> work) {
        store.write(
                Hands.KIM,
                office -> {
                    work.accept(office);
                    return true;
                });
    }

    private Evidence attach(String name, AttachedTo to, DocumentPart... parts) {
        return attach(NIGHTFALL, name, to, parts);
    }

    private Evidence attach(
            Id<ProductionRecord> production, String name, AttachedTo to, DocumentPart... parts) {
        var sha256 = "%064x".formatted(name.hashCode() & 0xffff);
        var text =
                new DocumentText(
                        "application/pdf",
                        "a PDF",
                        "",
                        "",
                        parts.length,
                        List.of(parts),
                        TextStanding.READ);
        var evidence =
                new Evidence(
                        Id.of("e" + number.incrementAndGet()),
                        sha256,
                        name,
                        "application/pdf",
                        100,
                        to,
                        EvidenceKind.SIGNED_LICENCE,
                        "",
                        "kim@nightfall.example",
                        Instant.parse("2027-01-15T08:00:00Z"),
                        TextStanding.READ);
        write(
                office -> {
                    office.documents().keep(new DocumentRecord(sha256, 100, text, List.of()));
                    office.evidence().add(production, evidence);
                });
        return evidence;
    }

    private static DocumentPart page(int number, String text) {
        return new DocumentPart("page " + number, text);
    }

    private List<DocumentHit> documents(String text) {
        return search.documents(Set.of(NIGHTFALL), Question.of(text)).items();
    }

    private List<String> materials(String text) {
        return search.find(Set.of(NIGHTFALL), Question.of(text)).hits().items().stream()
                .map(hit -> hit.material().title())
                .toList();
    }

    @Test
    void aWordInAContractFindsItWithThePageItStandsOn() {
        attach(
                "signed.pdf",
                AttachedTo.the(ACME),
                page(1, "This agreement is made between Acme Music and Nightfall Pictures."),
                page(3, "The Licensor shall indemnify\nthe Licensee against any claim."));

        assertThat(documents("indemnify"))
                .singleElement()
                .satisfies(
                        hit -> {
                            assertThat(hit.filed())
                                    .extracting(Evidence::fileName)
                                    .containsExactly("signed.pdf");
                            assertThat(hit.why())
                                    .hasToString(
                                            "[signed.pdf, page 3: The Licensor shall [indemnify]"
                                                    + " the Licensee against any claim.]");
                        });
    }

    @Test
    void aWordInAContractFindsTheMaterialsItIsAboutAndNoOthers() {
        attach("signed.pdf", AttachedTo.the(ACME), page(2, "in perpetuity"));

        var found = search.find(Set.of(NIGHTFALL), Question.of("perpetuity"));

        assertThat(found.hits().items())
                .singleElement()
                .satisfies(
                        hit -> {
                            assertThat(hit.material()).isEqualTo(GOODBYE);
                            assertThat(hit.why())
                                    .hasToString("[signed.pdf, page 2: in [perpetuity]]");
                        });
        assertThat(found.facets().kinds()).containsOnlyKeys(MaterialKind.COMMERCIAL_TRACK);
    }

    @Test
    void whatIsAttachedToAMaterialOrItsCaseFindsTheMaterial() {
        var sync = ClearanceCase.identified(Id.of("c1"), MOON.id(), CarriedRight.SYNC);
        write(office -> office.cases().add(NIGHTFALL, sync));
        attach("log.txt", AttachedTo.the(MOON), new DocumentPart("", "asked the archive"));
        attach("quote.eml", AttachedTo.the(sync), new DocumentPart("", "four hundred guineas"));

        assertThat(materials("archive")).containsExactly("Paper Moon");
        assertThat(materials("guineas")).containsExactly("Paper Moon");
    }

    @Test
    void aDocumentOfAPartyIsFoundAndStandsForNoMaterial() {
        attach("power.pdf", AttachedTo.the(ACME.licensor()), page(1, "power of attorney"));

        assertThat(documents("attorney")).hasSize(1);
        assertThat(materials("attorney")).isEmpty();
    }

    @Test
    void allWordsMustStandInOneDocument() {
        attach("one.pdf", AttachedTo.the(ACME), page(1, "holdback"), page(2, "Bavaria"));
        attach("two.pdf", AttachedTo.the(ACME), page(1, "holdback"));

        assertThat(documents("holdback bavaria"))
                .flatExtracting(DocumentHit::filed)
                .extracting(Evidence::fileName)
                .containsExactly("one.pdf");
        assertThat(documents("holdback -bavaria"))
                .flatExtracting(DocumentHit::filed)
                .extracting(Evidence::fileName)
                .containsExactly("two.pdf");
        assertThat(documents("\"holdback bavaria\"")).isEmpty();
        assertThat(documents("")).isEmpty();
        assertThat(documents("-bavaria")).isEmpty();
    }

    @Test
    void aTitleGoesBeforeAContract() {
        attach("signed.pdf", AttachedTo.the(ACME), page(1, "Schedule: Paper Moon"));

        assertThat(materials("paper moon")).containsExactly("Paper Moon", "The Long Goodbye");
    }

    @Test
    void whatALicenceIsAboutIsAskedWhenASearchIsMade() {
        attach("signed.pdf", AttachedTo.the(ACME), page(1, "in perpetuity"));
        assertThat(materials("perpetuity")).containsExactly("The Long Goodbye");

        write(office -> office.licences().change(NIGHTFALL, ACME, licence(GOODBYE, MOON)));

        assertThat(store.<Object>read(office -> office.index().documents().changes(9)))
                .as("documents to be indexed again")
                .isEqualTo(List.of());
        assertThat(materials("perpetuity"))
                .containsExactlyInAnyOrder("The Long Goodbye", "Paper Moon");
    }

    @Test
    void whatIsDetachedIsNoLongerFoundAndItsTextIsGone() {
        var signed = attach("signed.pdf", AttachedTo.the(ACME), page(1, "in perpetuity"));
        assertThat(documents("perpetuity")).hasSize(1);

        write(office -> office.evidence().remove(NIGHTFALL, signed));

        assertThat(documents("perpetuity")).isEmpty();
        assertThat(materials("perpetuity")).isEmpty();
        assertThat(store.<Object>read(office -> office.documents().of(signed.sha256())).toString())
                .isEqualTo("Optional.empty");
    }

    @Test
    void aDocumentAttachedToSeveralThingsIsOneAndStaysUntilTheLastIsDetached() {
        var signed = attach("signed.pdf", AttachedTo.the(ACME), page(1, "in perpetuity"));
        attach("signed.pdf", AttachedTo.the(MOON), page(1, "in perpetuity"));
        assertThat(documents("perpetuity"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.filed()).hasSize(2));

        write(office -> office.evidence().remove(NIGHTFALL, signed));

        assertThat(documents("perpetuity")).hasSize(1);
        assertThat(materials("perpetuity")).containsExactly("Paper Moon");
    }

    @Test
    void whatAnotherProductionFiledIsFoundByItsOwnAlone() {
        attach(
                OTHER,
                "power.pdf",
                AttachedTo.the(ACME.licensor()),
                new DocumentPart("", "power of attorney"));

        assertThat(documents("attorney")).isEmpty();
        assertThat(search.documents(Set.of(OTHER), Question.of("attorney")).total()).isEqualTo(1);
        assertThat(search.documents(Set.of(), Question.of("attorney")).total()).isZero();
    }

    @Test
    void aSlipIsForgivenAndTheWordItselfGoesFirst() {
        attach("plain.pdf", AttachedTo.the(ACME), page(1, "indemnify us"));
        attach("slip.pdf", AttachedTo.the(ACME), page(1, "idemnify us"));

        assertThat(documents("indemnify"))
                .flatExtracting(DocumentHit::filed)
                .extracting(Evidence::fileName)
                .containsExactly("plain.pdf", "slip.pdf");
    }

    @Test
    void theFileNameFindsItToo() {
        attach("rider_B_countersigned.pdf", AttachedTo.the(ACME), page(1, "as agreed"));

        assertThat(documents("countersigned rider")).hasSize(1);
    }

    @Test
    void anIndexMadeAnewHasTheDocumentsAgain() {
        attach("signed.pdf", AttachedTo.the(ACME), page(1, "in perpetuity"));
        assertThat(documents("perpetuity")).hasSize(1);
        store.upkeep(office -> office.markAllChanged());
        search.close();

        assertThat(documents("perpetuity")).hasSize(1);
    }
}
