package org.mixwright.session.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How enum constants stand in files and on the command line: "LEAD_VOCAL" as "lead-vocal". */
public final class Labels {
    private Labels() {
    }

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException with a sentence that lists what is known */
    public static <E extends Enum<E>> E read(Class<E> type, String label) {
        String wanted = label.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        return Arrays.stream(type.getEnumConstants()).filter(constant -> of(constant).equals(wanted)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no %s \"%s\"; known are %s".formatted(
                        type.getSimpleName().toLowerCase(Locale.ROOT), label, known(type))));
    }

    public static <E extends Enum<E>> String known(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Labels::of).collect(Collectors.joining(", "));
    }
}
