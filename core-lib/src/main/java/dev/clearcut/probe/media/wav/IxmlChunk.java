package dev.clearcut.probe.media.wav;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.exchange.xml.SafeXml;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.probe.media.header.Labels;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.probe.media.header.Slice;
import dev.clearcut.timecode.Rational;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** What a field recorder writes of its tracks and its timecode (iXML 2). */
final class IxmlChunk {

    private static final int DEEPEST = 32;

    private IxmlChunk() {}

    static void read(Slice chunk, Sheet sheet, Collecting track) {
        var said = new HashMap<String, String>();
        var names = new StringJoiner(", ");
        try {
            walk(chunk, said, names);
        } catch (XMLStreamException noXml) {
            sheet.warning(
                    "media.damaged",
                    chunk.offset(0),
                    "The recorder's notes (iXML) cannot be read.");
        }
        track.at(chunk.offset(0), Fact.LABEL, names.toString());
        timecode(said, sheet.file(), chunk.offset(0));
    }

    private static void walk(Slice chunk, Map<String, String> said, StringJoiner names)
            throws XMLStreamException {
        var text = chunk.text(0, chunk.length());
        var xml =
                SafeXml.withoutDocumentType()
                        .createXMLStreamReader(
                                new ByteArrayInputStream(
                                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                                "UTF-8");
        var path = new ArrayDeque<String>();
        while (xml.hasNext() && path.size() < DEEPEST) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> path.push(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> path.pop();
                case XMLStreamConstants.CHARACTERS -> {
                    var value = xml.getText().strip();
                    var element = path.isEmpty() ? "" : path.peek();
                    if (element.equals("NAME") && path.contains("TRACK") && !value.isEmpty()) {
                        names.add(value);
                    } else if (!value.isEmpty()) {
                        said.putIfAbsent(element, value);
                    }
                }
                default -> {}
            }
        }
    }

    /** Samples since midnight, and the rate at which the recorder counted labels. */
    private static void timecode(Map<String, String> said, Collecting file, long offset) {
        try {
            var written = said.getOrDefault("TIMECODE_RATE", "");
            var perSecond = Rational.parse(said.getOrDefault("TIMESTAMP_SAMPLE_RATE", ""));
            var rate = Rational.parse(written);
            long samples =
                    Long.parseLong(said.getOrDefault("TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_HI", "0"))
                                    << 32
                            | Long.parseLong(
                                            said.getOrDefault(
                                                    "TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_LO", "x"))
                                    & 0xFFFFFFFFL;
            boolean drop = said.getOrDefault("TIMECODE_FLAG", "NDF").equals("DF");
            long frame = Rational.of(samples).times(rate).over(perSecond).floor();
            if (rate.sign() > 0 && rate.ceiling() < 1000) {
                file.at(offset, Fact.START_TIMECODE, Labels.of(frame, rate.ceiling(), drop));
                file.at(offset, Fact.DROP_FRAME, drop);
            }
        } catch (Invalid | NumberFormatException notSaid) {
            return;
        }
    }
}
