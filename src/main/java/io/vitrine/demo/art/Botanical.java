package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;

/** Plants grown from rewriting rules (L-systems), drawn like plates of an old herbarium. */
final class Botanical {
    /** F grows, + and - turn, brackets branch, L bears a leaf, B a bud. */
    private enum Species {
        FERN("X", "F[+YL][-YL]FX", "F[+L][-L]FY", 6, 24, "SILVERFERN"),
        BUSH("X", "F-[[X]+XL]+F[+FXL]-X", "F", 4, 24, "BEACH HEATH"),
        SPRIG("X", "F[+Y]F[-Y]X", "FLF[+LB][-LB]FLB", 7, 34, "SEA LAVENDER"),
        WEED("X", "F[+X][-XL]FX", "F", 6, 21, "TIDE WEED"),
        OLIVE("X", "F[+Y]FL[-Y]FLX", "F[+L]F[-L]F[+L][-LB]FL", 5, 38, "WILD OLIVE");

        private final String seed;
        private final String x;
        private final String y;
        private final int rounds;
        private final double turn;
        private final String title;

        Species(String seed, String x, String y, int rounds, double turn, String title) {
            this.seed = seed;
            this.x = x;
            this.y = y;
            this.rounds = rounds;
            this.turn = turn;
            this.title = title;
        }

        String grow() {
            String plant = seed;
            for (int i = 0; i < rounds; i++) {
                var next = new StringBuilder();
                for (int k = 0; k < plant.length(); k++) {
                    char sign = plant.charAt(k);
                    next.append(sign == 'X' ? x : sign == 'Y' ? y : String.valueOf(sign));
                }
                plant = next.toString();
            }
            return plant;
        }
    }

    private final Path2D stems = new Path2D.Double();
    private final List<Path2D> leaves = List.of(
            new Path2D.Double(Path2D.WIND_NON_ZERO),
            new Path2D.Double(Path2D.WIND_NON_ZERO),
            new Path2D.Double(Path2D.WIND_NON_ZERO));
    private final Path2D buds = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private final Dice dice;
    private final String plant;
    private final double turn;
    private int at;

    private Botanical(Species species, Dice dice) {
        this.dice = dice;
        this.plant = species.grow();
        this.turn = Math.toRadians(species.turn);
    }

    /** One plate for each species. */
    static List<Picture> plates() {
        return Stream.of(Species.values())
                .<Picture>map(species -> (c, p, d) -> plate(c, p, d, species))
                .toList();
    }

    /** One plant on paper with its name below. */
    private static void plate(Canvas c, Palette p, Dice d, Species species) {
        boolean dark = d.chance(0.3);
        Color paper = dark ? Tone.mix(p.ink(), p.deep(), 0.35) : p.paper();
        Color ink = dark ? p.soft() : p.deep();
        c.ground(paper);
        if (!dark && d.chance(0.6)) {
            c.disc(
                    c.width() * 0.5,
                    c.height() * 0.44,
                    c.unit() * 0.36,
                    Tone.mix(paper, d.chance(0.5) ? p.soft() : p.accent(), 0.45));
        }
        var plant = new Botanical(species, d);
        plant.walk(0, 0, -Math.PI / 2, 1);
        plant.paint(c, List.of(ink, Tone.mix(p.main(), ink, 0.3), Tone.mix(p.main(), p.soft(), 0.5)), p.accent());
        double cap = c.unit() * 0.02;
        Lettering.caption(cap).centred(c, species.title, c.width() * 0.5, c.height() * 0.945, ink);
        Film.develop(c, 3, 0.08);
    }

    private void walk(double startX, double startY, double heading, double step) {
        double x = startX;
        double y = startY;
        double angle = heading;
        stems.moveTo(x, y);
        while (at < plant.length()) {
            char sign = plant.charAt(at++);
            switch (sign) {
                case 'F' -> {
                    angle += dice.bell() * 0.06;
                    x += Math.cos(angle) * step;
                    y += Math.sin(angle) * step;
                    stems.lineTo(x, y);
                }
                case '+' -> angle += turn * dice.between(0.8, 1.2);
                case '-' -> angle -= turn * dice.between(0.8, 1.2);
                case 'L' -> leaf(x, y, angle, dice.between(0.9, 1.6) * step);
                case 'B' -> buds.append(bud(x, y, step * dice.between(0.25, 0.45)), false);
                case '[' -> {
                    walk(x, y, angle, step * 0.94);
                    stems.moveTo(x, y);
                }
                case ']' -> {
                    return;
                }
                default -> {
                    // growing points draw nothing
                }
            }
        }
    }

    private static Ellipse2D bud(double x, double y, double r) {
        return new Ellipse2D.Double(x - r, y - r, r * 2, r * 2);
    }

    private void leaf(double x, double y, double angle, double size) {
        var leaf = new Path2D.Double();
        leaf.moveTo(0, 0);
        leaf.curveTo(size * 0.3, -size * 0.34, size * 0.75, -size * 0.26, size, 0);
        leaf.curveTo(size * 0.75, size * 0.26, size * 0.3, size * 0.34, 0, 0);
        var place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(angle + dice.bell() * 0.5);
        dice.pick(leaves).append(leaf.createTransformedShape(place), false);
    }

    private void paint(Canvas c, List<Color> tones, Color accent) {
        Rectangle2D box = stems.getBounds2D();
        double scale = Math.min(c.height() * 0.74 / box.getHeight(), c.width() * 0.72 / box.getWidth());
        AffineTransform before = c.pen().getTransform();
        c.pen().translate(c.width() * 0.5 - box.getCenterX() * scale, c.height() * 0.88);
        c.pen().scale(scale, scale);
        double width = c.unit() * 0.0022 / scale;
        for (int i = 0; i < leaves.size(); i++) {
            c.fill(leaves.get(i), Tone.fade(tones.get(i), 0.9));
        }
        c.line(stems, tones.getFirst(), width);
        c.fill(buds, accent);
        c.pen().setTransform(before);
    }
}
