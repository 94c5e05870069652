package org.mixwright.session.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.mixwright.mix.intent.Presence;
import org.mixwright.mix.intent.Style;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.session.Session;
import org.mixwright.session.file.Labels;
import org.mixwright.session.file.SettingJson;

/** The commands that come to the same mix. Folders are named by their last name only: a page is handed on. */
final class RepeatPart {
    private final Session session;
    private final String file;
    private final List<String> commands = new ArrayList<>();

    private RepeatPart(Session session, String file) {
        this.session = session;
        this.file = ShellWord.operand(file);
    }

    /** @param file name of the session file, without its folder */
    static void write(Page page, Session session, String file) {
        page.line("<h2>Do it again</h2>");
        if (session.proposals().size() > 1) {
            page.line("<p>This song was listened to more than once, so a single <code>suggest</code> may name its moves otherwise:"
                    + " begin with the session file.</p>");
        }
        page.line("<p>From the folder that holds the stems\u2019 folder:</p><pre><code>%s</code></pre>",
                Html.text(String.join("\n", commands(session, file))));
    }

    static List<String> commands(Session session, String file) {
        var part = new RepeatPart(session, file);
        part.suggest();
        part.accept();
        session.plan().moves().forEach(part::decide);
        part.commands.add("mixwright render %s -o mix.wav".formatted(part.file));
        return part.commands;
    }

    private void suggest() {
        var line = new StringBuilder("mixwright suggest %s -o %s".formatted(stems(), file));
        var intent = session.intent();
        if (intent.style() != Style.NEUTRAL) {
            line.append(" --style ").append(intent.style().label());
        }
        intent.tracksAt(Presence.LEAD).forEach(id -> line.append(" --focus ").append(ShellWord.of(session.nameOf(id))));
        intent.tracksAt(Presence.BACK).forEach(id -> line.append(" --back ").append(ShellWord.of(session.nameOf(id))));
        session.tracks().stream().map(track -> track.track())
                .filter(track -> track.role().source() == RoleGuess.Source.USER).forEach(track -> line.append(" --role ")
                        .append(ShellWord.of(track.name() + "=" + Labels.of(track.role().role()))));
        if (!intent.amount().equals(Strength.FULL)) {
            line.append(" --amount ").append(number(intent.amount().percent()));
        }
        commands.add(line.toString());
    }

    /** The folder of the stems, where they lie in one. */
    private String stems() {
        var folders = session.tracks().stream().flatMap(track -> track.stem().files().stream()).map(Path::getParent)
                .distinct().toList();
        return folders.size() == 1 && folders.getFirst() != null && folders.getFirst().getFileName() != null
                ? ShellWord.operand(folders.getFirst().getFileName() + "/") : "STEMS";
    }

    /** One line for each strength. */
    private void accept() {
        var byStrength = new TreeMap<Double, List<String>>();
        for (Move move : session.plan().moves()) {
            Decision decision = session.decisions().on(move);
            if (decision.state() == Decision.State.ACCEPTED) {
                byStrength.computeIfAbsent(decision.strength().percent(), _ -> new ArrayList<>()).add(ShellWord.of(move.id()));
            }
        }
        byStrength.forEach((percent, ids) -> commands.add("mixwright accept %s %s --strength %s".formatted(
                file, String.join(" ", ids), number(percent))));
    }

    private void decide(Move move) {
        Decision decision = session.decisions().on(move);
        String id = ShellWord.of(move.id());
        if (decision.state() == Decision.State.ADJUSTED) {
            commands.add("mixwright adjust %s %s %s".formatted(file, id, String.join(" ", values(move, decision.own()))));
        } else if (decision.state() == Decision.State.REJECTED) {
            commands.add("mixwright reject %s %s%s".formatted(file, id,
                    decision.why().isEmpty() ? "" : " --why=" + ShellWord.of(decision.why())));
        }
    }

    /** What differs from the proposal; all where nothing does, since something must be said. */
    private static List<String> values(Move move, Setting own) {
        if (own instanceof Off) {
            return List.of("off");
        }
        var proposed = SettingJson.write(move.after());
        var all = new ArrayList<String>();
        var changed = new ArrayList<String>();
        SettingJson.write(own).properties().stream().filter(field -> !field.getKey().equals("type")).forEach(field -> {
            String value = ShellWord.of(field.getKey() + "=" + field.getValue().asText());
            all.add(value);
            if (!field.getValue().equals(proposed.get(field.getKey()))) {
                changed.add(value);
            }
        });
        return changed.isEmpty() ? all : changed;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
