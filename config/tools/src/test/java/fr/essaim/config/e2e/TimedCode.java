package fr.essaim.config.e2e;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a phone's application for codes shows (RFC 6238): made here without the library on trial.
 */
final class TimedCode {

  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private TimedCode() {}

  static String now(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(decoded(secret), "HmacSHA1"));
      long step = Clock.systemUTC().instant().getEpochSecond() / 30;
      for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
        mac.update((byte) (step >> shift));
      }
      byte[] hash = mac.doFinal();
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
      return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] decoded(String secret) {
    byte[] bytes = new byte[secret.length() * 5 / 8];
    int buffer = 0;
    int bits = 0;
    int next = 0;
    for (int i = 0; i < secret.length(); i++) {
      buffer = (buffer << 5) | BASE_32.indexOf(secret.charAt(i));
      bits += 5;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        bytes[next++] = (byte) (buffer >> bits);
      }
    }
    return bytes;
  }
}
