package fr.essaim.core.identity.internal;

import fr.essaim.core.shared.AdmissionQueue;
import fr.essaim.core.shared.RetryLater;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with 19 MiB, two passes and one lane (the first choice of OWASP's password storage
 * sheet), kept in the PHC string form.
 *
 * <p>Each holds its memory only while it is its turn, and few have one at once, so that a rush of
 * sign-ins cannot exhaust the heap. Anyone who signs in waits in another queue than who is known by
 * a session or a link already: the latter have a transaction open meanwhile, so few of them may
 * wait, and not for long.
 */
@ApplicationScoped
public class PasswordHasher {

  static final int MEMORY_KIB = 19 * 1024;
  static final int PASSES = 2;
  static final int LANES = 1;

  /** Half of the processors, for the other half answers everybody else meanwhile. */
  static final int SIGN_INS_AT_ONCE =
      Math.min(3, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

  static final int SIGN_INS_WAITING = 24;

  /** As so many turns: anyone who was wrong waits behind anyone who was not. */
  private static final int WRONG_COUNTS = 10;

  /** What a kept string may ask for: what we ever kept, and room for more, but no whole heap. */
  private static final int MOST_MEMORY_KIB = 64 * 1024;

  private static final int MOST_PASSES = 10;
  private static final int MOST_LANES = 4;
  private static final int MOST_HASH_BYTES = 64;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,3}),p=(\\d{1,2})\\$([^$]+)\\$([^$]+)");

  private final SecureRandom random = new SecureRandom();
  private final AdmissionQueue signingIn =
      new AdmissionQueue(SIGN_INS_AT_ONCE, SIGN_INS_WAITING, Duration.ofSeconds(4));
  private final AdmissionQueue known = new AdmissionQueue(1, 4, Duration.ofSeconds(2));

  /**
   * The PHC string to keep for a password.
   *
   * @throws RetryLater when too many wait already
   */
  public String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] hash =
        known.run(
            AdmissionQueue.ANYBODY,
            () -> derive(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES));
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            MEMORY_KIB, PASSES, LANES, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  /**
   * Whether the password is the one behind the kept string, of somebody who is known otherwise.
   *
   * @throws RetryLater when too many wait already
   */
  public boolean matches(String password, String kept) {
    return matches(password, kept, known, AdmissionQueue.ANYBODY);
  }

  /**
   * The same of somebody who signs in. No transaction may be open: the wait can be long.
   *
   * @param client the address of the network, among which turns go round
   * @throws RetryLater when too many wait already
   */
  public boolean matchesAtSignIn(String password, String kept, String client) {
    return matches(password, kept, signingIn, client);
  }

  private boolean matches(String password, String kept, AdmissionQueue queue, String client) {
    Matcher form = FORM.matcher(kept);
    if (!form.matches()) {
      return false;
    }
    int memoryKib = Integer.parseInt(form.group(1));
    int passes = Integer.parseInt(form.group(2));
    int lanes = Integer.parseInt(form.group(3));
    byte[] salt = Base64.getDecoder().decode(form.group(4));
    byte[] expected = Base64.getDecoder().decode(form.group(5));
    if (memoryKib > MOST_MEMORY_KIB
        || passes > MOST_PASSES
        || lanes > MOST_LANES
        || expected.length > MOST_HASH_BYTES) {
      return false;
    }
    AdmissionQueue.Turn turn = queue.enter(client);
    try {
      byte[] actual = derive(password, salt, memoryKib, passes, lanes, expected.length);
      boolean right = MessageDigest.isEqual(expected, actual);
      if (!right) {
        turn.countsTimes(WRONG_COUNTS);
      }
      return right;
    } finally {
      turn.end();
    }
  }

  /** Takes its memory at once and gives it back at its end, so it is called in a turn alone. */
  byte[] derive(String password, byte[] salt, int memoryKib, int passes, int lanes, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[length];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}
