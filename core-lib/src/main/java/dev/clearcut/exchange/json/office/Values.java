package dev.clearcut.exchange.json.office;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.delivery.Hash;
import dev.clearcut.delivery.due.Due;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Box;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.wording.RightsText;
import dev.clearcut.timecode.Rate;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How values are written that are no records with components to show. */
final class Values {

    private Values() {}

    /**
     * A box of rights, an axis a component, as people write it.
     *
     * @param territories as in {@code WORLD - CN}
     * @param media as in {@code SVOD, AVOD}
     * @param languages {@code ALL}, or as in {@code en, de}
     * @param from the first day; null when it has always been open
     * @param to the last day; null when it never closes
     */
    record BoxDocument(
            String territories,
            String media,
            String languages,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        static BoxDocument of(Box box) {
            var axes = RightsText.write(box).split(";", 4);
            return new BoxDocument(
                    axes[0].strip(),
                    axes[1].strip(),
                    axes.length < 4 ? "ALL" : axes[3].strip(),
                    box.window().firstDay().orElse(null),
                    box.window().lastDay().orElse(null));
        }

        String line() {
            return "%s; %s; %s..%s; %s"
                    .formatted(territories, media, said(from), said(to), languages);
        }

        private static String said(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }
    }

    static SimpleModule module() {
        var module = new SimpleModule("values");
        text(module, Id.class, Id::value, Id::of);
        text(module, Rate.class, Values::text, Values::rate);
        text(module, Money.class, Money::toString, Money::exact);
        text(module, Hash.class, Hash::toString, Hash::of);
        text(module, Due.class, Due::toString, Due::of);
        text(module, Share.class, share -> share.of() + "/" + share.in(), Values::share);
        module.addSerializer(Rights.class, new RightsWriter());
        module.addDeserializer(Rights.class, new RightsReader());
        return module;
    }

    /** {@code 25/1}, {@code 30000/1001 DF}: exact, whatever the rate. */
    private static String text(Rate rate) {
        return rate.fraction() + (rate.dropFrame() ? " DF" : "");
    }

    private static Share share(String text) {
        var parts = text.split("/", -1);
        try {
            return new Share(new BigInteger(parts[0]), new BigInteger(parts[1]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException noShare) {
            throw new Invalid("\"" + text + "\" is no share; write it as 1/3.");
        }
    }

    private static Rate rate(String text) {
        boolean drop = text.endsWith(" DF");
        var fraction = (drop ? text.substring(0, text.length() - 3) : text).split("/");
        try {
            return Rate.of(Long.parseLong(fraction[0]), Long.parseLong(fraction[1])).counted(drop);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException noRate) {
            throw new Invalid("\"" + text + "\" is no rate; write it as 25/1 or 30000/1001 DF.");
        }
    }

    private static <T> void text(
            SimpleModule module,
            Class<T> type,
            Function<T, String> write,
            Function<String, T> read) {
        module.addSerializer(
                type,
                new StdSerializer<T>(type) {
                    @Override
                    public void serialize(T value, JsonGenerator json, SerializationContext all) {
                        json.writeString(write.apply(value));
                    }
                });
        module.addDeserializer(
                type,
                new StdDeserializer<T>(type) {
                    @Override
                    public T deserialize(JsonParser json, DeserializationContext all) {
                        return read.apply(json.getValueAsString(""));
                    }
                });
    }

    private static final class RightsWriter extends StdSerializer<Rights> {
        RightsWriter() {
            super(Rights.class);
        }

        @Override
        public void serialize(Rights rights, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            rights.boxes().forEach(box -> context.writeValue(json, BoxDocument.of(box)));
            json.writeEndArray();
        }
    }

    private static final class RightsReader extends StdDeserializer<Rights> {
        RightsReader() {
            super(Rights.class);
        }

        @Override
        public Rights deserialize(JsonParser json, DeserializationContext context) {
            var lines = new ArrayList<String>();
            for (var box : context.readValue(json, BoxDocument[].class)) {
                lines.add(box.line());
            }
            return lines.isEmpty() ? Rights.none() : rights(lines);
        }

        private static Rights rights(List<String> lines) {
            var read = RightsText.read(lines);
            if (read.report().hasErrors()) {
                throw new Invalid(read.report().errors().getFirst().text());
            }
            return read.value();
        }
    }
}
