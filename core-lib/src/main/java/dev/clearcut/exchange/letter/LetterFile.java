package dev.clearcut.exchange.letter;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.letter.Letter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.RawField;

/** A letter as a file: by its ending plain text, a Word document or an e-mail draft. */
public final class LetterFile {

    private LetterFile() {}

    /**
     * Writes it whole or not at all; a file that is there is replaced.
     *
     * @param written when; it dates an e-mail
     * @throws Invalid when the name ends otherwise than in .txt, .docx or .eml
     * @throws Unavailable when the folder cannot be written
     */
    public static void write(Letter letter, Path file, Instant written) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".docx")) {
                keep(file, LetterDocument.of(letter));
            } else if (name.endsWith(".eml")) {
                keep(file, eml(letter, written));
            } else if (name.endsWith(".txt")) {
                keep(file, letter.text().getBytes(StandardCharsets.UTF_8));
            } else {
                throw new Invalid(
                        "A letter is written as .txt, .docx or .eml; \"%s\" is none of them."
                                .formatted(file.getFileName()));
            }
        } catch (IOException unwritable) {
            throw new Unavailable(
                    "%s cannot be written (%s).".formatted(file, unwritable.getMessage()),
                    unwritable);
        }
    }

    private static void keep(Path file, byte[] content) throws IOException {
        var unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), ".letter", "");
        try {
            Files.write(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** A draft: mail programs open it to be sent, and not as something received. */
    private static byte[] eml(Letter letter, Instant written) throws IOException {
        var builder =
                Message.Builder.of()
                        .setSubject(letter.subject())
                        .setDate(Date.from(written))
                        .setFrom(mailbox(letter.from()))
                        .addField(new RawField("X-Unsent", "1"))
                        .setBody(letter.body(), StandardCharsets.UTF_8);
        if (!letter.email().isEmpty()) {
            var to = mailbox(letter.email());
            builder.setTo(new Mailbox(letter.to(), to.getLocalPart(), to.getDomain()));
        }
        var message = builder.build();
        try (var out = new ByteArrayOutputStream()) {
            new DefaultMessageWriter().writeMessage(message, out);
            return out.toByteArray();
        } finally {
            message.dispose();
        }
    }

    private static Mailbox mailbox(String address) {
        if (!address.matches("\\S+@\\S+")) {
            throw new Invalid("\"%s\" is no e-mail address.".formatted(address));
        }
        return LenientAddressParser.DEFAULT.parseMailbox(address);
    }
}
