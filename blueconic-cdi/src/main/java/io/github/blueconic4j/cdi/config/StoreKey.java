package io.github.blueconic4j.cdi.config;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key that encrypts stored tokens, with the id by which it is known in what it encrypted. */
public final class StoreKey {

    static final int BYTES = 32;

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9]{1,16}):([A-Za-z0-9+/_-]+={0,2})");

    private final String id;
    private final byte[] material;

    public StoreKey(String id, byte[] material) {
        this.id = id;
        this.material = material.clone();
    }

    /**
     * @throws IllegalArgumentException saying what is wrong with it, without a part of it
     */
    static StoreKey parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("is not of the form id:Base64");
        }
        byte[] material;
        try {
            material =
                    Base64.getDecoder().decode(parts.group(2).replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException noBase64) {
            throw new IllegalArgumentException("has no Base64 after its id");
        }
        if (material.length != BYTES) {
            throw new IllegalArgumentException("holds " + material.length + " bytes instead of " + BYTES);
        }
        return new StoreKey(parts.group(1), material);
    }

    public String id() {
        return id;
    }

    public byte[] material() {
        return material.clone();
    }

    @Override
    public String toString() {
        return "StoreKey[" + id + ", …]";
    }
}
