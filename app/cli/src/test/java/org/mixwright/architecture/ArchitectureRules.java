package org.mixwright.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/** The walls of the house that Maven cannot see. */
final class ArchitectureRules {
    static final ArchRule MIX_KNOWS_ONLY_THE_JDK = classes().that().resideInAPackage("org.mixwright.mix..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("org.mixwright.mix..", "java..")
            .because("every room speaks the language of mixing, so it can't lean on any of them");

    static final ArchRule ONLY_THE_ADVISOR_KNOWS_THE_MODEL_RUNTIME = noClasses()
            .that().resideOutsideOfPackages("org.mixwright.advisor..")
            .should().dependOnClassesThat().resideInAnyPackage("ai.djl..", "ai.onnxruntime..")
            .because("no tensor ever leaves the advisor");

    static final ArchRule THE_ENGINE_NEVER_SEES_A_MOVE = noClasses().that().resideInAPackage("org.mixwright.audio..")
            .should().dependOnClassesThat().resideInAPackage("org.mixwright.mix.move..")
            .because("the engine renders strips; how they came about must not change a sample");

    static final ArchRule ONLY_FILES_TOUCH_THE_DECODER = noClasses()
            .that().resideOutsideOfPackage("org.mixwright.audio.file..")
            .should().dependOnClassesThat().resideInAPackage("org.bytedeco..")
            .because("native decoders stay behind AudioFiles");

    static final ArchRule KERNELS_USE_STRICT_MATH = noClasses()
            .that().resideInAnyPackage("org.mixwright.audio.processor..", "org.mixwright.audio.filter..",
                    "org.mixwright.audio.resample..", "org.mixwright.audio.render..")
            .should().callMethod(Math.class, "sin", double.class)
            .orShould().callMethod(Math.class, "cos", double.class)
            .orShould().callMethod(Math.class, "tan", double.class)
            .orShould().callMethod(Math.class, "exp", double.class)
            .orShould().callMethod(Math.class, "log", double.class)
            .orShould().callMethod(Math.class, "log10", double.class)
            .orShould().callMethod(Math.class, "pow", double.class, double.class)
            .because("Math's transcendental functions may differ between machines, and a render may not");

    static final ArchRule FACES_KNOW_ONLY_SESSION_AND_NOUNS = noClasses()
            .that().resideInAnyPackage("org.mixwright.cli..", "org.mixwright.desktop..")
            .should().dependOnClassesThat().resideInAnyPackage("org.mixwright.audio.filter..",
                    "org.mixwright.audio.processor..", "org.mixwright.audio.feature..", "org.mixwright.advisor.plan..")
            .because("a face shows what the session did and mixes nothing itself");

    static final ArchRule MODELS_OF_THE_DESKTOP_DRAW_NOTHING = noClasses().that().resideInAPackage("org.mixwright.desktop.model..")
            .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.mixwright.desktop.view..")
            .because("a model is tested without a window");

    static final ArchRule ONLY_THE_DESKTOP_KNOWS_JAVAFX = noClasses().that().resideOutsideOfPackage("org.mixwright.desktop..")
            .should().dependOnClassesThat().resideInAPackage("javafx..")
            .because("every other command works without a screen");

    static final ArchRule NO_CYCLES = slices().matching("org.mixwright.(*).(*)..").should().beFreeOfCycles()
            .because("one should be able to read one room alone");

    private ArchitectureRules() {
    }
}
