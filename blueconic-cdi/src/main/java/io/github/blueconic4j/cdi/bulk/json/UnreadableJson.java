package io.github.blueconic4j.cdi.bulk.json;

import java.io.IOException;

/** What was read is not what it should be. */
public final class UnreadableJson extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean cut;

    /**
     * @param why without anything of what was read
     */
    UnreadableJson(String why, boolean cut) {
        super(why);
        this.cut = cut;
    }

    static UnreadableJson because(String why) {
        return new UnreadableJson(why, false);
    }

    static UnreadableJson cut(String why) {
        return new UnreadableJson(why, true);
    }

    /** Whether it only ends too early. */
    public boolean isCut() {
        return cut;
    }
}
