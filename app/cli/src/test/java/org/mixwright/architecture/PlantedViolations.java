package org.mixwright.architecture;

import org.mixwright.audio.processor.planted.LooseKernel;
import org.mixwright.cli.planted.MixingFace;
import org.mixwright.desktop.model.planted.DrawingModel;
import org.mixwright.mix.planted.KnowsAudio;

/** Classes that break every architecture rule, to see that the rules can fail. */
final class PlantedViolations {
    static final Class<?>[] ALL = {KnowsAudio.class, LooseKernel.class, MixingFace.class, DrawingModel.class, KnowsAudio.Screen.class};

    private PlantedViolations() {
    }
}
