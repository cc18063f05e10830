package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Figures of the annual report as clean charts. */
final class Chart {
    private Chart() {}

    static void bars(Canvas c, Palette p, Dice d) {
        Plot plot = frame(c, p, "Objects repaired", "THOUSANDS PER YEAR");
        int count = 8;
        double gap = plot.width() / count;
        for (int i = 0; i < count; i++) {
            double value = 0.22 + 0.62 * i / count + d.bell() * 0.08;
            double x = plot.x() + i * gap + gap * 0.18;
            double height = plot.height() * value;
            Color tone = i == count - 1 ? p.accent() : Tone.mix(p.soft(), p.main(), (double) i / count);
            c.fill(
                    new RoundRectangle2D.Double(
                            x, plot.y() + plot.height() - height, gap * 0.64, height, gap * 0.14, gap * 0.14),
                    tone);
            Lettering.medium(c.unit() * 0.019)
                    .centred(
                            c,
                            Integer.toString(2018 + i),
                            x + gap * 0.32,
                            plot.y() + plot.height() + c.unit() * 0.05,
                            p.deep());
        }
    }

    static void areas(Canvas c, Palette p, Dice d) {
        Plot plot = frame(c, p, "Where the light goes", "SALES BY FAMILY");
        List<Color> tones = List.of(p.deep(), p.main(), p.soft(), p.accent());
        var noise = new Noise(d);
        for (int layer = tones.size() - 1; layer >= 0; layer--) {
            var area = new Path2D.Double();
            area.moveTo(plot.x(), plot.y() + plot.height());
            for (int i = 0; i <= 60; i++) {
                double t = i / 60.0;
                double value = (layer + 1) * (0.1 + 0.1 * t) + 0.07 * (layer + 1) * noise.at(t * 3, layer * 0.35 + 2);
                area.lineTo(plot.x() + t * plot.width(), plot.y() + plot.height() * (1 - value));
            }
            area.lineTo(plot.x() + plot.width(), plot.y() + plot.height());
            area.closePath();
            c.fill(area, tones.get(layer));
        }
        for (int i = 0; i < 12; i++) {
            String month = "JFMAMJJASOND".substring(i, i + 1);
            Lettering.medium(c.unit() * 0.019)
                    .centred(
                            c,
                            month,
                            plot.x() + (i + 0.5) * plot.width() / 12,
                            plot.y() + plot.height() + c.unit() * 0.05,
                            p.deep());
        }
    }

    static void ring(Canvas c, Palette p, Dice d) {
        Plot plot = frame(c, p, "Materials 2025", "SHARE BY WEIGHT");
        double r = plot.height() * 0.5;
        double x = plot.x() + r + c.unit() * 0.04;
        double y = plot.y() + r;
        List<Color> tones = List.of(p.deep(), p.main(), p.soft(), p.accent(), p.ink());
        List<String> names = List.of("Recovered steel", "Sailcloth", "River clay", "Glass", "Natural rubber");
        double angle = 90;
        double left = 100;
        for (int i = 0; i < tones.size(); i++) {
            double share = i == tones.size() - 1 ? left : Math.rint(left * d.between(0.3, 0.42));
            left -= share;
            double turn = share * 3.6;
            c.fill(
                    new Arc2D.Double(x - r, y - r, r * 2, r * 2, angle - turn + 0.6, turn - 1.2, Arc2D.PIE),
                    tones.get(i));
            angle -= turn;
            double rowY = plot.y() + plot.height() * (0.16 + i * 0.17);
            double labelX = x + r + c.unit() * 0.14;
            c.disc(labelX, rowY, c.unit() * 0.014, tones.get(i));
            Lettering.medium(c.unit() * 0.026)
                    .left(c, names.get(i), labelX + c.unit() * 0.04, rowY + c.unit() * 0.013, p.ink());
            Lettering.bold(c.unit() * 0.026)
                    .right(c, (int) share + "%", plot.x() + plot.width(), rowY + c.unit() * 0.013, p.ink());
        }
        c.disc(x, y, r * 0.58, p.paper());
        Mark.sunrise(c, x, y, r * 0.26, p.deep());
    }

    static void lines(Canvas c, Palette p, Dice d) {
        Plot plot = frame(c, p, "Visitors by house", "PER WEEK, 2025");
        var noise = new Noise(d);
        List<Color> tones = List.of(p.main(), p.accent(), p.deep());
        List<String> names = List.of("Porto", "Kyoto", "Malmo");
        for (int line = 0; line < tones.size(); line++) {
            var path = new Path2D.Double();
            double last = 0;
            for (int i = 0; i <= 52; i++) {
                double t = i / 52.0;
                double value = 0.28 + 0.16 * line + 0.25 * t + 0.22 * noise.cloud(t * 4, line * 5.3, 3);
                last = plot.y() + plot.height() * (1 - value);
                if (i == 0) {
                    path.moveTo(plot.x(), last);
                } else {
                    path.lineTo(plot.x() + t * plot.width() * 0.88, last);
                }
            }
            c.line(path, tones.get(line), c.unit() * 0.007);
            c.disc(plot.x() + plot.width() * 0.88, last, c.unit() * 0.013, tones.get(line));
            Lettering.medium(c.unit() * 0.022)
                    .left(c, names.get(line), plot.x() + plot.width() * 0.91, last + c.unit() * 0.011, tones.get(line));
        }
    }

    private static Plot frame(Canvas c, Palette p, String title, String unit) {
        c.ground(p.paper());
        double u = c.unit();
        var plot = new Plot(u * 0.1, u * 0.26, c.width() - u * 0.2, c.height() - u * 0.4);
        Lettering.bold(u * 0.045).left(c, title, u * 0.1, u * 0.125, p.ink());
        Lettering.caption(u * 0.016).left(c, unit, u * 0.1, u * 0.175, p.main());
        for (int i = 0; i <= 4; i++) {
            c.box(
                    plot.x(),
                    plot.y() + plot.height() * i / 4,
                    plot.width(),
                    u * 0.0018,
                    Tone.fade(p.deep(), i == 4 ? 0.7 : 0.16));
        }
        return plot;
    }

    private record Plot(double x, double y, double width, double height) {}
}
