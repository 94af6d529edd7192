package org.lamella.ui.state;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.ui.session.Change;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.Session;
import org.lamella.ui.session.SessionListener;
import org.lamella.workflow.FileTrouble;

/**
 * Keeps a session on disk. A followed session is written half a second after it changed, on a thread of its own, and when the store
 * is closed.
 */
public final class SessionStore implements AutoCloseable {

    private static final String DOCUMENT = "session.json";
    private static final Set<Change> DERIVED = EnumSet.of(Change.RESULTS, Change.COMPOSITIONS, Change.PROFILES, Change.SIMULATIONS);
    private static final long DELAY_MS = 500;
    private static final long CLOSING_S = 60;
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path document;
    private final Kept kept;
    private final Consumer<LamellaException> failures;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "lamella-session-store");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<String> written = new HashSet<>();
    private final SessionListener follow = this::follow;
    private Optional<Session> session = Optional.empty();
    private SessionDocument latest;
    private boolean scheduled;

    /**
     * A store in a folder.
     *
     * @param folder made when missing
     * @param failures told what could not be written, on any thread
     */
    public SessionStore(Path folder, Consumer<LamellaException> failures) {
        this.document = folder.resolve(DOCUMENT);
        this.kept = Kept.in(folder);
        this.failures = failures;
    }

    /**
     * Reads what was kept.
     *
     * @return empty when nothing was kept yet
     * @throws LamellaException when the document cannot be read; it is kept under another name then
     */
    public Optional<SavedSession> load() throws LamellaException {
        if (Files.notExists(document)) {
            return Optional.empty();
        }
        try {
            SessionDocument read = GSON.fromJson(Files.readString(document), SessionDocument.class);
            if (read == null || read.version() != SessionDocument.VERSION) {
                throw new JsonParseException("another version of the program wrote it");
            }
            kept.results().retain(read.results().stream().map(SessionDocument.ResultEntry::id).collect(Collectors.toSet()));
            kept.compositions().retain(Set.copyOf(read.compositions()));
            kept.profiles().retain(Set.copyOf(read.profiles()));
            kept.simulations().retain(Set.copyOf(read.simulations()));
            kept.comparisons().retain(Set.copyOf(read.comparisons()));
            return Optional.of(new SavedSession(read, kept));
        } catch (IOException | JsonParseException | NullPointerException damaged) {
            Path aside = document.resolveSibling(DOCUMENT + ".unreadable");
            document.toFile().renameTo(aside.toFile());
            throw new LamellaException("The last session could not be restored from " + aside + "; it begins empty.", damaged);
        }
    }

    /**
     * Writes a session now and from now on after each change. Called on the session's thread.
     *
     * @param followed the session, restored as far as it can be
     */
    public void follow(Session followed) {
        session = Optional.of(followed);
        followed.results().stream().map(DerivedResult::id).filter(kept.results()::has).forEach(written::add);
        followed.addListener(follow);
        follow(Set.of(Change.RESULTS));
    }

    private void follow(Set<Change> changes) {
        Session followed = session.orElseThrow();
        if (DERIVED.stream().anyMatch(changes::contains)) {
            keepDerived(followed);
        }
        schedule(SessionDocument.of(followed));
    }

    private void keepDerived(Session followed) {
        Map<String, Writing> present = new LinkedHashMap<>();
        followed.results().stream().filter(result -> result.outcome().isPresent())
                .forEach(result -> present.put(result.id(), () -> kept.results().write(result.id(), result.outcome().get())));
        followed.compositions().forEach(made -> present.put(made.id(),
                () -> kept.compositions().write(made.id(), CompositionFile.of(made))));
        followed.profiles().forEach(made -> present.put(made.id(), () -> kept.profiles().write(made.id(), made)));
        followed.simulations().forEach(made -> present.put(made.id(), () -> kept.simulations().write(made.id(), made)));
        followed.comparisons().forEach(made -> present.put(made.id(),
                () -> kept.comparisons().write(made.id(), ComparisonFile.of(made))));
        present.forEach((id, writing) -> {
            if (written.add(id)) {
                writer.execute(() -> attempt("a result", writing));
            }
        });
        Set<String> known = followed.results().stream().map(DerivedResult::id).collect(Collectors.toSet());
        known.addAll(present.keySet());
        for (String id : Set.copyOf(written)) {
            if (!known.contains(id)) {
                written.remove(id);
                writer.execute(() -> attempt("a result", () -> delete(id)));
            }
        }
    }

    private void delete(String id) throws IOException {
        kept.results().delete(id);
        kept.compositions().delete(id);
        kept.profiles().delete(id);
        kept.simulations().delete(id);
        kept.comparisons().delete(id);
    }

    private synchronized void schedule(SessionDocument snapshot) {
        latest = snapshot;
        if (!scheduled) {
            scheduled = true;
            writer.schedule(this::writeLatest, DELAY_MS, TimeUnit.MILLISECONDS);
        }
    }

    private void writeLatest() {
        SessionDocument snapshot;
        synchronized (this) {
            scheduled = false;
            snapshot = latest;
        }
        attempt("the session", () -> WholeFile.write(document, GSON.toJson(snapshot).getBytes(StandardCharsets.UTF_8)));
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private void attempt(String what, Writing writing) {
        try {
            writing.run();
        } catch (IOException failed) {
            failures.accept(new LamellaException("Cannot keep " + what + " in " + document.getParent() + ": " + FileTrouble.reason(failed)
                    + ".", failed));
        }
    }

    /** Writes what is left to write and stops following. Called on the session's thread. */
    @Override
    public void close() {
        session.ifPresent(followed -> followed.removeListener(follow));
        try {
            if (session.isPresent()) {
                writer.submit(this::writeLatest).get(CLOSING_S, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | java.util.concurrent.TimeoutException failed) {
            failures.accept(new LamellaException("The session was not kept in full in " + document.getParent() + ".", failed));
        }
        writer.shutdownNow();
    }
}
