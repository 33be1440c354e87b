package heard.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The way of a file from the wire into the folder: taken in, recognised, freed of where it was taken, made small, kept. */
@Component
class Intake {

    static final long LARGEST = 50L * 1_048_576;

    private static final Logger log = LoggerFactory.getLogger(Intake.class);
    private static final int LONGEST_NAME = 200;

    private final FileFolder folder;

    Intake(FileFolder folder) {
        this.folder = folder;
    }

    /** @param keptAs where in the folder; its small picture stands beside it */
    record Kept(
            String fileName,
            FileKind kind,
            long bytes,
            byte[] sha256,
            @Nullable Integer width,
            @Nullable Integer height,
            boolean thumbnail,
            String keptAs) {}

    /**
     * @param isAsked told its media type before anything is kept
     * @throws FileRefused when it cannot be kept; then there is nothing of it in the folder
     */
    Kept take(NewFile file, Predicate<String> isAsked, InputStream bytes) throws IOException {
        String name = baseName(file.fileName());
        Path taken = folder.receive(bytes, LARGEST, name);
        Path clean = folder.passing();
        Path small = folder.passing();
        try {
            FileKind kind = FileKind.of(taken, name);
            if (!isAsked.test(kind.mediaType())) {
                throw new FileRefused("“" + name + "” is something other than what was asked for. It was not kept.");
            }
            if (FileKind.ending(name).isEmpty()) {
                name = name + "." + kind.ending();
            }
            int turned = Whereabouts.removed(kind, taken, clean);
            Picture picture = kind.isDecoded() ? Picture.of(clean, name, turned) : null;
            boolean thumbnail = picture != null && picture.makeSmall(clean, small);
            if (file.about() == About.LETTER && !thumbnail) {
                throw new FileRefused(
                        "“" + name + "” cannot be printed, so it cannot be in a letter. Send it as a PNG, JPEG or"
                                + " GIF picture.");
            }
            long length = Files.size(clean);
            byte[] sum = FileFolder.sha256(clean);
            String keptAs = freshName();
            dropIfRolledBack(keptAs);
            if (thumbnail) {
                folder.keep(small, small(keptAs));
            }
            folder.keep(clean, keptAs);
            return new Kept(
                    name,
                    kind,
                    length,
                    sum,
                    picture == null ? null : picture.width(),
                    picture == null ? null : picture.height(),
                    thumbnail,
                    keptAs);
        } finally {
            FileFolder.drop(taken);
            FileFolder.drop(clean);
            FileFolder.drop(small);
        }
    }

    Resource bytes(String keptAs) {
        return new FileSystemResource(folder.at(keptAs));
    }

    /** As JPEG, the way up that it is looked at; only of what has a small picture too. */
    byte[] printed(String keptAs, String mediaType) throws IOException {
        Path kept = folder.at(keptAs);
        Path turnedAs = folder.passing();
        Path copy = folder.passing();
        Path printed = folder.passing();
        try {
            Files.copy(kept, copy);
            int turned = Whereabouts.removed(FileKind.of(mediaType), copy, turnedAs);
            if (!Picture.of(turnedAs, "picture", turned).makePrinted(turnedAs, printed)) {
                throw new IOException("This picture cannot be printed.");
            }
            return Files.readAllBytes(printed);
        } finally {
            FileFolder.drop(turnedAs);
            FileFolder.drop(copy);
            FileFolder.drop(printed);
        }
    }

    void drop(Kept kept) {
        drop(kept.keptAs());
    }

    static String small(String keptAs) {
        return keptAs + ".small.jpg";
    }

    /** The disk is full, or gone: the sender cannot help it, and must know that nothing was kept. */
    FileRefused couldNotKeep(NewFile file, IOException e) {
        log.error("Attachment {} could not be kept", file.id(), e);
        return FileRefused.throughNoFaultOfTheirs("“" + baseName(file.fileName())
                + "” could not be kept just now, and nothing of it was. Try again in a few minutes;"
                + " if it still fails, tell whoever looks after Heard.");
    }

    private void drop(String keptAs) {
        folder.drop(keptAs);
        folder.drop(small(keptAs));
    }

    /** Spread over 256 folders, so that none grows without bound. */
    private static String freshName() {
        String id = UUID.randomUUID().toString();
        return id.substring(0, 2) + "/" + id;
    }

    private void dropIfRolledBack(String keptAs) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    // When nobody knows how it ended the file stays: one too many does no harm, one too few does.
                    if (status == STATUS_ROLLED_BACK) {
                        drop(keptAs);
                    }
                }
            });
        }
    }

    /** Some senders give a whole path, and a name can hold anything. */
    static String baseName(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        if (name.length() > LONGEST_NAME) {
            String ending = FileKind.ending(name);
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2))
                    + (ending.isEmpty() ? "" : "." + ending);
        }
        return name.isEmpty() || name.startsWith(".") ? "file" + name : name;
    }
}
