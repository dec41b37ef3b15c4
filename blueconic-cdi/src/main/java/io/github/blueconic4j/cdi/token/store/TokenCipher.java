package io.github.blueconic4j.cdi.token.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import io.github.blueconic4j.cdi.config.StoreKey;
import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.store.TokenStoreException.Problem;

/**
 * Encrypts what a store is given to keep: AES-256-GCM, bound to its place, so that what is damaged or stands in
 * another place cannot be read. Written as {@code keyId.Base64}, so that a key can be changed while others still read
 * with the one before.
 */
public final class TokenCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Supplier<List<StoreKey>> keys;
    private final StoreKey ownKey;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param keys the current one first, asked each time; where there is none, a key that ends with this process is used
     */
    public TokenCipher(Supplier<List<StoreKey>> keys) {
        this.keys = keys;
        byte[] material = new byte[32];
        random.nextBytes(material);
        this.ownKey = new StoreKey("own", material);
    }

    /** Encrypts for this grant and lineage number. */
    public String seal(GrantKey grant, long lineage, String text) {
        return seal(place(grant, lineage), text);
    }

    /**
     * @throws TokenStoreException if it was not encrypted for this grant and lineage number, with a known key
     */
    public String open(GrantKey grant, long lineage, String sealed) {
        return open(place(grant, lineage), sealed);
    }

    public String seal(String place, String text) {
        StoreKey key = keys().get(0);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] encrypted =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(nonce, nonce.length + encrypted.length);
            System.arraycopy(encrypted, 0, all, nonce.length, encrypted.length);
            return key.id() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JVM has no AES-256-GCM", broken);
        }
    }

    public String open(String place, String sealed) {
        int dot = sealed.indexOf('.');
        String id = dot < 0 ? "" : sealed.substring(0, dot);
        StoreKey key = keys().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new TokenStoreException(
                        Problem.UNREADABLE,
                        "what is stored was encrypted with a key whose id is neither that of token-store.key nor that of"
                                + " token-store.previous-key; configure the key, or authorize again",
                        null));
        try {
            byte[] all = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
            byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
            byte[] text = cipher(Cipher.DECRYPT_MODE, key, nonce, place)
                    .doFinal(all, NONCE_BYTES, Math.max(0, all.length - NONCE_BYTES));
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            throw new TokenStoreException(
                    Problem.UNREADABLE,
                    "what is stored was changed, moved, or encrypted with another key of the same id; restore it or"
                            + " authorize again",
                    null);
        }
    }

    /** Tells one token from another, without a way back to it: HMAC-SHA-256. */
    public String fingerprint(String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys().get(0).material(), "HmacSHA256"));
            mac.update("fingerprint".getBytes(StandardCharsets.UTF_8));
            byte[] hash = mac.doFinal(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JVM has no HMAC-SHA-256", broken);
        }
    }

    private List<StoreKey> keys() {
        List<StoreKey> configured = keys.get();
        return configured.isEmpty() ? List.of(ownKey) : configured;
    }

    private static Cipher cipher(int mode, StoreKey key, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.material(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static String place(GrantKey grant, long lineage) {
        return String.join("\n", "grant", grant.tenant().name(), grant.clientId(), grant.grantName()) + "\n" + lineage;
    }
}
