package org.mixwright.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the product to {@link ArchitectureRules}, and shows with planted classes that each rule can fail. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.mixwright");
    private static final JavaClasses PLANTED = new ClassFileImporter().importClasses(PlantedViolations.ALL);

    static Stream<Arguments> rules() {
        return Arrays.stream(ArchitectureRules.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(field -> Arguments.of(field.getName(), valueOf(field)));
    }

    private static ArchRule valueOf(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theProductIsLookedAtWhole() {
        assertTrue(PRODUCT.size() > 50, "found only " + PRODUCT.size() + " classes");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holdsInTheProduct(String name, ArchRule rule) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void isBrokenByAPlantedViolation(String name, ArchRule rule) {
        assertFalse(rule.evaluate(PLANTED).getFailureReport().isEmpty());
    }
}
