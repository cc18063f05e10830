package io.vitrine.demo.art;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Short sounds of the brand as WAV files, 22,050 samples a second in stereo. */
enum Sound {
    /** A chord of bells, each a little later than the one before. */
    CHORD {
        @Override
        double at(double t, int side, Noise noise) {
            double sum = 0;
            List<Double> notes = List.of(220.0, 277.18, 329.63, 415.3, 554.37);
            for (int i = 0; i < notes.size(); i++) {
                double since = t - i * 0.13;
                double lean = side == 0 ? 1 - i * 0.16 : 0.36 + i * 0.16;
                sum += since < 0 ? 0 : lean * bell(notes.get(i), since) * 0.17;
            }
            return sum;
        }
    },
    /** Two notes that say: done. */
    CHIME {
        @Override
        double at(double t, int side, Noise noise) {
            return 0.3 * bell(659.26, t) + (t < 0.22 ? 0 : 0.3 * bell(987.77, t - 0.22));
        }
    },
    /** A wave that runs up the beach and back. */
    SURF {
        @Override
        double at(double t, int side, Noise noise) {
            double swell = Math.pow(Math.sin(Math.PI * t / SECONDS), 2);
            double hiss = noise.at(t * 2400 + side * 91, side * 7.1) + 0.7 * noise.at(t * 700, side * 3.3 + 40);
            return 0.4 * swell * hiss;
        }
    };

    private static final int RATE = 22_050;
    private static final double SECONDS = 3.2;

    /** The sample at t seconds, -1 to 1; side 0 is left. */
    abstract double at(double t, int side, Noise noise);

    void write(Dice dice, OutputStream out) throws IOException {
        var noise = new Noise(dice);
        int samples = (int) (RATE * SECONDS);
        ByteBuffer wav = ByteBuffer.allocate(44 + samples * 4).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples * 4);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1)
                .putShort((short) 2)
                .putInt(RATE)
                .putInt(RATE * 4)
                .putShort((short) 4)
                .putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples * 4);
        for (int i = 0; i < samples; i++) {
            double t = (double) i / RATE;
            double fade = Math.min(1, (SECONDS - t) * 3);
            for (int side = 0; side < 2; side++) {
                wav.putShort((short) (Math.clamp(at(t, side, noise) * fade, -1, 1) * 32_000));
            }
        }
        out.write(wav.array());
    }

    private static double bell(double pitch, double t) {
        double phase = Math.PI * 2 * pitch * t;
        double start = Math.min(1, t * 160);
        return start
                * (Math.sin(phase) * Math.exp(-1.5 * t)
                        + 0.4 * Math.sin(phase * 2.01) * Math.exp(-3.2 * t)
                        + 0.16 * Math.sin(phase * 5.4) * Math.exp(-9 * t));
    }
}
