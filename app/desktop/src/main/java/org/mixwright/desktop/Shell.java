package org.mixwright.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.mixwright.advisor.ModelException;
import org.mixwright.advisor.OnnxAdvisor;
import org.mixwright.advisor.OnnxMixModel;
import org.mixwright.audio.Progress;
import org.mixwright.desktop.model.Act;
import org.mixwright.desktop.model.Folders;
import org.mixwright.desktop.model.Jobs;
import org.mixwright.desktop.model.OpenSession;
import org.mixwright.desktop.model.Questions;
import org.mixwright.desktop.model.Settings;
import org.mixwright.desktop.model.Transport;
import org.mixwright.desktop.model.Workbench;
import org.mixwright.desktop.model.Workbench.Overlay;
import org.mixwright.desktop.view.AboutSheet;
import org.mixwright.desktop.view.ExportSheet;
import org.mixwright.desktop.view.ImportPane;
import org.mixwright.desktop.view.MainWindow;
import org.mixwright.desktop.view.ReanalysePane;
import org.mixwright.desktop.view.TroublePane;
import org.mixwright.desktop.view.WaitPane;
import org.mixwright.desktop.view.WelcomePane;
import org.mixwright.desktop.view.WishesPane;
import org.mixwright.mix.intent.ToneTarget;
import org.mixwright.session.MixSteps;
import org.mixwright.session.RenderOrder;
import org.mixwright.session.Session;
import org.mixwright.session.SessionStems;
import org.mixwright.session.Wishes;
import org.mixwright.session.clip.ClipSet;
import org.mixwright.session.file.SessionFile;
import org.mixwright.session.report.Lesson;
import org.mixwright.session.stems.ImportedSong;
import org.mixwright.session.tone.ReferenceTone;

/** What fills the window: the welcome, an import, work that is waited for, or a session. Goes from one to the other. */
public final class Shell extends StackPane implements AutoCloseable {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final Texts texts;
    private final Settings settings;
    private final Executor screen;
    private final Jobs jobs;
    private final Chooser chooser;
    private final Listener listener;
    private final Optional<Path> demo;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private Consumer<Act> window = _ -> { };
    private Optional<Workbench> bench = Optional.empty();
    private Optional<Questions> questions = Optional.empty();
    private Optional<MainWindow> main = Optional.empty();

    /** Asks the person for files. */
    public interface Chooser {
        Optional<Path> folder(String title);

        Optional<Path> file(String title);

        /** @param usual the name that is offered */
        Optional<Path> save(String title, Path folder, String usual);
    }

    /** Starts to play a session. */
    public interface Listener {
        Transport listen(Session session) throws IOException;
    }

    /**
     * @param screen runs things on the screen's thread
     * @param demo the folder of the demo song's stems; empty where it is missing
     */
    public Shell(Texts texts, Settings settings, Executor screen, Chooser chooser, Listener listener, Optional<Path> demo) {
        this.texts = texts;
        this.settings = settings;
        this.screen = screen;
        this.chooser = chooser;
        this.listener = listener;
        this.demo = demo;
        jobs = new Jobs(screen);
        welcome();
    }

    /** The session in hand; empty while there is none. */
    public Optional<Workbench> bench() {
        return bench;
    }

    /** The name of the song in hand; empty while there is none. */
    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /** @param does what belongs to the window itself, such as its theme */
    public void onWindow(Consumer<Act> does) {
        window = does;
    }

    private void show(Node node) {
        getChildren().setAll(node);
    }

    /** Back to the beginning. */
    public void welcome() {
        show(new WelcomePane(texts, settings.recentSessions(), demo.<Runnable>map(_ -> this::openDemo).orElse(null),
                () -> chooser.folder(texts.of("welcome.folder")).ifPresent(folder -> open(List.of(folder))),
                () -> chooser.file(texts.of("welcome.session")).ifPresent(file -> open(List.of(file))), this::open));
    }

    /** Opens a session file, or whatever stems there are in folders and files. */
    public void open(List<Path> files) {
        if (files.size() == 1 && files.getFirst().getFileName().toString().endsWith(".json")) {
            openSession(files.getFirst());
        } else {
            importStems(files);
        }
    }

    /** The song that comes along, with its moves already made; what is decided is kept with the person's own data. */
    public void openDemo() {
        Path folder = demo.orElseThrow();
        Path own = Folders.DATA.own().resolve("demo").resolve(folder.getFileName() + ".mix.json");
        Path shipped = folder.resolveSibling(folder.getFileName() + ".mix.json");
        if (Files.exists(own)) {
            openSession(own);
        } else if (Files.exists(shipped)) {
            run(texts.of("job.open"), _ -> found(SessionFile.load(shipped), shipped), session -> take(own, session));
        } else {
            importStems(List.of(folder));
        }
    }

    private void openSession(Path file) {
        run(texts.of("job.open"), _ -> found(SessionFile.load(file), file), session -> take(file, session));
    }

    private static Session found(Session session, Path file) throws IOException {
        SessionStems stems = SessionStems.find(session, SessionFile.folderOf(file), List.of(), Progress.NONE);
        if (stems.areAllMissing()) {
            throw new IOException("None of the stems of %s was found. Put them back, or say where they are:  mixwright relink %s FOLDER"
                    .formatted(file, file));
        }
        return stems.session();
    }

    private void importStems(List<Path> files) {
        run(texts.of("job.import"), progress -> steps(model -> new MixSteps(new OnnxAdvisor(model), THREADS).importStems(files, progress)),
                song -> {
                    if (song.tracks().isEmpty()) {
                        trouble(texts.of("import.nothing"), files.toString());
                    } else {
                        show(new ImportPane(texts, song, chooser::file, said -> suggest(files.getFirst(), song, said), this::back));
                    }
                });
    }

    private void suggest(Path where, ImportedSong song, WishesPane.Said said) {
        Path folder = Files.isDirectory(where) ? where : where.toAbsolutePath().getParent();
        run(texts.of("job.suggest"), progress -> steps(model -> new MixSteps(new OnnxAdvisor(model), THREADS)
                .suggest(song, wishes(said), progress).session()), session -> take(unused(folder, song.title()), session));
    }

    /** A name beside the stems that no file has yet: nothing is written over. */
    private static Path unused(Path folder, String title) {
        Path file = folder.resolve(title + ".mix.json");
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve(title + " " + number + ".mix.json");
        }
        return file;
    }

    private static Wishes wishes(WishesPane.Said said) throws IOException {
        Wishes wishes = said.wishes();
        Optional<ToneTarget> tone = said.noTarget() ? Optional.of(ToneTarget.NONE) : Optional.empty();
        if (said.target().isPresent()) {
            tone = Optional.of(ReferenceTone.of(said.target().get(), Progress.NONE));
        }
        return new Wishes(wishes.style(), wishes.presence(), wishes.roles(), wishes.amount(), tone);
    }

    private interface WithModel<T> {
        T run(OnnxMixModel model) throws Exception;
    }

    private static <T> T steps(WithModel<T> work) throws Exception {
        try (OnnxMixModel model = OnnxMixModel.bundled()) {
            return work.run(model);
        } catch (ModelException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Opens the main window on a session. */
    void take(Path file, Session session) {
        close();
        run(texts.of("job.open"), _ -> opened(file, session), opened -> {
            var asked = new Questions(screen, _ -> { });
            var now = new Workbench(opened.session(), opened.transport(), settings);
            bench = Optional.of(now);
            questions = Optional.of(asked);
            settings.opened(file);
            title.set(session.title());
            var shown = new MainWindow(now, texts, jobs, asked, this::perform, sheets());
            main = Optional.of(shown);
            show(shown);
        });
    }

    private record Opened(OpenSession session, Transport transport) {
    }

    /** Waits for a rival to let go of the file, and for the sound: not on the screen's thread. */
    private Opened opened(Path file, Session session) throws IOException, InterruptedException {
        OpenSession open = OpenSession.of(file, session, screen);
        try {
            Transport transport = listener.listen(session);
            if (Thread.interrupted()) {
                transport.close();
                throw new InterruptedException("opening was cancelled");
            }
            return new Opened(open, transport);
        } catch (IOException | InterruptedException | RuntimeException e) {
            open.close();
            throw e;
        }
    }

    private Map<Overlay, MainWindow.Sheet> sheets() {
        Map<Overlay, MainWindow.Sheet> sheets = new HashMap<>();
        sheets.put(Overlay.EXPORT, (now, words) -> new ExportSheet(now, words, this::export, this::lesson));
        sheets.put(Overlay.ABOUT, (now, words) -> new AboutSheet(now, words, version()));
        sheets.put(Overlay.REANALYSE, (now, words) -> new ReanalysePane(now, words, chooser::file, this::reanalyse));
        return sheets;
    }

    private static String version() {
        return Optional.ofNullable(Shell.class.getPackage().getImplementationVersion()).orElse("");
    }

    private void perform(Act act) {
        switch (act) {
            case OPEN -> chooser.file(texts.of("welcome.session")).ifPresent(file -> open(List.of(file)));
            case CLOSE -> {
                close();
                welcome();
            }
            default -> window.accept(act);
        }
    }

    private void reanalyse(WishesPane.Said said) {
        Workbench now = bench.orElseThrow();
        now.overlay().set(Overlay.NONE);
        Session session = now.open().session().get();
        List<Path> files = session.tracks().stream().flatMap(track -> track.stem().files().stream()).distinct().toList();
        jobs.start(texts.of("job.suggest"), progress -> steps(model -> {
            var steps = new MixSteps(new OnnxAdvisor(model), THREADS);
            return steps.reconsider(session, steps.importStems(files, progress.part(0, 0.1)), wishes(said), progress.part(0.1, 1));
        }), heard -> now.open().edit(open -> heard.broughtInto(open, Instant.now())), this::failed);
    }

    private void export(ExportSheet.Order order) {
        Workbench now = bench.orElseThrow();
        Session session = now.open().session().get();
        chooser.save(texts.of("export.mix"), folder(now), session.title() + " mix.wav").filter(file -> spares(session, file)).ifPresent(file -> {
            Optional<Path> tracks = order.stems() ? Optional.of(unusedFolder(file.resolveSibling(session.title() + " tracks")))
                    : Optional.empty();
            jobs.start(texts.of("job.render"), progress -> MixSteps.render(session, new RenderOrder(file, order.encoding(), tracks, true),
                    THREADS, progress), _ -> { }, this::failed);
        });
    }

    private void lesson(boolean quiz) {
        Workbench now = bench.orElseThrow();
        Session session = now.open().session().get();
        String name = now.open().file().getFileName().toString();
        chooser.save(texts.of("export.lesson"), folder(now), session.title() + " lesson.html").filter(file -> spares(session, file))
                .ifPresent(file -> jobs.start(texts.of("job.lesson"), progress -> {
                    SessionFile.saveText(Lesson.of(session, name, ClipSet.of(session, progress, THREADS), quiz), file, true);
                    return file;
                }, _ -> { }, this::failed));
    }

    /** Stems are never written to, and the session is no place for a mix: whoever picks one of them is told so. */
    private boolean spares(Session session, Path file) {
        Path own = file.toAbsolutePath().normalize();
        boolean taken = own.equals(bench.orElseThrow().open().file().toAbsolutePath().normalize()) || session.tracks().stream()
                .flatMap(track -> track.stem().files().stream()).anyMatch(stem -> isSame(stem, own));
        if (taken) {
            failed(new IOException(texts.of("export.taken", file.getFileName())));
        }
        return !taken;
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return one.toAbsolutePath().normalize().equals(other) || Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false; // one of them is not there
        }
    }

    private static Path unusedFolder(Path wanted) {
        Path folder = wanted;
        for (int number = 2; Files.exists(folder); number++) {
            folder = wanted.resolveSibling(wanted.getFileName() + " " + number);
        }
        return folder;
    }

    private static Path folder(Workbench bench) {
        return SessionFile.folderOf(bench.open().file());
    }

    /** Shows that everything waits for a piece of work, and what comes of it. */
    private <T> void run(String name, Jobs.Work<T> work, Consumer<T> then) {
        Jobs.Job<T> job = jobs.start(name, work, then, e -> trouble(sentence(e), details(e)));
        job.state().subscribe(state -> {
            if (state == Jobs.State.CANCELLED) {
                back();
            }
        });
        show(new WaitPane(texts, job));
    }

    private void failed(Exception e) {
        getChildren().add(new TroublePane(texts, sentence(e), details(e), () -> getChildren().removeLast()));
    }

    private void trouble(String sentence, String details) {
        show(new TroublePane(texts, sentence, details, this::back));
    }

    /** To the session in hand, which nothing has happened to; else to the beginning. */
    private void back() {
        main.ifPresentOrElse(this::show, this::welcome);
    }

    private String sentence(Exception e) {
        return e instanceof IOException && e.getMessage() != null ? e.getMessage() : texts.of("trouble.inside");
    }

    private static String details(Exception e) {
        var lines = new StringBuilder(e.toString());
        for (StackTraceElement element : e.getStackTrace()) {
            lines.append("\n  at ").append(element);
        }
        return lines.toString();
    }

    /** Ends everything that runs, and lets go of the session. */
    public void shutDown() {
        jobs.close();
        close();
    }

    /** Lets go of the session, saved as it is. */
    @Override
    public void close() {
        questions.ifPresent(Questions::close);
        questions = Optional.empty();
        try {
            if (bench.isPresent()) {
                bench.get().close();
            }
        } catch (IOException e) {
            trouble(e.getMessage(), "");
        }
        bench = Optional.empty();
        main = Optional.empty();
        title.set("");
    }
}
