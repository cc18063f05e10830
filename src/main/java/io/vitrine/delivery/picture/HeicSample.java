package io.vitrine.delivery.picture;

import java.util.Base64;

/** A grey HEIC picture of 16 x 16 pixels, to test whether such files can be read. Made by {@code heif-enc -q 10}. */
final class HeicSample {
    private static final String BASE64 = """
            AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAaZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAA
            AA5waXRtAAAAAAACAAAAEGlkYXQAAAAAABAAEAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHKAAEAAAAAAAAAHgACAAEAAAAAAAAA
            AQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADRaXBycAAA
            AK9pcGNvAAAAcWh2Y0MBBAgAAAAAAAAAAAAe8AD8/Pj4AAAPAyAAAQAXQAEMAf//BAgAAAMAn/gAAAMAAB66AkAhAAEAJkIBAQQI
            AAADAJ/4AAADAAAewIIEFluqumubAgAAAwACAAADAAIQIgABAAZEAcFzwYkAAAAUaXNwZQAAAAAAAABAAAAAQAAAABRpc3BlAAAA
            AAAAABAAAAAQAAAADnBpeGkAAAAAAQgAAAAaaXBtYQAAAAAAAAACAAECgQIAAgIDhAAAABppcmVmAAAAAAAAAA5kaW1nAAIAAQAB
            AAAAJm1kYXQAAAAaKAGuCCR5uNsoNCzmZKCyoQHwpodtwJcoqIA=
            """;

    private HeicSample() {}

    static byte[] bytes() {
        return Base64.getMimeDecoder().decode(BASE64);
    }
}
