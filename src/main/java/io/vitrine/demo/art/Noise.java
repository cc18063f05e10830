package io.vitrine.demo.art;

/** Smooth gradient noise in the plane, about -1 to 1, and the usual ways of layering it. */
final class Noise {
    private static final double TURN = Math.PI * 2;

    private final byte[] lattice = new byte[512];
    private final double[] gradX = new double[256];
    private final double[] gradY = new double[256];

    Noise(Dice dice) {
        for (int i = 0; i < 256; i++) {
            lattice[i] = (byte) i;
            gradX[i] = Math.cos(TURN * i / 256) * 1.5;
            gradY[i] = Math.sin(TURN * i / 256) * 1.5;
        }
        for (int i = 255; i > 0; i--) {
            int other = dice.whole(0, i);
            byte kept = lattice[i];
            lattice[i] = lattice[other];
            lattice[other] = kept;
        }
        System.arraycopy(lattice, 0, lattice, 256, 256);
    }

    double at(double x, double y) {
        int cellX = (int) Math.floor(x);
        int cellY = (int) Math.floor(y);
        double dx = x - cellX;
        double dy = y - cellY;
        double u = dx * dx * dx * (dx * (dx * 6 - 15) + 10);
        double v = dy * dy * dy * (dy * (dy * 6 - 15) + 10);
        double top = corner(cellX, cellY, dx, dy);
        top += (corner(cellX + 1, cellY, dx - 1, dy) - top) * u;
        double bottom = corner(cellX, cellY + 1, dx, dy - 1);
        bottom += (corner(cellX + 1, cellY + 1, dx - 1, dy - 1) - bottom) * u;
        return top + (bottom - top) * v;
    }

    /** Layers of octaves, each half as strong and twice as fine. */
    double cloud(double x, double y, int octaves) {
        double sum = 0;
        double strength = 0.55;
        double px = x;
        double py = y;
        for (int i = 0; i < octaves; i++) {
            sum += strength * at(px, py);
            double turned = px * 1.6 - py * 1.2 + 17.3;
            py = px * 1.2 + py * 1.6 + 5.1;
            px = turned;
            strength *= 0.5;
        }
        return sum;
    }

    /** A mountain line: sharp crests, smooth valleys; about 0 to 1. */
    double crest(double x, double y, int octaves) {
        double sum = 0;
        double strength = 0.55;
        double scale = 1;
        for (int i = 0; i < octaves; i++) {
            double v = 1 - Math.abs(at(x * scale, y * scale + i * 31.7));
            sum += strength * v * v;
            scale *= 2.03;
            strength *= 0.45;
        }
        return sum;
    }

    private double corner(int x, int y, double dx, double dy) {
        int hash = lattice[(lattice[x & 255] & 255) + (y & 255)] & 255;
        return gradX[hash] * dx + gradY[hash] * dy;
    }
}
