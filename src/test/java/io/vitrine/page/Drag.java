package io.vitrine.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.List;

/** Something dragged into the window from outside, as the operating system reports it to a browser. */
record Drag(JsonArray items, JsonArray files) {
    private static final int COPY = 1;

    /** Files and folders on this computer. */
    static Drag of(Path... paths) {
        var files = new JsonArray();
        List.of(paths).forEach(path -> files.add(path.toString()));
        return new Drag(new JsonArray(), files);
    }

    /** A link from another page. */
    static Drag of(String address) {
        var items = new JsonArray();
        for (var type : List.of("text/uri-list", "text/plain")) {
            var item = new JsonObject();
            item.addProperty("mimeType", type);
            item.addProperty("data", address);
            items.add(item);
        }
        return new Drag(items, new JsonArray());
    }

    /** Drags it to the middle of an element, without dropping it. */
    void over(Locator target) {
        send(target, "dragEnter", "dragOver");
    }

    void drop(Locator target) {
        send(target, "dragEnter", "dragOver", "drop");
    }

    private void send(Locator target, String... types) {
        var page = target.page();
        target.scrollIntoViewIfNeeded();
        var box = target.boundingBox();
        var session = page.context().newCDPSession(page);
        for (var type : types) {
            send(
                    session,
                    type,
                    box.x + box.width / 2,
                    Math.min(box.y + box.height / 2, page.viewportSize().height - 50));
        }
        session.detach();
    }

    private void send(CDPSession session, String type, double x, double y) {
        var data = new JsonObject();
        data.add("items", items);
        data.add("files", files);
        data.addProperty("dragOperationsMask", COPY);
        var event = new JsonObject();
        event.addProperty("type", type);
        event.addProperty("x", x);
        event.addProperty("y", y);
        event.add("data", data);
        session.send("Input.dispatchDragEvent", event);
    }
}
