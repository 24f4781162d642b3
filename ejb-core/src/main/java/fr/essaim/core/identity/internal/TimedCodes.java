package fr.essaim.core.identity.internal;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * Codes that change every thirty seconds (RFC 6238 with SHA-1 and six digits, which is what every
 * application for them does). The one before and the one after are right too, for clocks differ.
 */
@ApplicationScoped
public class TimedCodes {

  private static final int SECRET_BYTES = 20;

  private final SecureRandom random = new SecureRandom();
  private final TimeBasedOneTimePasswordGenerator generator =
      new TimeBasedOneTimePasswordGenerator();

  @Inject private Clock clock;

  /** A new secret, in the base 32 that applications read. */
  public String freshSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return Base32.toBase32String(secret);
  }

  /**
   * The time step that a code is of, if it is right now.
   *
   * @param code as it was typed; blanks in it do not matter
   */
  public OptionalLong stepOf(String secret, String code) {
    String typed = code == null ? "" : code.replaceAll("\\s", "");
    long step = clock.instant().getEpochSecond() / seconds();
    for (long near = step - 1; near <= step + 1; near++) {
      if (isSame(typed, codeOf(secret, near))) {
        return OptionalLong.of(near);
      }
    }
    return OptionalLong.empty();
  }

  String codeOf(String secret, long step) {
    try {
      return generator.generateOneTimePasswordString(
          new SecretKeySpec(Base32.decode(secret), generator.getAlgorithm()),
          Instant.ofEpochSecond(step * seconds()));
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private long seconds() {
    return generator.getTimeStep().toSeconds();
  }

  private static boolean isSame(String typed, String right) {
    return MessageDigest.isEqual(
        typed.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }
}
