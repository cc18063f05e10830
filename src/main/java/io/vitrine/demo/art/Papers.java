package io.vitrine.demo.art;

import java.awt.Color;
import java.util.List;
import java.util.Locale;

/** Plain files: tables, tokens, notes, mails. */
final class Papers {
    private static final List<String> GOODS = List.of(
            "Mushroom lamp",
            "Globe lamp",
            "Reading lamp",
            "Pendant",
            "Tide bottle",
            "Glass bottle",
            "Runner low",
            "Runner high",
            "Shell chair",
            "Armchair",
            "Stool",
            "Vase");
    private static final List<String> HOUSES = List.of("Porto", "Lisbon", "Kyoto", "Malmo", "Athens");

    private Papers() {}

    /** Articles with colour and price. */
    static String prices(Dice d) {
        var table = new StringBuilder("article;name;colour;price_eur;stock\n");
        int number = 1000;
        for (String good : GOODS) {
            for (Palette colour : Palette.ALL.subList(0, 6)) {
                number += d.whole(1, 9);
                table.append(String.format(
                        Locale.ROOT,
                        "LT-%d;%s;%s;%d.00;%d%n",
                        number,
                        good,
                        colour.name(),
                        d.whole(4, 60) * 5,
                        d.whole(0, 400)));
            }
        }
        return unix(table);
    }

    /** Visitors of each house by week. */
    static String visitors(Dice d) {
        var table = new StringBuilder("week," + String.join(",", HOUSES) + "\n");
        for (int week = 1; week <= 52; week++) {
            table.append(String.format(Locale.ROOT, "2025-W%02d", week));
            for (int house = 0; house < HOUSES.size(); house++) {
                table.append(',')
                        .append((int) (900 + 300 * Math.sin(week / 52.0 * Math.PI) + d.bell() * 160 + house * 70));
            }
            table.append('\n');
        }
        return table.toString();
    }

    /** Where the press wrote about the brand. */
    static String coverage(Dice d) {
        var table = new StringBuilder("date,medium,title,reach\n");
        List<String> media = List.of("Harbour Weekly", "Form", "Casa Aberta", "Ljus", "Hikari", "The Evening Room");
        for (int i = 1; i <= 40; i++) {
            table.append(String.format(
                    Locale.ROOT,
                    "2026-%02d-%02d,%s,\"%s\",%d%n",
                    1 + i / 12,
                    1 + i * 7 % 28,
                    d.pick(media),
                    d.pick(Words.HEADLINES),
                    d.whole(4, 900) * 1000));
        }
        return unix(table);
    }

    /** The colours as design tokens. */
    static String tokens() {
        var json = new StringBuilder("{\n  \"brand\": \"Lumen & Tide\",\n  \"version\": \"11.0.0\",\n  \"color\": {\n");
        for (Palette p : Palette.ALL) {
            json.append("    \"").append(p.name().toLowerCase(Locale.ROOT)).append("\": {");
            List<String> roles = List.of("ink", "deep", "main", "soft", "paper", "accent");
            for (int i = 0; i < roles.size(); i++) {
                json.append(i == 0 ? " " : ", ")
                        .append('"')
                        .append(roles.get(i))
                        .append("\": \"")
                        .append(Tone.hex(p.all().get(i)))
                        .append('"');
            }
            json.append(p.equals(Palette.ALL.getLast()) ? " }\n" : " },\n");
        }
        return json.append("  },\n  \"radius\": { \"small\": 4, \"large\": 16 },\n  \"font\": \"Tide Sans\"\n}\n")
                .toString();
    }

    static String voice() {
        var text = new StringBuilder("# How we speak\n\n"
                + "Short words first. One thought in a sentence. No exclamation marks.\n\n"
                + "## Lines we keep\n\n");
        Words.QUOTES.forEach(quote -> text.append("- ").append(quote).append('\n'));
        text.append("\n## Headlines in use\n\n| Line | Since |\n|---|---|\n");
        for (int i = 0; i < Words.HEADLINES.size(); i++) {
            text.append("| ")
                    .append(Words.HEADLINES.get(i))
                    .append(" | ")
                    .append(2013 + i)
                    .append(" |\n");
        }
        return text.toString();
    }

    static String release(Words.Release release) {
        return release.title() + "\n" + release.dateline() + "\n\n" + release.lead() + "\n\n"
                + String.join("\n\n", release.paragraphs()) + "\n\nPress office: press@lumenandtide.example\n";
    }

    /** A newsletter for mail programs: tables and inline colours only. */
    static String mail(String headline, String text, Palette p) {
        return """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>%1$s</title></head>
            <body style="margin:0;background:%2$s;font-family:Helvetica,Arial,sans-serif;color:%3$s">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 12px">
            <table role="presentation" width="600" cellpadding="0" cellspacing="0" style="background:#ffffff;border-radius:16px;overflow:hidden">
            <tr><td style="background:%4$s;color:%2$s;padding:56px 40px;font-size:40px;font-weight:bold;letter-spacing:2px">%1$s</td></tr>
            <tr><td style="height:6px;background:%5$s"></td></tr>
            <tr><td style="padding:36px 40px;font-size:16px;line-height:1.6">%6$s</td></tr>
            <tr><td style="padding:0 40px 44px"><a href="https://lumenandtide.example" style="display:inline-block;background:%5$s;color:%3$s;padding:14px 28px;border-radius:28px;text-decoration:none">See the collection</a></td></tr>
            <tr><td style="padding:20px 40px;background:%3$s;color:%2$s;font-size:12px">Lumen &amp; Tide, objects for light and water. Porto, Lisbon, Kyoto, Malmo, Athens.</td></tr>
            </table></td></tr></table>
            </body>
            </html>
            """.formatted(
                headline.replace("&", "&amp;"), hex(p.paper()), hex(p.ink()), hex(p.deep()), hex(p.accent()), text);
    }

    private static String hex(Color colour) {
        return Tone.hex(colour);
    }

    private static String unix(StringBuilder text) {
        return text.toString().replace("\r\n", "\n");
    }
}
