/* Integrated loudness, range and true peak of a 24-bit stereo WAV file of ours, by libebur128. */
#include <ebur128.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define FRAMES 4096

/* Goes to the first sample: behind the head of the chunk "data". */
static int go_to_samples(FILE *file) {
    unsigned char head[8];
    if (fseek(file, 12, SEEK_SET)) {
        return 0;
    }
    while (fread(head, 1, 8, file) == 8) {
        unsigned size = head[4] | head[5] << 8 | head[6] << 16 | (unsigned) head[7] << 24;
        if (head[0] == 'd' && head[1] == 'a' && head[2] == 't' && head[3] == 'a') {
            return 1;
        }
        if (fseek(file, (long) size + (size & 1), SEEK_CUR)) {
            return 0;
        }
    }
    return 0;
}

int main(int argc, char **argv) {
    FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
    if (!file || !go_to_samples(file)) {
        fprintf(stderr, "libebur128 FILE\n");
        return 1;
    }
    ebur128_state *meter = ebur128_init(2, 48000, EBUR128_MODE_I | EBUR128_MODE_LRA | EBUR128_MODE_TRUE_PEAK);
    unsigned char bytes[FRAMES * 6];
    double samples[FRAMES * 2];
    size_t frames;
    while ((frames = fread(bytes, 6, FRAMES, file)) > 0) {
        for (size_t i = 0; i < 2 * frames; i++) {
            int value = bytes[3 * i] << 8 | bytes[3 * i + 1] << 16 | (int) ((unsigned) bytes[3 * i + 2] << 24);
            samples[i] = value / 2147483648.0;
        }
        ebur128_add_frames_double(meter, samples, frames);
    }
    double loudness, range, left, right;
    ebur128_loudness_global(meter, &loudness);
    ebur128_loudness_range(meter, &range);
    ebur128_true_peak(meter, 0, &left);
    ebur128_true_peak(meter, 1, &right);
    printf("I %.2f LUFS, LRA %.2f LU, true peak %.2f dBTP\n", loudness, range, 20 * log10(fmax(left, right)));
    ebur128_destroy(&meter);
    return 0;
}
