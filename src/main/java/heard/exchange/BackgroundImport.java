package heard.exchange;

import heard.access.ServiceRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.FileSystemUtils;

/**
 * Does what a page asked for when the page has long been answered. If the node dies meanwhile, nothing of it was kept and the page
 * says that it stopped.
 */
@Component
class BackgroundImport {

    private static final Logger log = LoggerFactory.getLogger(BackgroundImport.class);

    private final ReturnImport returnImport;
    private final ImportFiles files;
    private final ServiceRun service;

    BackgroundImport(ReturnImport returnImport, ImportFiles files, ServiceRun service) {
        this.returnImport = returnImport;
        this.files = files;
        this.service = service;
    }

    /** Once this transaction, which asked for it, has committed. */
    void begin(ImportRun run) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Thread.ofVirtual().name("import-" + run.id()).start(() -> bringIn(run));
            }
        });
    }

    private void bringIn(ImportRun run) {
        try {
            Path folder = Files.createTempDirectory("heard-import");
            try {
                for (ImportFiles.Sent file : service.inOneTransaction(() -> files.of(run.id()))) {
                    Files.write(folder.resolve(file.name()), file.bytes());
                }
                returnImport.bringIn(run, folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (ReturnImport.NotDone e) {
            log.info("The import {} was not done: {}", run.id(), e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            log.error("The import {} could not put its files down.", run.id(), e);
            returnImport.fail(
                    run, "The server could not put the files down, so nothing was changed. Is its disk full?");
        }
    }
}
