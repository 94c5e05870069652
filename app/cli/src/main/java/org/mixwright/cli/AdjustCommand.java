package org.mixwright.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.SettingText;
import org.mixwright.session.Session;
import org.mixwright.session.file.SettingJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code adjust}: the person's own value in place of the one proposed. */
@Command(
        name = "adjust",
        header = "Set a move of a session to your own value.",
        description = {
            "",
            "What you do not name stays as it is now, or as it was proposed while nothing is decided. The names are those of the"
                + " session file; \"off\" leaves the place empty.",
            "",
            "Examples:  mixwright adjust \"My Song.mix.json\" M07 gainDb=-2",
            "           mixwright adjust \"My Song.mix.json\" M04 frequencyHz=280 gainDb=-3.5 q=1.2"})
final class AdjustCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Console console;

    @Parameters(index = "0", paramLabel = "SESSION", description = "A session file, such as Song.mix.json.")
    Path file;

    @Parameters(index = "1", paramLabel = "MOVE", description = "A move by its id, such as M03.")
    String moveId;

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "NAME=VALUE", description = "Your values, or off.")
    List<String> values;

    @Mixin
    JsonOption json;

    AdjustCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        var said = new StringBuilder();
        Edited edited = Edited.of(file, session -> {
            Move move = session.plan().find(moveId.toUpperCase(Locale.ROOT)).orElseThrow(() -> new CommandFailure(ExitCode.USAGE,
                    "%s has no move %s; nothing was changed. See  mixwright show %s".formatted(file, moveId, file)));
            Decision old = session.decisions().on(move);
            if (old.locked()) {
                throw new CommandFailure(ExitCode.USAGE, "%s is locked; nothing was changed. Unlock it with  mixwright unlock %s %s"
                        .formatted(move.id(), file, move.id()));
            }
            if (!session.review().canBePicked(session.plan(), move)) {
                throw new CommandFailure(ExitCode.USAGE, "%s can't be adjusted: at its place another move is locked; nothing was changed."
                        .formatted(move.id()));
            }
            return adjusted(session, move, old, said);
        });
        edited.tell(console, json, List.of(said.toString()));
        return ExitCode.DONE;
    }

    private Session adjusted(Session session, Move move, Decision old, StringBuilder said) throws CommandFailure {
        Setting own = own(move, old);
        String text = SettingText.of(own);
        said.append("%s is now %s (proposed: %s).".formatted(move.id(), text, SettingText.of(move.after())));
        session.decisions().rivals(session.plan(), move).forEach(rival ->
                said.append(" %s at the same place is rejected.".formatted(rival.id())));
        return session.withReview(session.review().decide(session.plan(), one -> one.equals(move), _ -> Decision.adjusted(own),
                "adjusted %s to %s".formatted(move.id(), text), Instant.now()));
    }

    private Setting own(Move move, Decision old) throws CommandFailure {
        if (values.equals(List.of("off"))) {
            return Off.OFF;
        }
        boolean decided = old.state() == Decision.State.ACCEPTED || old.state() == Decision.State.ADJUSTED;
        Setting now = decided ? old.outcome(move) : move.after();
        ObjectNode json = SettingJson.write(now instanceof Off ? move.after() : now);
        try {
            for (String value : values) {
                put(json, value);
            }
            return SettingJson.read(json);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "%s can't be set so: %s; nothing was changed.".formatted(move.id(), e.getMessage()));
        }
    }

    private static void put(ObjectNode json, String nameAndValue) {
        int equals = nameAndValue.indexOf('=');
        String name = equals < 0 ? nameAndValue : nameAndValue.substring(0, equals);
        List<String> names = new ArrayList<>(json.properties().stream().map(Map.Entry::getKey).toList());
        names.remove("type");
        if (equals < 0 || !names.contains(name)) {
            throw new IllegalArgumentException("\"%s\" is none of its values; say one of %s, such as %s=%s".formatted(
                    nameAndValue, String.join(", ", names), names.getFirst(), json.get(names.getFirst()).asText()));
        }
        json.set(name, parsed(nameAndValue.substring(equals + 1)));
    }

    /** A number or true or false, with any minus sign; else a word. */
    private static JsonNode parsed(String value) {
        String plain = value.strip().replace('\u2212', '-').replaceFirst("^\\+", "");
        try {
            JsonNode json = JSON.readTree(plain);
            return json.isNumber() || json.isBoolean() ? json : TextNode.valueOf(value.strip());
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(value.strip());
        }
    }
}
