package org.mixwright.mix.track;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that name a role. The table is read from the top: what is said more exactly stands higher.
 *
 * @param role what the words mean
 * @param confidence how often a track named so is that, 0..1
 * @param pattern finds one of the words in {@link TrackName#words()}
 */
record RoleWords(Role role, double confidence, Pattern pattern) {
    private static final String VOICE = "(?:vo?x|vocs?|vocals?|voices?|sing(?:er|ing)?|v)";
    private static final String GUITAR = "(?:gtrs?|gts?|gta|guits?|guitars?|guitarras?|guitares?|gitarren?)";
    private static final String DRUM = "(?:drums?|drms?|dr|kit)";

    static final List<RoleWords> TABLE = List.of(
            // Voices before anything that a voice may be said to do.
            words(Role.BACKING_VOCAL, 0.95, "bvs?|bgvs?|bgd|bkvd?s?|bk v|bgvox|bgvocals?|backing|backings|background|choirs?|gang"
                    + "|harm|harms|harmony|harmonies|oohs?|aahs?|(?:bck|back|backup|bg|chorus|choir|crowd|gang) " + VOICE
                    + "|b vs|harm " + VOICE),
            words(Role.BACKING_VOCAL, 0.75, "bg|chant|crowd|shouts?"),
            words(Role.LEAD_VOCAL, 0.97, "(?:lead|ld|ldv|main) " + VOICE + "|" + VOICE + " lead|ldvox|leadvox|ldv|lv|lvox"
                    + "|lead vocals?"),
            words(Role.KICK, 0.95, "kicks?|kik|bd|bass drum|kin|kout|k in|k out|kck|bombo|grosse caisse"),
            words(Role.SNARE, 0.95, "snares?|snr|sn|snt|snb|sntop|snbot|sn top|sn bot|rim|rimshot|caja|caisse claire"),
            words(Role.HI_HAT, 0.95, "hats?|hh|hihats?|hi hats?|high hats?|charleston|tops"),
            words(Role.TOM, 0.93, "toms?|fl tom|floor tom|rack tom|floor|rack"),
            words(Role.CYMBAL, 0.9, "cymbals?|cymb?s?|crash|crashes|rides?|china|splash"),
            words(Role.ROOM, 0.9, DRUM + " ?(?:rms?|rooms?|amb|ambience|ambiance)|drumsroom|(?:rm|room) drums?"),
            words(Role.OVERHEAD, 0.95, "ohs?|ohl|ohr|overheads?|mono dr|over ?heads?"),
            words(Role.PERCUSSION, 0.93, "percs?|prc|percussion|percusion|shakers?|tambs?|tambos?|tambourines?|tmb|congas?"
                    + "|bongos?|cowbells?|cajon|djembe|tablas?|triangle|claps?|handclaps?|snaps?|fingersnaps?|rain ?stick"
                    + "|maracas?|claves?|guiro|woodblock|castanets?|timpani|timbales?"),
            words(Role.BASS, 0.95, "double bass|upright bass|contrabass|(?:e|el|elec|electric|synth|sy|syn) bass|bass di"
                    + "|bass amp|ebass|bassdi"),
            words(Role.ACOUSTIC_GUITAR, 0.95, "(?:ac|acg|acoustic|a|act|acou|nylon|classical|steel) ?" + GUITAR
                    + "|acgtr|agtrs?|aguits?|nylon|ukuleles?|mandolins?|banjos?|bouzouki"),
            words(Role.ELECTRIC_GUITAR, 0.95, "(?:e|el|elec|electric|dist|distorted|clean|lead|ld|rhythm|rtm|solo|crunch) ?"
                    + GUITAR + "|egtrs?|egt[a-z]?|eguits?|e gt[a-z]?|slide guitar|lap steel|pedal steel|power ?chords?"),
            words(Role.ELECTRIC_GUITAR, 0.85, GUITAR + "|[a-z]gtr|gel"),
            words(Role.KEYS, 0.93, "e ?pianos?|el(?:ec|ectric)? pianos?|e ?keys|rhodes|wurl(?:i|y|itzer|z)?|wrlz|clavs?|clavinet"
                    + "|mallets?|marimbas?|vib(?:e|es|raphone)|xylophone|glock|glockenspiel|celesta|accord[ie][oa]n"
                    + "|music box|harpsichord"),
            words(Role.KEYS, 0.85, "keys?|kbd?s?|keyboards?|teclados?|claviers?|ep"),
            words(Role.PIANO, 0.95, "pianos?|pno|grand|upright|klavier"),
            words(Role.ORGAN, 0.95, "organs?|org|orgl|hammond|b ?3|leslie|orgel"),
            words(Role.BASS, 0.93, "bass(?:es)?|bassline|bs|sub|subs|808s?|bajo|basse"),
            words(Role.PAD, 0.93, "pads?|drones?"),
            words(Role.SYNTH, 0.93, "synths?|syn|synthlead|synth ?leads?|arps?|arpeggio|plucks?|saws?|supersaw|minilogue"
                    + "|moog|juno|prophet|seq|sequencer|stabs?|sine|lead synth"),
            words(Role.STRINGS, 0.93, "strings?|strs|violins?|vlns?|violas?|cellos?|celli|orchestra|harps?|erhu|streicher"),
            words(Role.WINDS, 0.93, "brass|horns?|trumpets?|tpts?|trombones?|tbn|sax|saxes|saxophones?|tuba|flutes?|clarinets?"
                    + "|oboes?|bassoons?|woodwinds?|winds|harmonica|recorder|whistle"),
            words(Role.LEAD_VOCAL, 0.85, "vo?x[a-z]?|vocs?|vocals?|voices?|voz|voix|gesang|stimme|rap|singer|acapella"),
            words(Role.DRUM_KIT, 0.9, "drums?|drms?|drumkit|kit|beats?|breakbeats?|drum ?loops?|bateria|batterie|schlagzeug"),
            words(Role.KICK, 0.7, "k"),
            words(Role.TOM, 0.65, "t [1-5]|ft"),
            words(Role.ROOM, 0.7, "rooms?|rms?"),
            words(Role.LEAD_VOCAL, 0.6, "leads?|ld|dbl|doubles?|adlibs?|[a-z] ?v [1-9]"),
            words(Role.SYNTH, 0.55, "melody|melodies|hook|chords?"),
            words(Role.DRUM_KIT, 0.6, "loops?|break|breaks|groove"),
            words(Role.EFFECT, 0.85, "fx|s ?fx|effects?|efx|risers?|rises?|sweeps?|noise|whoosh|impacts?|textures?"
                    + "|transitions?|transistion|atmos?|atmosphere|ambience|reverse|rev|glitch(?:es)?|foley|uplifters?"
                    + "|downlifters?|nature"),
            words(Role.EFFECT, 0.55, "builds?|buildup|fills?|slides?|scratch(?:es)?|scatter|echo|delays?|verb|reverbs?"),
            letters(Role.LEAD_VOCAL, 0.85, "ボーカル|ヴォーカル|歌|人声|主唱|보컬|вокал|голос"),
            letters(Role.ELECTRIC_GUITAR, 0.85, "ギター|吉他|기타|гитара"),
            letters(Role.BASS, 0.9, "ベース|贝斯|베이스|бас"),
            letters(Role.DRUM_KIT, 0.85, "ドラム|鼓|드럼|ударные|барабан"),
            letters(Role.PIANO, 0.9, "ピアノ|钢琴|鋼琴|피아노|пианино|рояль"));

    /** Whole words only. */
    private static RoleWords words(Role role, double confidence, String alternatives) {
        return new RoleWords(role, confidence, Pattern.compile(" (?:" + alternatives + ") "));
    }

    /** Anywhere: for scripts that do not part words by spaces. */
    private static RoleWords letters(Role role, double confidence, String alternatives) {
        return new RoleWords(role, confidence, Pattern.compile(alternatives));
    }
}
