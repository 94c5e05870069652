package org.mixwright.desktop.control;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ControlImportsTest {
    @Test
    void controlsKnowSettingsUnitsAndJavaFxOnly() {
        var classes = new ClassFileImporter().importUrl(Fader.class.getProtectionDomain().getCodeSource().getLocation());
        noClasses().that(resideInAnyPackage("org.mixwright.desktop.control"))
                .should().dependOnClassesThat(resideOutsideOfPackages("java..", "javafx..",
                        "org.mixwright.desktop.control", "org.mixwright.mix.setting", "org.mixwright.mix.unit"))
                .because("they could live in a library of their own").check(classes);
    }
}
