package dev.clearcut.exchange.json.office;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import dev.clearcut.base.Money;
import dev.clearcut.base.Where;
import dev.clearcut.clearance.cases.Proof;
import dev.clearcut.delivery.Checked;
import dev.clearcut.delivery.Note;
import dev.clearcut.delivery.Version;
import dev.clearcut.delivery.due.Due;
import dev.clearcut.evidence.AttachedTo;
import dev.clearcut.journal.Words;
import dev.clearcut.licence.Cap;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.event.EventWindow;
import dev.clearcut.licence.event.When;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.licence.fee.Priced;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.paper.Enclosure;
import dev.clearcut.paper.NegativeCheck;
import dev.clearcut.paper.Opinion;
import dev.clearcut.paper.Paper;
import dev.clearcut.paper.Release;
import dev.clearcut.paper.SearchLog;
import dev.clearcut.party.Party;
import dev.clearcut.party.Share;
import dev.clearcut.title.Origin;
import dev.clearcut.title.Transfer;
import dev.clearcut.use.Match;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.std.StdSerializer;

/** What the documents look like where it does not follow from the records alone. */
final class Shapes {

    /** What may be null. All else must be there. */
    private static final Set<Class<?>> MAY_BE_NULL =
            Set.of(
                    LocalDate.class,
                    Period.class,
                    Money.class,
                    When.class,
                    EventWindow.class,
                    Share.class,
                    Due.class,
                    Note.Span.class,
                    Checked.Overruling.class,
                    Version.OfCut.class);

    private Shapes() {}

    static boolean mayBeNull(Class<?> type) {
        return MAY_BE_NULL.contains(type);
    }

    static JsonMapper mapper() {
        var values = Values.module();
        values.addSerializer(Set.class, new SortedWriter());
        var builder =
                JsonMapper.builder()
                        .annotationIntrospector(new WordsOfConstants())
                        .addModule(values)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .enable(
                                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                                DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                                DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .disable(
                                EnumFeature.READ_ENUMS_USING_TO_STRING,
                                EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                        .changeDefaultVisibility(
                                seen ->
                                        seen.withVisibility(
                                                PropertyAccessor.IS_GETTER, Visibility.NONE))
                        .changeDefaultNullHandling(
                                nulls -> JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
                        .addMixIn(Licence.class, OfLicence.class)
                        .addMixIn(Transfer.class, OfTransfer.class)
                        .addMixIn(Origin.class, OfOrigin.class)
                        .addMixIn(AttachedTo.class, OfAttachedTo.class)
                        .addMixIn(Paper.class, OfPaper.class)
                        .addMixIn(Quote.class, OfQuote.class)
                        .addMixIn(Priced.class, OfPriced.class)
                        .addMixIn(MfnGroup.Member.class, OfMember.class)
                        .addMixIn(Words.class, OfWords.class)
                        .addMixIn(Cap.class, OfCap.class)
                        .addMixIn(When.class, OfWhen.class)
                        .addMixIn(Match.class, OfMatch.class)
                        .addMixIn(Proof.class, OfProof.class)
                        .addMixIn(Where.class, OfWhere.class);
        MAY_BE_NULL.forEach(
                type ->
                        builder.withConfigOverride(
                                type,
                                o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.SET))));
        return builder.build();
    }

    /** {@code COMMERCIAL_TRACK} is {@code commercial-track}. */
    private static final class WordsOfConstants extends JacksonAnnotationIntrospector {
        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
            var words = new String[values.length];
            for (int i = 0; i < values.length; i++) {
                words[i] = values[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
            return words;
        }
    }

    /** A set has no order; its document has one. */
    @SuppressWarnings("rawtypes") // Jackson knows a set by its raw class
    private static final class SortedWriter extends StdSerializer<Set> {
        SortedWriter() {
            super(Set.class);
        }

        @Override
        @SuppressWarnings("unchecked")
        public void serialize(Set set, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            for (var element : new TreeSet<Object>(set)) {
                context.writeValue(json, element);
            }
            json.writeEndArray();
        }
    }

    private interface OfLicence {
        @JsonSerialize(using = PartyReference.Writer.class)
        @JsonDeserialize(using = PartyReference.Reader.class)
        Party licensor();

        @JsonSerialize(using = PartyReference.Writer.class)
        @JsonDeserialize(using = PartyReference.Reader.class)
        @JsonSetter(nulls = Nulls.SET)
        @Nullable Party licensee();
    }

    private interface OfTransfer {
        @JsonSerialize(using = PartyReference.Writer.class)
        @JsonDeserialize(using = PartyReference.Reader.class)
        Party from();

        @JsonSerialize(using = PartyReference.Writer.class)
        @JsonDeserialize(using = PartyReference.Reader.class)
        Party to();
    }

    private interface OfOrigin {
        @JsonSerialize(using = PartyReference.Writer.class)
        @JsonDeserialize(using = PartyReference.Reader.class)
        Party author();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = AttachedTo.ToLicence.class, name = "licence"),
        @Type(value = AttachedTo.ToParty.class, name = "party"),
        @Type(value = AttachedTo.ToMaterial.class, name = "material"),
        @Type(value = AttachedTo.ToCase.class, name = "case")
    })
    private interface OfAttachedTo {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = Release.class, name = "release"),
        @Type(value = NegativeCheck.class, name = "negative-check"),
        @Type(value = Opinion.class, name = "opinion"),
        @Type(value = SearchLog.class, name = "search-log"),
        @Type(value = Enclosure.class, name = "enclosure")
    })
    private interface OfPaper {}

    private interface OfQuote {
        @JsonSerialize(using = PartyReference.Writer.class)
        @JsonDeserialize(using = PartyReference.Reader.class)
        Party from();

        @JsonSetter(nulls = Nulls.SET)
        Quote.@Nullable Acceptance accepted();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = Priced.OfLicence.class, name = "licence"),
        @Type(value = Priced.OfOption.class, name = "option"),
        @Type(value = Priced.OfQuote.class, name = "quote")
    })
    private interface OfPriced {}

    private interface OfMember {
        @JsonProperty("paper")
        Priced priced();
    }

    private interface OfWords {
        @JsonSetter(nulls = Nulls.SET)
        @Nullable String salt();

        @JsonSetter(nulls = Nulls.SET)
        @Nullable String text();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = Cap.Seconds.class, name = "seconds"),
        @Type(value = Cap.Uses.class, name = "uses")
    })
    private interface OfCap {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = When.On.class, name = "on"),
        @Type(value = When.After.class, name = "after")
    })
    private interface OfWhen {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = Match.Confirmed.class, name = "confirmed"),
        @Type(value = Match.Own.class, name = "own"),
        @Type(value = Match.Taken.class, name = "taken"),
        @Type(value = Match.Doubtful.class, name = "doubtful"),
        @Type(value = Match.Unknown.class, name = "unknown")
    })
    private interface OfMatch {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = Proof.File.class, name = "file"),
        @Type(value = Proof.OfLicence.class, name = "licence"),
        @Type(value = Proof.OfTerm.class, name = "term")
    })
    private interface OfProof {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = Where.InFile.class, name = "file"),
        @Type(value = Where.InCut.class, name = "cut"),
        @Type(value = Where.OnRecord.class, name = "record"),
        @Type(value = Where.Nowhere.class, name = "nowhere")
    })
    private interface OfWhere {}
}
