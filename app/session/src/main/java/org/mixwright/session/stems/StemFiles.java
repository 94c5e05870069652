package org.mixwright.session.stems;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.mixwright.audio.file.AudioFileException;
import org.mixwright.audio.file.AudioFiles;
import org.mixwright.mix.move.Finding;

/**
 * The files that stems may be read from.
 *
 * @param audio in natural order
 * @param leftOut files that are no audio
 * @param unreadable folders and files that can't be looked at
 * @param findings where the audio was found, if not where one would expect
 */
record StemFiles(List<Path> audio, List<LeftOut> leftOut, List<Unreadable> unreadable, List<Finding> findings) {
    private static final Comparator<Path> BY_NAME = Comparator
            .comparing((Path path) -> StemName.of(nameOf(path)).text(), new NaturalOrder()).thenComparing(StemFiles::nameOf);
    private static final Set<String> AUDIO_ENDINGS = Set.of("wav", "wave", "bwf", "rf64", "w64", "aif", "aiff", "aifc",
            "flac", "mp3", "m4a", "mp4", "aac", "ogg", "oga", "opus", "caf", "wv", "ape", "alac", "wma", "au", "snd", "sd2");
    private static final Set<String> OTHER_ENDINGS = Set.of("asd", "reapeaks", "reapindex", "pkf", "peak", "ovw", "gpk",
            "sfk", "jpg", "jpeg", "png", "gif", "webp", "tif", "tiff", "bmp", "svg", "psd", "txt", "rtf", "md", "pdf", "doc",
            "docx", "odt", "pages", "xls", "xlsx", "csv", "json", "xml", "html", "nfo", "ini", "log", "db", "mid", "midi",
            "als", "alp", "flp", "ptx", "ptf", "pts", "rpp", "rpp-bak", "cpr", "npr", "song", "logic", "logicx", "band",
            "reason", "aup", "aup3", "ardour", "dawproject", "bwproject", "sesx", "mmpz", "mmp", "zip", "rar", "7z", "gz",
            "mov", "avi", "mkv", "m4v", "wmv", "exe", "dll", "url", "lnk", "torrent", "sfv", "md5", "cue", "m3u", "mixwright");

    static StemFiles in(List<Path> foldersOrFiles) {
        StemFiles found = new StemFiles(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Path path : foldersOrFiles) {
            if (Files.isDirectory(path)) {
                found.addFolder(path);
            } else if (Files.exists(path) && !isAudio(path) && !hasEnding(path, AUDIO_ENDINGS)) {
                found.leaveOut(path);
            } else {
                found.audio.add(path);
            }
        }
        return found;
    }

    /** The name a person sees. */
    static String nameOf(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private void addFolder(Path folder) {
        List<Path> entries = list(folder);
        if (addFiles(entries)) {
            return;
        }
        for (Path subfolder : entries.stream().filter(Files::isDirectory).toList()) {
            if (addFiles(list(subfolder))) {
                findings.add(new Finding(nameOf(subfolder),
                        "%s holds no audio itself; the stems were taken from its folder %s."
                                .formatted(nameOf(folder), nameOf(subfolder))));
            }
        }
    }

    /** Adds the files among a folder's entries; whether there was audio among them. */
    private boolean addFiles(List<Path> entries) {
        boolean any = false;
        for (Path file : entries.stream().filter(entry -> !Files.isDirectory(entry)).toList()) {
            if (isAudio(file)) {
                audio.add(file);
                any = true;
            } else {
                leaveOut(file);
            }
        }
        return any;
    }

    private List<Path> list(Path folder) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (IOException e) {
            unreadable.add(new Unreadable(folder,
                    "The folder %s can't be read; check its permissions.".formatted(nameOf(folder))));
        }
        return inOrder(entries.stream().filter(path -> !isHidden(path)).toList());
    }

    /** In natural order of their names. */
    static List<Path> inOrder(List<Path> paths) {
        return paths.stream().sorted(BY_NAME).toList();
    }

    private void leaveOut(Path file) {
        leftOut.add(new LeftOut(file, LeftOut.Why.NOT_AUDIO, "%s is not audio and was left out.".formatted(nameOf(file))));
    }

    static boolean isHidden(Path path) {
        String name = nameOf(path);
        return name.startsWith(".") || Stream.of("__MACOSX", "desktop.ini", "Thumbs.db").anyMatch(name::equalsIgnoreCase);
    }

    /** By its ending; where that says nothing, by its content. */
    private static boolean isAudio(Path file) {
        if (hasEnding(file, AUDIO_ENDINGS) || hasEnding(file, OTHER_ENDINGS)) {
            return hasEnding(file, AUDIO_ENDINGS);
        }
        try {
            AudioFiles.inspect(file);
            return true;
        } catch (AudioFileException e) {
            return e.kind() != AudioFileException.Kind.NOT_AUDIO && e.kind() != AudioFileException.Kind.EMPTY;
        }
    }

    private static boolean hasEnding(Path file, Set<String> endings) {
        String name = nameOf(file);
        return endings.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
